/** What a document that came back is compared with, when it does not say what was printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { harbourPage } from '../../../test/docx-pages.ts';
import { docxBytes } from '../../../test/docx-parts.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { Edit } from '../proposal.ts';
import { propose } from '../propose.ts';
import { readReturned } from './returned.ts';

const PAGE = harbourPage(6);

/** The document without its base and, if it is to be nobody's, without its name and bookmarks. */
function without(bytes: Uint8Array, what: 'base' | 'all'): Uint8Array {
  const { 'customXml/item1.xml': _base, ...files } = unzipSync(bytes);
  if (what === 'base') return zipSync(files);
  const { 'docProps/custom.xml': _properties, ...rest } = files;
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
  return zipSync({ ...rest, 'word/document.xml': strToU8(xml) });
}

function told(edits: readonly Edit[]): unknown[] {
  return edits.map(({ kind, part, entry, made }) => [kind, part, entry, made]);
}

function retitled(page: Page, id: string, title: string): Page {
  const entries = page.entries.map((entry) =>
    entry.id === id ? { ...entry, reference: { ...entry.reference, title } } : entry,
  );
  return { ...page, entries };
}

test('without data, a document whose name fits the page is compared with the page; another with the page as it is now, which is said', async () => {
  const bytes = without(docxBytes(PAGE), 'base');
  const same = await readReturned(bytes, 'page.docx', PAGE);
  assert.deepEqual([told(propose(same.base, PAGE, same).edits), same.messages], [[], []]);
  const ours = retitled(PAGE, 'harbour-2', 'Tides');
  const later = await readReturned(bytes, 'page.docx', ours);
  assert.deepEqual(told(propose(later.base, ours, later).edits), [['changed', 'entry', 'harbour-2', 'untracked']]);
  assert.equal(later.messages.length, 1);
  assert.match(later.messages[0]?.reason ?? '', /^“page\.docx” does not say any more what was printed/);
});

test('a document that was printed from another page is told to be one', async () => {
  const entries = PAGE.entries.map((entry) => ({ ...entry, id: `other-${entry.id}` }));
  const { messages } = await readReturned(docxBytes({ ...PAGE, entries }), 'page.docx', PAGE);
  assert.match(messages[0]?.reason ?? '', /none of its sources is on this page: is it the right document\?$/);
});

test('a document that never was ours adds what the page has not, and removes, moves and replaces nothing', async () => {
  const fresh: Entry = {
    ...{ id: 'fresh', quotations: [{ id: 'fresh-1', text: { plain: 'No barge may pass the lower gate at night.' } }] },
    reference: {
      ...PAGE.entries[0]?.reference,
      type: 'article-newspaper',
      title: 'The night barges of the upper lake',
      URL: 'https://courier.example/night',
    },
    ...{ notes: [], tags: [] },
  };
  const [, , second, , , fifth] = PAGE.entries;
  assert.ok(second && fifth);
  const foreign: Page = {
    ...retitled({ ...PAGE, entries: [fifth, fresh, second] }, second.id, 'What the open ledger tells, part 2'),
    ...{ title: 'Reading list', intro: [] },
  };
  const returned = await readReturned(without(docxBytes(foreign), 'all'), 'list.docx', PAGE);
  assert.equal(returned.isOwn, false);
  const { edits } = propose(returned.base, PAGE, returned);
  assert.deepEqual(
    edits.map((edit) => [
      edit.kind,
      edit.kind === 'added' && edit.item.part === 'entry' && edit.item.entry.reference.title,
    ]),
    [['added', 'The night barges of the upper lake']],
  );
  assert.deepEqual(
    returned.messages.map(({ entry, reason }) => [entry, reason]),
    [
      [
        'harbour-2',
        'Of “What the closed ledger tells of the lower harbour, part 2” the document says otherwise: “What the open ledger tells, part 2”, not “What the closed ledger tells of the lower harbour, part 2”.',
      ],
    ],
  );
});

test('what is no document for word processors is refused in a sentence', async () => {
  for (const bytes of [strToU8('page'), zipSync({ a: strToU8('b') })]) {
    await assert.rejects(readReturned(bytes, 'page.pdf', PAGE), InputError);
    await assert.rejects(readReturned(bytes, 'page.docx', PAGE), InputError);
  }
});
