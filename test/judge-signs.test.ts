/** The signs by which answers are judged, one by one; whole pages are in `judge-answers.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fault, Fetched } from '../src/capture/fetch/exchange.ts';
import { addressKind } from '../src/capture/judge/address-kind.ts';
import { compareTexts } from '../src/capture/judge/compare-texts.ts';
import { forbidsCopy } from '../src/capture/judge/forbids-copy.ts';
import { judgeAnswer } from '../src/capture/judge/judge-answer.ts';
import { madeUpAddress } from '../src/capture/judge/made-up-address.ts';
import { judgeWithProbe, needsProbe } from '../src/capture/judge/probe.ts';
import { titlePlace } from '../src/capture/judge/title-place.ts';
import type { Outcome } from '../src/model/capture.ts';
import type { SourceText } from '../src/model/source.ts';
import { readHtmlSource } from '../src/source/html/read-html-source.ts';
import { RUNS } from './arbitrary-page.ts';
import { assertLinear } from './growth.ts';
import { changing } from './source-site/articles.ts';
import { exchangeOf } from './source-site/invented-site.ts';

const ADDRESS = 'https://herald.example/news/tides';

test('what kept an answer from coming is told by its kind, in the words of the fault', () => {
  const kinds: Readonly<Record<Outcome, readonly Fault['kind'][]>> = {
    ...({} as Record<Outcome, readonly Fault['kind'][]>),
    refused: ['not-public', 'robots'],
    unreachable: ['name-unknown', 'no-connection', 'certificate', 'too-slow'],
    error: ['too-large', 'broken-answer', 'redirect-loop', 'too-many-redirects', 'bad-redirect'],
  };
  for (const [outcome, faults] of Object.entries(kinds)) {
    for (const kind of faults) {
      const fetched = { exchanges: [], body: new Uint8Array(), fault: { kind, reason: 'It failed.' } };
      assert.deepEqual(judgeAnswer(fetched, undefined, { url: ADDRESS }), { outcome, reason: 'It failed.' });
    }
  }
});

test('any status with any body and headers gives a class and a sentence', () => {
  const answers = fc.record({
    status: fc.integer({ min: 200, max: 999 }),
    body: fc.oneof(fc.string(), fc.constantFrom('<h1>404</h1>', '<p>Log in</p><input type=password>', '<html></html>')),
    headers: fc.dictionary(
      fc.constantFrom('location', 'refresh', 'content-range', 'x-robots-tag', 'cf-mitigated'),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(answers, fc.option(fc.string(), { nil: undefined }), (answer, title) => {
      const exchange = exchangeOf(ADDRESS, answer);
      const fetched = { exchanges: [exchange], body: exchange.body };
      const source = readHtmlSource(answer.body, { url: ADDRESS });
      const sought = { url: ADDRESS, ...(title !== undefined && { title }) };
      const judgement = judgeAnswer(fetched, source, sought);
      assert.match(judgement.reason, /\S/u);
      needsProbe(judgement, fetched, source, sought);
      forbidsCopy(fetched);
    }),
    RUNS,
  );
});

test('an address says by whole words of its path what it leads to', () => {
  const cases = {
    'https://a.example/': 'home',
    'https://a.example/en/index.html?lang=en': 'home',
    'https://a.example/?redirected=1&utm_source=x': 'home',
    'https://a.example/?p=81': undefined,
    'https://a.example/account/login?next=%2Fa': 'login',
    'https://login.a.example/x/y': 'login',
    'https://a.example/%D0%B2%D0%BE%D0%B9%D1%82%D0%B8': 'login',
    'https://a.example/se-connecter/': 'login',
    'https://a.example/Suche?q=a': 'search',
    'https://a.example/errors/404.html': 'missing',
    'https://a.example/Página-no-encontrada': 'missing',
    'https://a.example/view.aspx?aspxerrorpath=/b': 'missing',
    'https://a.example/news/the-login-that-failed': undefined,
    'https://a.example/research/searching-for-404': undefined,
    'https://a.example/%E0%A4%A': undefined,
  };
  for (const [address, kind] of Object.entries(cases)) assert.equal(addressKind(address), kind, address);
});

test('a made-up address lies beside the real one, is always the same, and leaves no number by which a site knows its pages', () => {
  const made = (address: string): string => (madeUpAddress(address) ?? '').replaceAll(/[a-z]{14}(?=[./?&]|$)/gu, '…');
  assert.equal(made('https://a.example/news/2021/tides.html?x=1#p'), 'https://a.example/news/2021/….html');
  assert.equal(made('https://a.example/news/48213/tides/'), 'https://a.example/news/…/…/');
  assert.equal(made('https://a.example/index.php?id=30&view=full'), 'https://a.example/index.php?id=…&view=…');
  assert.equal(made('https://a.example/?p=81'), 'https://a.example/?p=…');
  assert.equal(made('https://a.example/'), 'https://a.example/…');
  assert.equal(madeUpAddress(ADDRESS), madeUpAddress(ADDRESS));
  assert.equal(madeUpAddress('ftp://a.example/x'), undefined);
});

test('never does a made-up address leave its host, nor is it the real one', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const made = new URL(madeUpAddress(address) ?? '');
      assert.equal(made.host, new URL(address).host);
      assert.notEqual(made.href, new URL(address).href);
    }),
    RUNS,
  );
});

function placed(title: string, html: string): string {
  return titlePlace(title, readHtmlSource(html, {}));
}

const LONG =
  '<p>The footbridge over the Tarn opened on Saturday, three weeks ahead of plan, and the mayor crossed first.</p>';

test('a title is found whole, without its subtitle, with the name of the site, edited or across two lines', () => {
  const html = (heading: string, title = 'Post'): string =>
    `<title>${title}</title><article><h1>${heading}</h1>${LONG.repeat(3)}</article>`;
  assert.equal(placed('Tides: what the harbour learned', html('Tides: What the harbour learned')), 'heading');
  assert.equal(placed('Low tides: what the harbour learned', html('Low tides')), 'heading');
  assert.equal(
    placed('What the harbour learned from tides', html('Harbour', 'What the harbour learned from tides – Lune Herald')),
    'head',
  );
  assert.equal(
    placed('What the harbour learned from the tides', html('What our harbour learned from the tides')),
    'heading',
  );
  assert.equal(placed('What the harbour learned', html('What the harbour</h1><h1>learned')), 'heading');
  assert.equal(placed('El tunel del puerto', html('El túnel del puerto')), 'heading');
  assert.equal(placed('渡し船はまた遅れた', html('渡し船はまた遅れた')), 'heading');
  assert.equal(placed('three weeks ahead of plan', html('Footbridge')), 'within');
});

test('a short title is not found in any text that has its words', () => {
  assert.equal(
    placed('Bridge', `<title>The bridge of sighs</title><article><h1>A bridge</h1>${LONG}</article>`),
    'absent',
  );
  assert.equal(placed('A bridge', `<article><h1>A bridge</h1>${LONG}</article>`), 'heading');
  assert.equal(placed('', `<article><h1>A bridge</h1>${LONG}</article>`), 'unknown');
});

test('an article whose teasers, stamp and counter are new says the same; one with another sentence does not', () => {
  const read = (html: string): SourceText => readHtmlSource(html, {});
  assert.equal(compareTexts(read(changing(0)), read(changing(1))), 'same');
  assert.equal(compareTexts(read(changing(0)), read(changing(1, 'The mill fell in the night.'))), 'changed');
});

test('marks, letter case and the division into paragraphs are no change; numbers in sentences and tables are', () => {
  const read = (body: string): SourceText => readHtmlSource(`<article><h1>Low water</h1>${LONG}${body}</article>`, {});
  const same = (one: string, other: string): boolean => compareTexts(read(one), read(other)) === 'same';
  assert.ok(same('<p>“The wall,” she said, is old.</p>', '<p>«The wall», she said, is old.</p>'));
  assert.ok(same('<p>One of them is old. Two are new.</p>', '<p>One of them is old.</p><p>Two are new.</p>'));
  assert.ok(!same('<p>The wall is 12 metres high.</p>', '<p>The wall is 14 metres high.</p>'));
  const table = (cell: string): string =>
    `<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2030</td><td>${cell}</td></tr><tr><td>2031</td><td>9</td></tr></table>`;
  assert.ok(!same(table('12'), table('14')));
});

function forbids(headers: Readonly<Record<string, string>>, body: string | Uint8Array = '<p>x</p>'): boolean {
  const exchange = exchangeOf(ADDRESS, { headers, body });
  return forbidsCopy({ exchanges: [exchange], body: exchange.body } satisfies Fetched) !== undefined;
}

test('a site forbids copies by header, for all robots or for us', () => {
  const tag = (value: string): boolean => forbids({ 'X-Robots-Tag': value });
  for (const value of [
    'noarchive',
    'NOINDEX, NoArchive',
    'contextpage: noarchive',
    'contextpage: nofollow, noarchive',
    'unavailable_after: 25 Jun 2031 15:00:00 PST, noarchive',
    'otherbot: noindex, contextpage: noarchive',
    'nocache',
  ]) {
    assert.ok(tag(value), value);
  }
  for (const value of [
    'none',
    'noindex, nofollow',
    'otherbot: noarchive',
    'otherbot: nofollow, noarchive',
    'max-snippet: 20',
    'noarchives',
    '',
  ]) {
    assert.ok(!tag(value), value);
  }
});

test('a page forbids copies by its meta element, and not by a text about it', () => {
  const meta = (html: string): boolean => forbids({}, html);
  assert.ok(meta('<meta name="robots" content="index,NOARCHIVE">'));
  assert.ok(meta("<META content='noindex noarchive' NAME=Robots>"));
  assert.ok(meta('<meta name="contextpage" content="noarchive">'));
  assert.ok(!meta('<meta name="otherbot" content="noarchive">'));
  assert.ok(!meta('<!-- <meta name="robots" content="noarchive"> --><p>noarchive</p>'));
  assert.ok(!meta('<p>&lt;meta name="robots" content="noarchive"&gt;</p>'));
  assert.ok(forbids({}, Buffer.from('\ufeff<meta name="robots" content="noarchive">', 'utf16le')));
});

test('twice the text takes about twice the time, whatever stands in it', async () => {
  for (const piece of [
    'a',
    ' ',
    'a ',
    '.',
    '12:30 ',
    '<link rel=canonical ',
    '<input ',
    '|\n',
    'noarchive <meta ',
    '界',
  ]) {
    await assertLinear(`judging ${JSON.stringify(piece)}`, 60_000, (size) =>
      judgeAll(piece.repeat(size / piece.length)),
    );
  }
});

function judgeAll(text: string): void {
  const span = { start: 0, end: text.length, region: 'article', block: 0 } as const;
  const source: SourceText = { text, spans: [span], origins: [], contentType: 'text/html', title: text };
  const other = { ...source, text: `${text} end`, spans: [{ ...span, end: text.length + 4 }] };
  for (const status of [200, 403]) {
    const exchange = exchangeOf(ADDRESS, { status, body: text, headers: { 'x-robots-tag': text, refresh: text } });
    const fetched = { exchanges: [exchange], body: exchange.body };
    for (const sought of [{ url: ADDRESS }, { url: ADDRESS, title: 'What the harbour learned' }]) {
      const first = judgeAnswer(fetched, source, sought);
      needsProbe(first, fetched, source, sought);
      judgeWithProbe(first, fetched, source, { fetched, source: other }, sought);
    }
    forbidsCopy(fetched);
  }
  compareTexts(source, other);
}
