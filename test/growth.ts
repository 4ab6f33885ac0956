import assert from 'node:assert/strict';

/** CPU at 2n over CPU at n that linear work does not reach, with room for a busy machine and for garbage collection. */
const MOST = 3.2;
const TRIES = 4;

/** Fails unless work on an input of twice the size takes about twice the time. Absolute times do not count. */
export async function assertLinear(
  name: string,
  size: number,
  work: (size: number) => unknown,
  most: number = MOST,
): Promise<void> {
  await work(Math.ceil(size / 10));
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && best > most; attempt++) {
    const once = await cpu(() => work(size));
    const twice = await cpu(() => work(size * 2));
    best = Math.min(best, twice / Math.max(once, 1));
  }
  assert.ok(best <= most, `${name}: twice the input took ${best.toFixed(1)} times the time`);
}

/** In milliseconds. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
