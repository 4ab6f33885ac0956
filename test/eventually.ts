/** What a script, a browser or a server does is there when it is done: tests wait for it, and never look just once. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds: more than the busiest machine needs. Only a test that fails lasts as long. */
const PATIENCE = 20_000;
const BETWEEN_LOOKS = 20;

/** Makes a check again and again until it passes. Fails as the last one did. */
export async function eventually(check: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(BETWEEN_LOOKS);
  }
}

/**
 * Reads until what is read is what is expected. Before it is asked whether nothing has changed, something else has to be
 * waited for that shows that it could have.
 */
export async function becomes<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  await eventually(async () => assert.deepEqual(await read(), expected));
}
