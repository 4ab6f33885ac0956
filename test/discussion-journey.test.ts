/** A discussion goes out with a Word document, is gone on with there, and comes home. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editedDocx } from './edited-docx.ts';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';

test('comments come home as private notes, go out again when asked for, and come back without being doubled', async (t) => {
  const folder = copiedExamples(t);
  const [page, draft] = [EXAMPLE, 'draft.docx'].map((name) => join(folder, name));
  assert.ok(page && draft);
  await run(folder, ['convert', EXAMPLE, 'first.docx']);
  const words = /(?<=^> )\w+ \w+ \w+/mu.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
  const first = readFileSync(join(folder, 'first.docx'));
  const remarked = [{ on: words, says: 'Who said so?', by: 'Tom Weir' }];
  writeFileSync(join(folder, 'said.docx'), editedDocx(first, { remarked }));
  const home = await run(folder, ['merge', EXAMPLE, 'said.docx', '--accept-all-safe']);
  assert.equal(home.code, 0, home.stderr);
  const kept = readFileSync(page, 'utf8');
  assert.match(kept, /Tom Weir, 2026-05-03, on “[^”]+”: Who said so\?/u);

  const plain = await run(folder, ['convert', EXAMPLE, 'public.docx']);
  const asked = await run(folder, ['convert', EXAMPLE, 'draft.docx', '--comments']);
  assert.deepEqual([plain.code, asked.code], [0, 0]);
  const shown = (name: string): boolean =>
    Object.values(unzipSync(readFileSync(join(folder, name)))).some((part) => strFromU8(part).includes('Who said so'));
  assert.deepEqual([shown('public.docx'), shown('draft.docx')], [false, true]);

  await run(folder, ['merge', EXAMPLE, 'draft.docx', '--accept-all-safe']);
  assert.equal(readFileSync(page, 'utf8'), kept);
  const parts = unzipSync(readFileSync(draft));
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  const more = '<w:p><w:r><w:t>I cannot find it.</w:t></w:r></w:p></w:comment></w:comments>';
  const answered = { ...parts, 'word/comments.xml': strToU8(comments.replace('</w:comment></w:comments>', more)) };
  writeFileSync(draft, zipSync(answered));
  await run(folder, ['merge', EXAMPLE, 'draft.docx', '--accept-all-safe']);
  const later = readFileSync(page, 'utf8');
  assert.equal(later.split('Who said so?').length, 2);
  assert.match(later, /I cannot find it\./u);
});

test('comments are for Word documents alone', async (t) => {
  const folder = copiedExamples(t);
  const { code, stderr } = await run(folder, ['convert', EXAMPLE, 'draft.odt', '--comments']);
  assert.deepEqual([code, /let it end in \.docx, or leave --comments out/u.test(stderr)], [2, true]);
});
