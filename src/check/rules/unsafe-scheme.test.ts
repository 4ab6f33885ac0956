import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextPage, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import type { Page } from '../../model/page.ts';
import { checkPage } from '../check.ts';

const { page, lines, source } = pageFromLines([
  '{a|Ada Brook}, ‘{t|Tides}’, {o|Lune Herald}, {d|29 March 2021}',
  '> “Water came.”',
]);

function said(change: (page: Page) => Page): string[] {
  return checkPage(change(page), { lines, source }).flatMap(({ rule, reason }) =>
    rule === 'unsafe-scheme' ? [reason] : [],
  );
}

function linkedTo(URL: string): (page: Page) => Page {
  return (one) => ({
    ...one,
    entries: one.entries.map((entry) => ({ ...entry, reference: { ...entry.reference, URL } })),
  });
}

test('links that run a program or lead into a disk are named', () => {
  for (const address of [
    'javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'file:///c:/a.htm',
    'C:\\a.htm',
    '\\\\server\\a',
  ]) {
    assert.match(said(linkedTo(address))[0] ?? '', /never published/u, address);
  }
});

test('links that browsers cannot follow are named', () => {
  for (const address of ['ftp://a.example/x', 'doi:10.5555/1', 'urn:isbn:1']) {
    assert.match(said(linkedTo(address))[0] ?? '', /is published as text/u, address);
  }
});

test('what can be published, and what is no scheme, is left alone', () => {
  for (const address of [
    'https://a.example/',
    'http://a.example:8080/x',
    'mailto:a@b.example',
    'www.a.example:8080/x',
    'a/b.html',
    '#x',
    'www.a.example',
  ]) {
    assert.deepEqual(said(linkedTo(address)), [], address);
  }
});

test('links in the intro, quotations, notes and archived copies are looked at, private notes are not', () => {
  const text = { plain: 'here', marks: [{ start: 0, end: 4, kind: 'link', href: 'javascript:x' }] } as const;
  const withEntry =
    (change: Partial<Page['entries'][number]>) =>
    (one: Page): Page => ({
      ...one,
      entries: one.entries.map((entry) => ({ ...entry, ...change })),
    });
  assert.equal(said((one) => ({ ...one, intro: [text] })).length, 1);
  assert.equal(said(withEntry({ quotations: [{ id: 'q', text }] })).length, 1);
  assert.equal(said(withEntry({ notes: [{ text }] })).length, 1);
  assert.equal(said(withEntry({ archived: [{ url: 'file:///a' }] })).length, 1);
  assert.deepEqual(said(withEntry({ notes: [{ text, private: true }] })), []);
});

test('the message stands at the address in the file', async () => {
  const file = contextPage(TIDES.replace('https://herald.example/tides', 'ftp://herald.example/tides'));
  const [message] = await messagesWithLooks('unsafe-scheme', file, undefined);
  const place = message?.place && 'offset' in message.place ? message.place : undefined;
  assert.equal(file.slice(place?.offset, place?.end), 'ftp://herald.example/tides');
});
