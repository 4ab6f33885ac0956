/**
 * What a piece of work with the browser gives, and nothing where it fails or lasts too long: at any moment the page may
 * hang, the tab crash, and the browser or the proxy end. `until`: a time of `performance.now()`.
 */
export async function settled<T>(work: Promise<T>, until: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, until - performance.now()));
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
