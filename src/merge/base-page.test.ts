import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { harbourPage } from '../../test/docx-pages.ts';
import { docxBytes } from '../../test/docx-parts.ts';
import { readManuscript } from '../read/docx/manuscript.ts';
import { readBase } from '../read/manuscript/own/base-part.ts';
import { readPage } from '../read/read.ts';
import { basePage } from './base-page.ts';
import { propose } from './propose.ts';

test('a Word document that nobody edited brings no edits to the page that it was printed from', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      const bytes = docxBytes(page);
      const found = readBase(readManuscript(bytes, 'page.docx'));
      assert.ok(found && 'base' in found);
      const { page: read } = await readPage(bytes, { name: 'page.docx' });
      assert.deepEqual(propose(basePage(found.base), page, { accepted: read, rejected: read }), {
        edits: [],
        formatting: [],
        noise: 0,
      });
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 2) },
  );
});

test('what was typed into a Word document is an edit at its entry, and nothing else is', async () => {
  const page = harbourPage(6);
  const bytes = docxBytes(page);
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const [, second] = page.entries;
  const words = second?.quotations[0]?.text.plain.split('\n')[0] ?? '';
  assert.ok(second && words.length > 20 && xml.includes(words));
  const typed = words.replace(/ /u, ' surely ');
  const edited = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(words, () => typed)) });
  const found = readBase(readManuscript(bytes, 'page.docx'));
  assert.ok(found && 'base' in found);
  const { page: read } = await readPage(edited, { name: 'page.docx' });
  const { edits } = propose(basePage(found.base), page, { accepted: read, rejected: read });
  assert.deepEqual(
    edits.map((edit) => [edit.kind, edit.part, edit.entry, edit.made, edit.safe]),
    [['changed', 'quotation', second.id, 'untracked', false]],
  );
});
