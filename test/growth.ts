import assert from 'node:assert/strict';

/** CPU at 2n over CPU at n that linear work does not reach, with room for a busy machine and for garbage collection. */
const MOST = 3.2;
const TRIES = 4;
/** Milliseconds of CPU that can be told from the noise. */
const ENOUGH = 20;
/** How often work is done at most until it takes as long. */
const OFTEN = 32;

type Work = (size: number) => unknown;

/** Fails unless work on an input of twice the size takes about twice the time. Absolute times do not count. */
export async function assertLinear(name: string, size: number, work: Work, most: number = MOST): Promise<void> {
  await work(Math.ceil(size / 10));
  const [times, known] = await timesToTell(() => work(size));
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && best > most; attempt++) {
    const once = (attempt === 0 ? known : undefined) ?? (await cpu(times, () => work(size)));
    const twice = await cpu(times, () => work(size * 2));
    best = Math.min(best, twice / Math.max(once, 1));
  }
  assert.ok(best <= most, `${name}: twice the input took ${best.toFixed(1)} times the time`);
}

/**
 * Once, or as often as it takes for work that is over too soon to say anything of it. With it, the milliseconds of CPU
 * that took, unless it was the first time, in which a program is slower than after it.
 */
async function timesToTell(work: () => unknown): Promise<[times: number, took: number | undefined]> {
  let times = 1;
  let took = await cpu(times, work);
  while (times < OFTEN && took < ENOUGH) {
    times *= 2;
    took = await cpu(times, work);
  }
  return [times, times > 1 ? took : undefined];
}

/** In milliseconds. */
async function cpu(times: number, work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
