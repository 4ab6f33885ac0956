/** What the check of an archive tells: one changed byte anywhere, and what does not belong together. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { type ArchiveCheck, checkArchive } from '../src/archive/check/check.ts';
import { keepVerdicts } from '../src/archive/verdicts-file.ts';
import { isSystemError } from '../src/files/file-error.ts';
import { RUNS } from './arbitrary-page.ts';
import { exchange, look, open, pageCapture, scratch } from './archive-exchange.ts';

const URL_A = 'https://harbour.example/a';
const URL_B = 'https://quay.example/b';

/** Two WARC files, a redirect, a revisit, a resource, and a look without a copy. */
function archiveOf(t: TestContext): string {
  const path = scratch(t);
  const archive = open(path, 3000);
  const page = pageCapture(URL_A, 'The harbour was closed.');
  const hop = exchange(URL_B, { status: 301, headers: [['Location', URL_A]] });
  archive.keep(look(URL_B, { finalUrl: URL_A }), { ...page, exchanges: [hop, ...page.exchanges] });
  archive.keep(look(URL_A), {
    ...page,
    resources: [{ uri: 'urn:picture', contentType: 'image/png', bytes: Buffer.from('picture') }],
  });
  archive.keep(look(URL_A), page);
  archive.keep(look(URL_A, { outcome: 'gone' }));
  archive.keep(look(URL_A), pageCapture(URL_A, 'The harbour was open.'));
  archive.keep(look(URL_A), pageCapture(URL_A, 'The harbour was closed again.'));
  archive.close();
  keepVerdicts({ path, name: 'archive' }, () => ({ documents: { Ångström: 'The harbour was closed.' } }));
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  return path;
}

function filesOf(path: string): string[] {
  return ['looks.jsonl', 'index.cdxj', 'verdicts.json', ...['warc', 'text'].flatMap((folder) => within(path, folder))];
}

function within(path: string, folder: string): string[] {
  return readdirSync(join(path, folder)).map((name) => join(folder, name));
}

test('a source that was saved by hand into the folder is no damage', (t) => {
  const path = archiveOf(t);
  writeFileSync(join(path, 'okafor-2021.html'), '<p>The harbour was closed.</p>');
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

test('the counts are those of what was kept', (t) => {
  const { counts } = checkArchive(archiveOf(t), 'archive');
  assert.deepEqual(counts, { looks: 6, captures: 5, warcs: 2, records: 15, texts: 3 });
});

test('one changed byte anywhere in the list, a WARC file, a text, the index or the kept verdicts is told', (t) => {
  const path = archiveOf(t);
  const files = filesOf(path).map((file) => ({ path: join(path, file), bytes: readFileSync(join(path, file)) }));
  const flip = fc.record({
    file: fc.nat(files.length - 1),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.nat(7),
  });
  let flips = 0;
  fc.assert(
    fc.property(flip, ({ file, at, bit }) => {
      const target = files[file] ?? assert.fail('no such file');
      const changed = Buffer.from(target.bytes);
      const place = Math.floor(at * changed.length);
      changed[place] = (changed[place] ?? 0) ^ (1 << bit);
      writeFileSync(target.path, changed);
      const { problems } = checkArchive(path, 'archive');
      writeFileSync(target.path, target.bytes);
      flips += 1;
      assert.notDeepEqual(problems, [], `${target.path} at ${place}`);
      for (const problem of problems) assert.match(problem, /^“archive\/[^\n]+\.$/u);
    }),
    { numRuns: RUNS.numRuns * 5 },
  );
  t.diagnostic(`${flips} flips`);
});

test('each bit of the first record, of which the list has no hash, is guarded, too', (t) => {
  const path = archiveOf(t);
  const file = join(path, within(path, 'warc')[0] ?? '');
  const bytes = readFileSync(file);
  const { offset } = JSON.parse(readFileSync(join(path, 'looks.jsonl'), 'utf8').split('\n')[0] ?? '').records;
  for (let bit = 0; bit < offset * 8; bit += 13) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, changed);
    assert.equal(checkArchive(path, 'archive').problems.length, 1, `bit ${bit}`);
  }
});

/** What happens to a folder, and what the check says then. */
const ACCIDENTS: readonly [what: string, accident: (path: string) => void, told: RegExp][] = [
  ['a text goes', (path) => rmSync(join(path, within(path, 'text')[0] ?? '')), /text\/\w+\.txt” is missing\.$/u],
  ['a WARC file goes', (path) => rmSync(join(path, within(path, 'warc')[1] ?? '')), /warc\.gz” is missing\.$/u],
  ['the index goes', (path) => rmSync(join(path, 'index.cdxj')), /“archive\/index\.cdxj” is missing; /u],
  ['a text comes', (path) => writeFileSync(join(path, 'text', 'notes.txt'), ''), /notes\.txt” is not a file of/u],
  ['a WARC file comes', (path) => writeFileSync(join(path, 'warc', 'x.warc.gz'), ''), /holds nothing that the list/u],
  ['bytes come after the last record', (path) => grow(path, within(path, 'warc')[1]), /has 5 bytes after the last/u],
  ['a line is begun', (path) => grow(path, 'looks.jsonl'), /“archive\/looks\.jsonl”: the last line is cut off/u],
  ['two WARC files change places', swapWarcs, /are not as they were written\.$/u],
  ['the first line goes', (path) => edit(path, (lines) => lines.slice(1)), /line 1 is not as it was written\.$/u],
  ['two lines change places', (path) => edit(path, ([a = '', b = '', ...rest]) => [b, a, ...rest]), /line 1 is not/u],
];

for (const [what, accident, told] of ACCIDENTS) {
  test(`the check tells when ${what}`, (t) => {
    const path = archiveOf(t);
    accident(path);
    const { problems } = checkArchive(path, 'archive');
    assert.ok(
      problems.some((problem) => told.test(problem)),
      problems.join('\n'),
    );
  });
}

function grow(path: string, file = ''): void {
  writeFileSync(join(path, file), 'bytes', { flag: 'a' });
}

function edit(path: string, change: (lines: string[]) => string[]): void {
  const list = join(path, 'looks.jsonl');
  const lines = readFileSync(list, 'utf8').match(/.+\n/gu) ?? [];
  writeFileSync(list, change([...lines]).join(''));
}

function swapWarcs(path: string): void {
  const [one = '', other = ''] = within(path, 'warc').map((file) => join(path, file));
  renameSync(one, `${one}~`);
  renameSync(other, one);
  renameSync(`${one}~`, other);
}

test('a deleted index is made again by the next who writes', (t) => {
  const path = archiveOf(t);
  const index = join(path, 'index.cdxj');
  const content = readFileSync(index);
  rmSync(index);
  open(path).close();
  assert.deepEqual(readFileSync(index), content);
  assert.equal(content.toString().split('\n').sort().join('\n').trimStart(), content.toString().trimEnd());
});

test('an archive that is being written to has no problems', (t) => {
  const path = scratch(t);
  const archive = open(path);
  archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  grow(path, 'looks.jsonl');
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  archive.close();
});

test('what system programs leave in a folder is no problem', (t) => {
  const path = archiveOf(t);
  for (const name of ['.DS_Store', 'Thumbs.db', join('text', '.DS_Store'), join('warc', 'desktop.ini')]) {
    writeFileSync(join(path, name), '');
  }
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

test('a path out of the folder in the list is never followed', (t) => {
  const path = archiveOf(t);
  edit(path, (lines) => lines.map((line) => line.replaceAll('warc/contextpage', 'warc/../../contextpage')));
  let result: ArchiveCheck | undefined;
  try {
    result = checkArchive(path, 'archive');
  } catch (error) {
    assert.ok(!isSystemError(error));
  }
  assert.notDeepEqual(result?.problems, []);
});
