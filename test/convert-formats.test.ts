import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';
import { wordFile, wordParts, run as wordRun } from './word-file.ts';

for (const format of ['csl.json', 'csv', 'zotero.rdf', 'bib', 'ris', 'odt']) {
  test(`the command line converts a page to .${format} and back, checks it, and builds a site from it`, async (t) => {
    const folder = copiedExamples(t);
    const file = `page.${format}`;
    const there = await run(folder, ['convert', EXAMPLE, file]);
    const back = await run(folder, ['convert', file, 'back.md']);
    const counts = (stdout: string): string[] => stdout.match(/\d+ (?:sources|quotations|notes)/g) ?? [];
    assert.deepEqual([there.code, back.code], [0, 0], back.stderr);
    assert.equal(counts(there.stdout).length, 3);
    assert.deepEqual(counts(back.stdout), counts(there.stdout));
    const check = await run(folder, ['check', file]);
    assert.ok(check.code === 0 || check.code === 1, check.stderr);
    assert.doesNotMatch(check.stdout, /unread-text/);
    const build = await run(folder, ['build', file, '--out', 'site']);
    assert.equal(build.code, 0, build.stderr);
  });
}

test('convert says that a document has tracked changes, which no other format can hold', async (t) => {
  const folder = copiedExamples(t);
  const line = 'Ada Brook, “The third survey of the harbour”, The Lune Courier, 3 May 2021.';
  const deleted = '<w:del w:author="Bo Lind"><w:r><w:delText> A scoop.</w:delText></w:r></w:del>';
  writeFileSync(join(folder, 'lakes.docx'), wordFile(wordParts(`<w:p>${wordRun(line)}${deleted}</w:p>`)));
  const { stdout } = await run(folder, ['convert', 'lakes.docx', 'lakes.md']);
  assert.equal(
    stdout,
    'lakes.md: 1 source, 0 quotations, 0 links\n2 messages on what was read: “contextpage check” gives them.\n',
  );
});
