import assert from 'node:assert/strict';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPage } from '../../check/check.ts';
import { WRITERS, writePage } from '../../write/write.ts';
import { type ReadInput, readAnew, readOrRecall } from './recall.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGES = globSync(['examples/*.{md,txt}', 'test/fixtures/*/input.*'], { cwd: ROOT }).toSorted();
const NOW = new Date();
const DAY = 86_400_000;

interface Given {
  readonly cache: string;
  readonly read: ReadInput;
}

function recalling(t: TestContext): Given {
  const cache = mkdtempSync(join(tmpdir(), 'contextpage-cache-'));
  t.after(() => rmSync(cache, { recursive: true, force: true }));
  return { cache, read: readOrRecall({ env: { XDG_CACHE_HOME: cache }, now: () => NOW }) };
}

function kept(cache: string): string[] {
  return readdirSync(join(cache, 'contextpage/readings')).map((name) => join(cache, 'contextpage/readings', name));
}

/** Of each format that is written and read. */
async function inputs(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = PAGES.map((path) => ({ name: path, bytes: readFileSync(join(ROOT, path)) }));
  const { page } = await readAnew({ name: 'a.md', bytes: readFileSync(join(ROOT, 'examples/halder-barrier.md')) });
  const formats = Object.keys(WRITERS).filter((format) => !/^(?:atom|feed\.json|html)$/u.test(format));
  for (const format of formats) {
    for (const { content } of await writePage(page, format)) {
      const bytes = typeof content === 'string' ? [Buffer.from(content)] : content;
      files.push({ name: `page.${format}`, bytes: Buffer.concat(bytes instanceof Uint8Array ? [bytes] : [...bytes]) });
    }
  }
  return files;
}

test('what is recalled of a page is what reading it gives, and the rules find the same in it', async (t) => {
  const { cache, read } = recalling(t);
  for (const input of await inputs()) {
    const first = await read(input);
    const recalled = await read(input);
    assert.deepEqual(recalled, first, input.name);
    const context = { today: '2026-01-01' };
    const [one, other] = [first, recalled].map((one) => checkPage(one.page, { ...one, ...context }));
    assert.deepEqual(other, one, input.name);
  }
  assert.ok(kept(cache).length > 10);
});

test('a page whose file, name or language has changed is read anew', async (t) => {
  const { cache, read } = recalling(t);
  const bytes = Buffer.from('Ada Brook, ‘Tides’, Lune Herald, 3 May 2021\n“The sea comes back.”\n');
  const input = { name: 'a.txt', bytes };
  for (const one of [input, input, { ...input, name: 'b.txt' }, { ...input, lang: 'de' }]) await read(one);
  await read({ ...input, bytes: Buffer.from(bytes.toString().replace('sea', 'tide')) });
  assert.equal(kept(cache).length, 4);
});

test('a damaged reading is read anew, and one that nobody asked for in a month is removed', async (t) => {
  const { cache, read } = recalling(t);
  const input = { name: 'a.txt', bytes: Buffer.from('Ada Brook, ‘Tides’, Lune Herald, 3 May 2021\n') };
  const first = await read(input);
  const [path = ''] = kept(cache);
  const whole = readFileSync(path, 'utf8');
  for (const damaged of ['', whole.slice(0, 100), '{}', 'null', '[]', '{"page":{}}']) {
    writeFileSync(path, damaged);
    assert.deepEqual(await read(input), first, damaged);
  }
  utimesSync(path, NOW, new Date(NOW.getTime() - 40 * DAY));
  recallAgain(cache);
  assert.deepEqual(kept(cache), []);
});

test('nobody but the user reads what is recalled', async (t) => {
  const { cache, read } = recalling(t);
  await read({ name: 'a.txt', bytes: Buffer.from('Ada Brook, ‘Tides’, Lune Herald, 3 May 2021\n') });
  const modes = [join(cache, 'contextpage/readings'), ...kept(cache)].map((path) => statSync(path).mode & 0o077);
  if (process.platform !== 'win32') assert.deepEqual(modes, [0, 0]);
});

test('nothing is kept or removed behind a link, and no file that is not ours is removed', async (t) => {
  const bytes = Buffer.from('Ada Brook, ‘Tides’, Lune Herald, 3 May 2021\n');
  const { cache, read } = recalling(t);
  await read({ name: 'a.txt', bytes });
  const old = new Date(NOW.getTime() - 40 * DAY);
  const elsewhere = mkdtempSync(join(tmpdir(), 'contextpage-elsewhere-'));
  t.after(() => rmSync(elsewhere, { recursive: true, force: true }));
  const diaries = [join(cache, 'contextpage/readings/diary.txt'), join(elsewhere, 'diary.json')];
  for (const path of diaries) {
    writeFileSync(path, 'mine');
    utimesSync(path, old, old);
  }
  recallAgain(cache);
  assert.ok(kept(cache).some((path) => path.endsWith('diary.txt')));
  rmSync(join(cache, 'contextpage'), { recursive: true });
  mkdirSync(join(cache, 'contextpage'));
  symlinkSync(elsewhere, join(cache, 'contextpage/readings'));
  await readOrRecall({ env: { XDG_CACHE_HOME: cache }, now: () => NOW })({ name: 'a.txt', bytes });
  assert.deepEqual(readdirSync(elsewhere), ['diary.json']);
});

test('where there is no folder to keep readings in, each is read anew', async () => {
  for (const env of [{}, { XDG_CACHE_HOME: '/dev/null/here' }, { HOME: '' }, { XDG_CACHE_HOME: 'relative' }]) {
    const read = readOrRecall({ env, now: () => NOW });
    const { page } = await read({ name: 'a.txt', bytes: Buffer.from('Ada Brook, ‘Tides’, Lune Herald, 3 May 2021\n') });
    assert.equal(page.entries.length, 1);
  }
});

function recallAgain(cache: string): void {
  readOrRecall({ env: { XDG_CACHE_HOME: cache }, now: () => NOW });
}
