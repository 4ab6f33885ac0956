import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedPage } from '../../../test/checked-page.ts';
import { harbourPage } from '../../../test/docx-pages.ts';
import { bodyOf, docxParts, paragraphsOf } from '../../../test/docx-parts.ts';
import type { Page } from '../../model/page.ts';
import type { Receipt } from '../../model/receipt.ts';
import { sha256 } from '../../text/hash.ts';

test('below a quotation stands what its check says, unless it is verbatim, and when it was put right', () => {
  const said = bodyOf(checkedPage()).flatMap(({ style, text }) =>
    style === 'QuotationCheck' ? [text.replaceAll('\u00a0', ' ')] : [],
  );
  const see = ' See the web page.';
  assert.deepEqual(said, [
    `Edited: ellipsis, end punctuation.${see}`,
    `Altered: 2 words differ from the source (“not” is left out; “summer” for “spring”).${see}`,
    `Wrong source: the words stand in “A council in the customs house”.${see}`,
    `Not found: the copy of 1 May 2026 does not have these words.${see}`,
    'Corrected on 3 May 2026.',
    `Altered: 1 word differs from the source (“anyone” for “everyone”).${see} Corrected in May 2026.`,
    `Source unreadable: its copy has no text to compare with.${see}`,
    'Not checked.',
  ]);
});

test('a check stands with its quotation, its name in the colour of its verdict, and leads to the entry on the web page', () => {
  const parts = docxParts(checkedPage());
  const xml = parts.get('word/document.xml') ?? '';
  const [before, check = ''] = xml.split('<w:p><w:pPr><w:pStyle w:val="QuotationCheck"/>', 2);
  assert.match(before?.split('<w:p>').at(-1) ?? '', /<w:pStyle w:val="Quote"\/><w:keepNext\/>/);
  assert.match(
    check,
    /^<\/w:pPr><w:bookmarkStart [^>]*\/><w:r><w:rPr><w:b\/><w:bCs\/><w:color w:val="0C6470"\/><\/w:rPr><w:t [^>]*>Edited:</,
  );
  assert.match(
    parts.get('word/_rels/document.xml.rels') ?? '',
    /Target="https:\/\/lakes\.example\/gate\/#brook-2026-gate"/,
  );
  const { url: _url, ...local } = checkedPage();
  assert.doesNotMatch(docxParts(local).get('word/document.xml') ?? '', /See the web page/);
});

test('a page shows only what speaks for its quotations, unless it shows all marks', () => {
  const { marks: _all, ...page } = checkedPage();
  const xml = docxParts(page).get('word/document.xml') ?? '';
  assert.doesNotMatch(xml, /Altered|Wrong source|Not found|unreadable/);
  assert.equal(xml.match(/Not verified</g)?.length, 6);
});

test('the facts of a page count its checks, and a page without receipts says nothing of them', () => {
  const facts = (page: Page): string[] =>
    bodyOf(page).flatMap(({ style, text }) => (style === 'PageFacts' ? [text.replaceAll('\u00a0', ' ')] : []));
  assert.equal(
    facts(checkedPage())[1],
    '2 of 9 quotations are verbatim · Edited: 1 · Altered: 2 · Wrong source: 1 · Not found: 1 · Source unreadable: 1 · Not checked: 1',
  );
  assert.deepEqual(facts(harbourPage(3)), [
    '3 sources, 2019 to 2021 · as of 12 April 2021 · Version 1a2b3c4d',
    'https://lakes.example/context/',
  ]);
  assert.equal(bodyOf(harbourPage(9)).filter(({ style }) => style === 'QuotationCheck').length, 0);
});

test('a withdrawn entry leaves a line at the end, unless its id still has an entry', () => {
  const last = bodyOf(checkedPage()).slice(-2);
  assert.deepEqual(
    last.map(({ style }) => style),
    ['QuotationCheck', 'WithdrawnSource'],
  );
  assert.equal(
    last[1]?.text.replaceAll('\u00a0', ' '),
    'Withdrawn on 3 May 2026: pell-2025-ferry. At the author’s request.',
  );
});

/** What the notes at the foot of the pages say. */
function notesOf(page: Page): string[] {
  const notes = paragraphsOf(docxParts(page).get('word/footnotes.xml') ?? '').map(({ text }) => text.trim());
  return notes.filter(Boolean).map((text) => text.replaceAll('\u00a0', ' '));
}

test('footnotes tell what the source says of an altered quotation, where misplaced words stand, and the former wording', () => {
  const copy = 'Copy of 1 May 2026.';
  assert.deepEqual(notesOf(checkedPage()), [
    `In the source: \u201cthe lower gate will not be opened before spring, since nine boats lie in the channel\u201d. ${copy}`,
    `Ada Weir, \u2018A council in the customs house\u2019, The Lune Courier, 2 March 2026. ${copy}`,
    'Former wording: \u201cthe ledger is FORMER\u201d.',
    `In the source: \u201cthe ledger would be open to everyone who asks\u201d. ${copy}`,
    'Former wording: \u201cFORMER\u201d.',
  ]);
});

test('each mark of a footnote has its note, and a note stands in a bookmark that says whose it is', () => {
  const parts = docxParts(checkedPage());
  const numbers = (xml: string | undefined, mark: RegExp): string[] =>
    [...(xml ?? '').matchAll(mark)].map((found) => found[1] ?? '');
  const notes = parts.get('word/footnotes.xml');
  const marks = numbers(parts.get('word/document.xml'), /<w:footnoteReference w:id="(\d+)"\/>/g);
  assert.deepEqual(marks, ['1', '2', '3', '4', '5']);
  assert.deepEqual(numbers(notes, /<w:footnote w:id="(\d+)">/g), marks);
  assert.equal(new Set(numbers(notes, /w:name="(_cp_f_[a-z2-7]{16})"/g)).size, marks.length);
});

test('where an ellipsis left out a negation, a footnote has the words of the source whole', () => {
  const text = 'The gate will not be opened before spring';
  const [entry] = checkedPage().entries;
  const [quotation] = entry?.quotations ?? [];
  assert.ok(entry && quotation?.receipt);
  const plain = 'The gate will \u2026 be opened before spring';
  const receipt: Receipt = {
    ...quotation.receipt,
    ...{ verdict: 'edited', quotationSha256: sha256(plain) },
    passages: [
      { exact: 'The gate will', start: 0, end: 13 },
      { exact: 'be opened before spring', start: 18, end: 41 },
    ],
    changes: [{ kind: 'ellipsis', quote: '\u2026', source: 'not' }],
    cautions: [{ kind: 'negator-omitted', source: 'not' }],
  };
  const quotations = [{ ...quotation, text: { plain }, receipt }];
  const notes = notesOf({ ...checkedPage(), entries: [{ ...entry, quotations }] });
  assert.deepEqual(notes, [`In the source: \u201c${text}\u201d. Copy of 1 May 2026.`]);
});

test('a page that shows only what speaks for its quotations tells in its footnotes only what was corrected', () => {
  const { marks: _all, ...page } = checkedPage();
  assert.deepEqual(
    notesOf(page).map((note) => note.split(':')[0]),
    ['Former wording', 'Former wording'],
  );
});
