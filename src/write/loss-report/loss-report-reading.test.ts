import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../model/page.ts';
import type { FieldSpan, Line, Reading, Span } from '../../model/reading.ts';
import { lossReport } from './loss-report.ts';

const SOURCE = 'Ada Fenn, The dike, Post';
const PAGE: Page = {
  title: 'Fens',
  lang: 'en',
  intro: [],
  sections: [{ id: 'press', title: 'Press', level: 2 }],
  entries: [
    {
      id: 'fenn-dike',
      section: 'press',
      reference: { type: 'webpage', URL: 'https://fen.example/dike' },
      quotations: [],
      notes: [],
      tags: [],
    },
  ],
  other: [],
};

/** A page of one reference, of whose fields the reading is so sure. */
function reading(author: number, title: number, outlet: number, more: Partial<FieldSpan> = {}): Reading {
  const fields: FieldSpan[] = [
    { field: 'author', start: 0, end: 8, confidence: author },
    { field: 'title', start: 10, end: 18, confidence: title },
    { field: 'outlet', start: 20, end: 24, confidence: outlet, ...more },
  ];
  const origin = [{ at: 0, start: 0, length: SOURCE.length }];
  const lines: Line[] = [{ kind: 'reference', entry: 'fenn-dike', text: SOURCE, origin, fields }];
  const entry = 'fenn-dike';
  const spans: Span[] = [
    { start: 0, end: 8, kind: 'author', entry },
    { start: 8, end: 10, kind: 'layout', entry },
    { start: 10, end: 18, kind: 'title', entry },
    { start: 18, end: 20, kind: 'layout', entry },
    { start: 20, end: 24, kind: 'outlet', entry },
  ];
  return { format: 'text', page: PAGE, messages: [], spans, lines, source: SOURCE };
}

test('each field says how sure it is, unless it is sure', () => {
  const report = lossReport(reading(0.9, 0.899, 0.35));
  assert.match(report, />Author<i>: <\/i><\/b>Ada Fenn</u);
  assert.match(report, />Title 89 %<i>: <\/i><\/b>The dike</u);
  assert.match(report, /class="k hue doubtful"[^>]*><b[^>]*><a href="#u2">Outlet\? 35 %<\/a>/u);
  assert.match(report, /1 of the 3 parts of references is doubtful/u);
});

test('what a doubtful field could be is listed, and leads to the place and back', () => {
  const report = lossReport(
    reading(1, 1, 0.35, {
      alternatives: [
        { field: 'publisher', start: 20, end: 24 },
        { field: 'title', start: 10, end: 24 },
        { field: 'outlet', start: 20, end: 24 },
      ],
    }),
  );
  const item = /<li id="u2">.*?<\/li>/su.exec(report)?.[0].replace(/<[^>]*>/gu, '');
  assert.equal(
    item,
    'Line 1, column 21: “Post” was read as Outlet, 35 % sure; it may be Publisher, or Title “The dike, Post”',
  );
  assert.match(report, /<span id="f2"/u);
});

test('parts that are likely right are folded away, and a page without doubts says so', () => {
  const likely = lossReport(reading(1, 0.7, 1));
  assert.match(likely, /<details>\n<summary>1 part that is likely right/u);
  assert.match(likely, /None of the 3 parts of references is doubtful/u);
  assert.doesNotMatch(lossReport(reading(1, 1, 1)), /Parts that are not certain/u);
});

test('a web page also shows its sources without the tags, under their sections and with their links', () => {
  const report = lossReport({ ...reading(1, 1, 0.3), format: 'html' });
  const view = report.slice(report.indexOf('<h2 id="sources">'), report.indexOf('<h2 id="input">'));
  const words = view.replace(/<b.*?<\/b>/gu, '').replace(/<[^>]*>/gu, '');
  assert.deepEqual(words.split('\n').filter(Boolean), [
    'The sources as they were read',
    'Press',
    SOURCE,
    'https://fen.example/dike',
  ]);
  assert.equal(report.match(/id="f2"/gu)?.length, 1);
  assert.ok(view.includes('id="f2"'));
});

test('every link of the report leads to a place in it, and each place is there once', () => {
  for (const format of ['text', 'html']) {
    const report = lossReport({ ...reading(0.1, 0.7, 0.95), format });
    const ids = [...report.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target = ''] of report.matchAll(/href="#([^"]*)"/gu)) assert.ok(ids.includes(target), target);
  }
});

test('a field that goes on after a line break or a tag is named once', () => {
  const whole = reading(1, 1, 1);
  const spans = whole.spans.flatMap((span): Span[] =>
    span.kind === 'title'
      ? [
          { ...span, end: 13 },
          { ...span, start: 13, end: 14, kind: 'layout' },
          { ...span, start: 14 },
        ]
      : [span],
  );
  const report = lossReport({ ...whole, spans });
  assert.equal(report.match(/>Title<i>: /gu)?.length, 1);
});

test('long scripts and menus are folded, and nothing of them is lost', () => {
  const menu = 'menu '.repeat(200);
  const spans: Span[] = [{ start: 0, end: menu.length, kind: 'furniture' }];
  const report = lossReport({ ...reading(1, 1, 1), lines: [], source: menu, spans });
  assert.match(report, /<summary lang="en" dir="ltr">Furniture: 1,000 characters<\/summary>(?:menu ){200}<\/details>/u);
});
