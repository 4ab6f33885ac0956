import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copiedExamples, EXAMPLE, PASTED, run } from './run-cli.ts';

/** Words on one line: with ten million it is as large a file as may be. */
const MANY = Number(process.env.CONTEXTPAGE_SOAK) ? 10_000_000 : 1_000_000;

interface Bad {
  readonly file: string;
  readonly content?: string | Uint8Array;
  /** What the sentence must say. */
  readonly says: RegExp;
}

const BAD: readonly Bad[] = [
  { file: 'empty.txt', content: '', says: /is empty/u },
  { file: 'blank.md', content: ' \n\t\n\u00a0\n', says: /nothing but blanks/u },
  { file: 'binary.txt', content: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256), says: /binary/u },
  {
    file: 'picture.png',
    content: Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'),
    says: /\.txt, \.md, \.html/u,
  },
  { file: 'line.txt', content: 'word '.repeat(MANY), says: /No source was found/u },
  { file: 'prose.txt', content: 'Dear all,\n\nlunch is at noon today.\n', says: /No source was found/u },
  { file: 'page.rtf', content: '{\\rtf1 Hello}', says: /Rich Text.*save it as \.docx/u },
  { file: 'page.tex', content: '\\section{Hello}', says: /format that cannot be read.*\.docx/u },
  { file: 'damaged.json', content: '{"schema": "contextpage/1", "title": "A', says: /damaged\.json/u },
  { file: 'other.json', content: '{"name": "something", "version": 1}', says: /other\.json/u },
  { file: 'wrong.json', content: '{"schema": "contextpage/1", "title": 5, "entries": {}}', says: /wrong\.json/u },
  { file: 'broken.docx', content: 'PK\u0003\u0004 no zip at all', says: /broken\.docx/u },
  {
    file: 'archive.txt',
    content: 'PK\u0003\u0004 no page',
    says: /archive\.txt” is a zip archive and no page; unpack it/u,
  },
  { file: 'empty.html', content: '<!doctype html><html><body></body></html>', says: /holds no text/u },
  { file: 'absent.txt', says: /no such file/u },
  { file: 'folder', says: /is a folder|no page in the folder “folder”/u },
  { file: 'examples.txt/inside.txt', says: /part of the path is a file|no such file/u },
  { file: 'http://127.0.0.1:8080/page', says: /not on the public web.*--allow-host 127\.0\.0\.1:8080/u },
  { file: `${'long'.repeat(100)}.txt`, says: /too long/u },
];

for (const { file, content, says } of BAD) {
  test(`one clear sentence, exit code 2 and no change for ${file.slice(0, 40)}`, async (t) => {
    const folder = copiedExamples(t);
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'examples.txt'), 'a file');
    if (content !== undefined) writeFileSync(join(folder, file), content);
    const before = readdirSync(folder, { recursive: true }).sort();
    for (const argv of [
      ['check', file],
      ['build', file],
      ['convert', file, 'out.md'],
      ['verify', file, '--archive', 'sources'],
    ]) {
      const { code, stdout, stderr } = await run(folder, argv);
      assert.equal(code, 2, `${argv[0]}: ${stderr}`);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.match(stderr, /^contextpage: [^\n]{20,600}[^\n]\n$/u);
      assert.doesNotMatch(stderr, /went wrong inside/u);
    }
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
  });
}

test('a file without permission gives one sentence', {
  skip: process.getuid?.() === 0 && 'root may read all',
}, async (t) => {
  const folder = copiedExamples(t);
  chmodSync(join(folder, PASTED), 0);
  const { code, stderr } = await run(folder, ['check', PASTED]);
  assert.equal(code, 2);
  assert.match(stderr, /permission/u);
});

test('a style that is none, or is not there, stops the build before the site changes', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE]);
  const before = readFileSync(join(folder, 'site/.contextpage'), 'utf8');
  mkdirSync(join(folder, 'styles'));
  for (const style of [PASTED, 'absent.csl', 'styles']) {
    const { code, stderr } = await run(folder, ['build', EXAMPLE, '--title', 'Other', '--style', style]);
    assert.equal(code, 2);
    assert.match(stderr, /^contextpage: [^\n]+\n$/u);
  }
  assert.equal(readFileSync(join(folder, 'site/.contextpage'), 'utf8'), before);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a folder in use for something else is no place for a site', async (t) => {
  const folder = copiedExamples(t);
  mkdirSync(join(folder, 'thesis'));
  writeFileSync(join(folder, 'thesis/chapter.txt'), 'years of work');
  const before = readdirSync(folder, { recursive: true }).sort();
  for (const out of ['.', '..', '/', process.env.HOME ?? '/', 'thesis', PASTED]) {
    const { code, stderr } = await run(folder, ['build', EXAMPLE, '--out', out]);
    assert.equal(code, 2, out);
    assert.match(stderr, /^contextpage: [^\n]+\n$/u);
  }
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
});

test('a page that is changed while --fix runs keeps the change', async (t) => {
  const folder = copiedExamples(t);
  const path = join(folder, PASTED);
  const onOutput = (text: string): void => {
    if (text.startsWith('---')) writeFileSync(path, 'changed by somebody');
  };
  const { code, stderr } = await run(folder, ['check', '--fix', PASTED], { onOutput });
  assert.equal(code, 2);
  assert.match(stderr, /was changed by another program/u);
  assert.equal(readFileSync(path, 'utf8'), 'changed by somebody');
  assert.deepEqual(
    readdirSync(folder).filter((name) => /^\.|~$/u.test(name)),
    [],
  );
});
