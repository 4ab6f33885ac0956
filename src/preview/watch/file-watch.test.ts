/** Where the system tells nothing of changes, as of the disks of other machines: all by looking, on a clock of our own. */
import assert from 'node:assert/strict';
import fs, { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { changedFiles, fileStates } from './file-states.ts';
import { FileWatch } from './file-watch.ts';

/** As a system answers that has no watches left to lend. */
function noWatches(): never {
  throw Object.assign(new Error('no watches left'), { code: 'ENOSPC', syscall: 'watch' });
}

interface Watched {
  readonly path: string;
  /** Milliseconds of each waiting, until `next` has been given its states. */
  readonly waits: number[];
  /** The files that are others than at the start; undefined where the waiting was ended. */
  next(): Promise<readonly string[] | undefined>;
}

/**
 * A file and somebody who looks after it.
 * @param during what happens while it is waited for the so manieth time, from 1
 */
function watched(t: TestContext, during: (wait: number, path: string, end: () => void) => void): Watched {
  const watching = t.mock.method(fs, 'watch', noWatches);
  syncBuiltinESMExports();
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-watch-'));
  t.after(() => {
    watching.mock.restore();
    syncBuiltinESMExports();
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'ports.md');
  writeFileSync(path, 'Ports');
  const before = fileStates([folder, path]);
  const waits: number[] = [];
  const ending = new AbortController();
  const watch = new FileWatch(async (milliseconds) => {
    waits.push(milliseconds);
    during(waits.length, path, () => ending.abort());
  }, ending.signal);
  t.after(() => watch.close());
  return {
    path,
    waits,
    async next() {
      const states = await watch.next([folder, path], before);
      assert.ok(watching.mock.callCount() > 0);
      return states && changedFiles(before, states);
    },
  };
}

test('a file that is saved is seen at the next look, once a second', async (t) => {
  const file = watched(t, (wait, path) => wait === 3 && writeFileSync(path, 'Ports and quays'));
  assert.deepEqual(await file.next(), [file.path]);
  assert.deepEqual(file.waits, [1000, 1000, 1000, 25]);
});

test('a page that comes into the folder is seen', async (t) => {
  const file = watched(t, (wait, path) => wait === 1 && writeFileSync(path.replace('ports', 'rivers'), 'Rivers'));
  assert.deepEqual(await file.next(), [file.path.replace('ports', 'rivers')]);
});

test('a file that is gone for a moment while it is saved is waited for', async (t) => {
  const file = watched(t, (wait, path) => {
    if (wait === 1) renameSync(path, `${path}~`);
    if (wait === 6) renameSync(`${path}~`, path);
  });
  await file.next();
  assert.deepEqual(file.waits, [1000, ...Array(6).fill(25)]);
  assert.ok(existsSync(file.path));
});

test('a file that stays away is taken for gone', async (t) => {
  const file = watched(t, (wait, path) => wait === 1 && rmSync(path));
  assert.deepEqual(await file.next(), [file.path]);
  const [look = 0, ...settling] = file.waits;
  assert.deepEqual([look, settling.length > 500 / 25, settling.length < 1000 / 25], [1000, true, true]);
});

test('a file that never comes to rest is not waited for longer than two seconds', async (t) => {
  const file = watched(t, (wait, path) => writeFileSync(path, 'x'.repeat(wait)));
  assert.deepEqual(await file.next(), [file.path]);
  assert.equal(
    file.waits.slice(1).reduce((sum, wait) => sum + wait, 0),
    2000,
  );
});

test('who ends the waiting is given nothing', async (t) => {
  const file = watched(t, (wait, _path, end) => wait === 2 && end());
  assert.equal(await file.next(), undefined);
  assert.deepEqual(file.waits, [1000, 1000]);
});
