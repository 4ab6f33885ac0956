import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';

import { arbitraryActs, edited, printed } from '../../../../test/page-edits.ts';
import { propose } from '../../../merge/propose.ts';
import { editShower } from '../../../merge/review/shown.ts';
import type { Page } from '../../../model/page.ts';
import { editsHtml } from './edits-html.ts';
import type { EditsReport } from './edits-report.ts';

const PAGE: Page = { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [], other: [] };
const NOTHING: EditsReport = {
  ...{
    page: PAGE,
    document: 'lakes.docx',
    edits: [],
    formatting: [],
    noise: 0,
    discussion: [],
    known: '',
    messages: [],
  },
};

type Node = DefaultTreeAdapterMap['node'];

function contentOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(contentOf).join('') : '';
}

function elements(node: Node, name: string): Node[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [];
  return node.nodeName === name ? [node, ...inner] : inner;
}

/** What may stand in HTML at all, and how it stands there. */
function written(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

test('every wording of every edit stands in the report, and nothing in it is taken for markup', () => {
  fc.assert(
    fc.property(arbitraryPage(), arbitraryActs('theirs'), (ours, acts) => {
      const base = printed(ours);
      const { edits, formatting, noise } = propose(base, ours, { accepted: edited(base, acts), rejected: base });
      const show = editShower(ours, edits);
      const reported = edits.map((edit) => ({ edit, shown: show(edit), makers: [{ author: '</dl><b>' }] }));
      const tree = parse(editsHtml({ ...NOTHING, page: ours, edits: reported, formatting, noise }));
      const articles = elements(tree, 'article');
      assert.equal(articles.length, edits.length);
      const texts = new Map(articles.map((node) => [idOf(node), contentOf(node)]));
      for (const { shown } of reported) {
        const text = texts.get(`edit-${shown.id}`) ?? '';
        const pieces = shown.rows.flatMap((row) => row.pieces.map((piece) => written(piece.text)));
        for (const piece of pieces) assert.ok(text.includes(piece), `${piece} in ${text}`);
        assert.ok(text.includes('</dl><b>'));
      }
    }),
    RUNS,
  );
});

function idOf(node: Node): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === 'id')?.value : undefined;
}

test('a document that nobody edited has a report that says so', () => {
  assert.match(editsHtml(NOTHING), /No words were edited\./);
});

test('a report that is passed on does not say in which folder the document lay', () => {
  const report = editsHtml({ ...NOTHING, document: 'private/inbox/lakes.docx' });
  assert.match(report, /Edits in “lakes\.docx”/u);
  assert.doesNotMatch(report, /inbox/u);
});

test('conflicts that nobody has decided are named first, each with a link to it', () => {
  const [ours, theirs] = ['Seas', 'Ponds'].map((title) => ({ ...PAGE, title }));
  assert.ok(ours && theirs);
  const [edit] = propose(PAGE, ours, { accepted: theirs, rejected: PAGE }).edits;
  assert.ok(edit?.conflict);
  const one = { edit, shown: editShower(ours, [edit])(edit), makers: [] };
  const open = parse(editsHtml({ ...NOTHING, edits: [one] }));
  assert.match(contentOf(elements(open, 'nav')[0] ?? open), /One edit meets a change of your own/);
  const answered = parse(editsHtml({ ...NOTHING, edits: [{ ...one, answer: 'reject' }] }));
  assert.deepEqual(elements(answered, 'nav'), []);
});

test('comments stand at their entry, with their answers; those without a place are there, too', () => {
  const entry = { id: 'a', reference: { type: 'book' as const, title: 'Tides' }, quotations: [], notes: [], tags: [] };
  const tree = parse(
    editsHtml({
      ...NOTHING,
      page: { ...PAGE, entries: [entry] },
      discussion: [
        {
          ...{ at: { part: 'reference', entry: 'a' }, words: 'Tides', author: 'Ada Brook', day: '2026-05-03' },
          ...{ text: 'Which?', isDone: true, replies: [{ author: 'Bo Lind', text: 'All.' }] },
        },
        { words: '', text: 'Who reads this?', isDone: false, replies: [] },
      ],
    }),
  );
  const sections = elements(tree, 'section').map((node) => contentOf(node).replace(/\s+/gu, ' ').trim());
  assert.deepEqual(sections, [
    '‘Tides’ Comment Ada Brook, 3 May 2026 settled on “Tides” Which? Answer Bo Lind All.',
    'The page Comment Who reads this?',
  ]);
});

test('a report may be passed on: nothing in it says in which folder the document lies', () => {
  const document = '../drafts/page.docx';
  const messages = [{ rule: 'read', severity: 'info', reason: `“${document}” has a picture.` } as const];
  const report = editsHtml({ ...NOTHING, page: PAGE, document, messages });
  assert.match(report, /“page\.docx” has a picture/u);
  assert.doesNotMatch(report, /drafts/u);
});

test('a report may be passed on: private notes of a source that would go are counted, and not said', () => {
  const note = { text: { plain: 'Ask the clerk.' }, private: true };
  const entry = {
    id: 'a',
    reference: { type: 'book' as const, title: 'Tides' },
    quotations: [],
    notes: [note],
    tags: [],
  };
  const ours = { ...PAGE, entries: [entry] };
  const base = { ...PAGE, entries: [{ ...entry, notes: [] }] };
  const [edit] = propose(base, ours, { accepted: PAGE, rejected: PAGE }).edits;
  assert.ok(edit);
  const report = editsHtml({
    ...NOTHING,
    page: ours,
    edits: [{ edit, shown: editShower(ours, [edit])(edit), makers: [] }],
  });
  assert.match(report, /Its private note would go, too\./);
  assert.doesNotMatch(report, /Ask the clerk/);
});
