import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryCheckedPage } from '../../test/arbitrary-receipt.ts';
import type { Page } from '../model/page.ts';
import type { Receipt } from '../model/receipt.ts';
import { pageJsonText } from './page-json.ts';
import { published } from './published.ts';

test('a published page keeps all but private notes and silences', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const { silenced: _ofPage, ...rest } = page;
      const entries = page.entries.map(({ silenced: _ofEntry, ...entry }) => ({
        ...entry,
        notes: entry.notes.filter((note) => !note.private),
      }));
      const expected = { ...rest, entries };
      assert.deepEqual(published(page), expected);
    }),
    RUNS,
  );
});

test('the receipts of verbatim and edited quotations are published, and with marks “all” all of them', () => {
  fc.assert(
    fc.property(arbitraryCheckedPage(), fc.constantFrom(undefined, 'all' as const), (checked, marks) => {
      const { marks: _drawn, ...rest } = checked;
      const page: Page = marks ? { ...rest, marks } : rest;
      const verdicts = (one: Page): (string | undefined)[] =>
        one.entries.flatMap(({ quotations }) => quotations.map(({ receipt }) => receipt?.verdict));
      const expected = verdicts(page).map((verdict) =>
        marks || verdict === 'verbatim' || verdict === 'edited' ? verdict : undefined,
      );
      assert.deepEqual(verdicts(published(page)), expected);
    }),
    RUNS,
  );
});

test('a published receipt does not say from where on a disk its copy was read', () => {
  const hash = 'a'.repeat(64);
  const copy = { sha256: hash, textSha256: hash, url: 'file:///home/ada/copy.html' };
  const receipt: Receipt = {
    verdict: 'verbatim',
    quotationSha256: hash,
    copy,
    foundIn: { entry: 'b', copy },
    passages: [],
    fragment: 'file:///home/ada/copy.html#:~:text=lake',
    changes: [],
    cautions: [],
  };
  const entry = { id: 'a', reference: { type: 'webpage' }, notes: [], tags: [] } as const;
  const quotations = [{ id: 'a-1', text: { plain: 'The lake.' }, receipt }];
  const page: Page = {
    ...{ title: 'Lakes', lang: 'en', intro: [], sections: [], other: [], contact: 'javascript:ada()' },
    entries: [{ ...entry, quotations }],
  };
  const json = pageJsonText(published(page));
  assert.doesNotMatch(json, /ada/);
  assert.match(json, /"textSha256"/);
});

test('no path, place, left-over text or address that runs is published, and the words of such a link are', () => {
  const place = { line: 1, column: 1, offset: 0, end: 4 };
  const paths = [
    'file:///home/ada/page.html',
    'C:\\Users\\ada\\page.docx',
    '\\\\server\\ada\\page',
    ' FI\tLE:/home/ada',
    'javascript:ada()',
    'java\nscript:ada()',
    'data:text/html,ada',
    'VBScript:ada',
  ];
  for (const path of paths) {
    const text = { plain: 'See it', marks: [{ start: 0, end: 3, kind: 'link', href: path } as const] };
    const page: Page = {
      title: 'Lakes',
      lang: 'en',
      url: path,
      intro: [text],
      sections: [],
      entries: [
        {
          id: 'a',
          reference: { type: 'webpage', title: 'A', URL: path },
          quotations: [{ id: 'a-1', text, translation: text, place }],
          notes: [{ text }, { text: { plain: 'ada says so' }, private: true }],
          tags: [],
          archived: [{ url: path }],
          silenced: [{ rule: 'missing-date', reason: 'ada lost it' }],
          place,
        },
      ],
      other: [{ text: 'ada left this', kind: 'unread', place }],
      silenced: [{ rule: 'missing-page-url', reason: 'ada keeps it' }],
    };
    const json = pageJsonText(published(page));
    assert.doesNotMatch(json, /ada|line/);
    assert.equal(json.match(/See it/g)?.length, 4);
  }
});
