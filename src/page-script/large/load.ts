import { element } from '../element.ts';

/** Loads a file by its name, once; rejects where it cannot be had, and another try is worth it. */
export type Load = <Content>(name: string) => Promise<Content>;

/** Files are scripts, since pages from the disk may load nothing else: each hands what it holds to its own element. */
export function loader(folder: string): Load {
  const files = new Map<string, Promise<unknown>>();
  return <Content>(name: string): Promise<Content> => {
    const file = files.get(name) ?? load(`${folder}/${name}.js`);
    files.set(name, file);
    file.catch(() => files.delete(name));
    // What a file holds follows from its name.
    return file as Promise<Content>;
  };
}

function load(src: string): Promise<unknown> {
  const script = element('script', { src });
  return new Promise((resolve, reject) => {
    script.addEventListener('content', (event) => resolve(event instanceof CustomEvent ? event.detail : undefined));
    script.addEventListener('error', () => reject(new Error(src)));
    document.head.append(script);
  }).finally(() => script.remove());
}
