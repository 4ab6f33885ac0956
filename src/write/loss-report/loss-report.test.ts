import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import type { Page } from '../../model/page.ts';
import type { Reading, Span } from '../../model/reading.ts';
import { lossReport } from './loss-report.ts';

const PAGE: Page = { title: 'Fen <water>', lang: 'de', intro: [], sections: [], entries: [], other: [] };

function reading(source: string, spans: readonly Span[]): Reading {
  return { page: PAGE, messages: [], spans, lines: [], source };
}

/** The text of the part that shows the input, without the labels. */
function shownInput(report: string): string {
  const from = report.indexOf('<div class="input"');
  const part = report.slice(report.indexOf('>', from) + 1, report.lastIndexOf('</div>'));
  const bare = part.replace(/<b lang="en".*?<\/b>|<summary.*?<\/summary>/gu, '').replace(/<[^>]*>/gu, '');
  return decodeHTML(bare);
}

test('unread text is listed before all else, with its place and its share', () => {
  const source = 'Ada Fenn\nlost & found';
  const report = lossReport(
    reading(source, [
      { start: 0, end: 8, kind: 'author', entry: 'fenn-2020' },
      { start: 8, end: 9, kind: 'layout' },
      { start: 9, end: 21, kind: 'unread' },
    ]),
  );
  assert.match(report, /left unread in 1 place<\/strong>: 58\.8 % of all characters/u);
  assert.match(report, /<a href="#s2">Line 2, column 1<\/a>: <bdi>lost &amp; found<\/bdi>/u);
  assert.match(report, /<span id="s2" class="k hue unread"/u);
  assert.match(report, />Source fenn-2020<i>: <\/i><\/b><span[^>]*><b[^>]*>Author<i>: <\/i><\/b>Ada Fenn/u);
  assert.ok(report.indexOf('lost &amp; found') < report.indexOf('Ada Fenn'));
});

test('a page that was read whole says so', () => {
  const report = lossReport(reading('Ada', [{ start: 0, end: 3, kind: 'author' }]));
  assert.match(report, /no text was left unread/u);
  assert.match(report, /Unread<\/span> <small>[^<]*<\/small><\/th><td class="number">0<\/td>/u);
});

test('the report needs nothing from elsewhere, and nothing of the input becomes markup', () => {
  const source = '<script src="https://a.example/x.js"></script>';
  const report = lossReport(reading(source, [{ start: 0, end: source.length, kind: 'furniture' }]));
  assert.doesNotMatch(report, /<script|<link|<img|@import|url\(/u);
  assert.match(report, /<title>How “Fen &lt;water&gt;” was read<\/title>/u);
  assert.equal(shownInput(report), source);
});

test('the report shows every character of the input once, in order', () => {
  const kinds = fc.constantFrom('author', 'title', 'quotation', 'unread', 'layout', 'furniture');
  const stretch = fc.record({
    kind: kinds,
    text: fc.string({ unit: fc.constantFrom(...'ab “”<>&"\'é\n'), minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
      const spans: Span[] = [];
      let source = '';
      for (const { kind, text } of stretches) {
        spans.push({ start: source.length, end: source.length + text.length, kind: kind as Span['kind'] });
        source += text;
      }
      assert.equal(shownInput(lossReport(reading(source, spans))), source);
    }),
  );
});
