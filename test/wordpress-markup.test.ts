/** A page goes to WordPress as blocks and comes back, through all that editors and plugins do to it on the way. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { propose } from '../src/merge/propose.ts';
import { returnedFromWordPress } from '../src/merge/returned/from-wordpress.ts';
import type { Returned } from '../src/merge/returned/returned.ts';
import type { Page } from '../src/model/page.ts';
import { readPage } from '../src/read/read.ts';
import { lostIn } from '../src/read/wordpress/lost-in.ts';
import { stampOf } from '../src/write/page-json.ts';
import { published } from '../src/write/published.ts';
import { writeWordPress } from '../src/write/wordpress/wordpress.ts';
import { arbitraryPage, RUNS } from './arbitrary-page.ts';
import { checkedPage } from './checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from './docx-pages.ts';
import { stateOf } from './wordpress/state.ts';

const EXAMPLE = new URL('../examples/halder-barrier.md', import.meta.url);

const PAGES: ReadonlyMap<string, Page> = new Map([
  ['example', (await readPage(readFileSync(EXAMPLE), { name: 'halder-barrier.md' })).page],
  ['checked', checkedPage()],
  ['checked-arabic', checkedPage({ lang: 'ar' })],
  ['arabic', arabicPage],
  ['japanese', japanesePage],
  ['harbour', harbourPage(12)],
]);

/** What happens to the HTML of a page on the way, without anybody touching its words. */
const REWRITINGS: ReadonlyMap<string, (part: string) => string> = new Map([
  ['nothing', (part: string) => part],
  ['a filter that takes ids off', (part) => part.replace(/ id="[^"]*"/gu, '')],
  ['a filter that takes classes off', (part) => part.replace(/ class="[^"]*"/gu, '')],
  ['a filter that takes spans off', (part) => part.replace(/<\/?span[^>]*>/gu, '')],
  ['a change to the older editor', withoutDelimiters],
  [
    'the older editor that takes paragraphs off',
    (part) => withoutDelimiters(part).replace(/<p>(.*?)<\/p>/gu, '\n\n$1\n\n'),
  ],
  ['a plugin that changes links', (part) => part.replace(/<a /gu, '<a target="_blank" rel="noopener nofollow" ')],
  [
    'a plugin that wraps paragraphs',
    (part) => part.replace(/<p(?=[ >])/gu, '<div class="row"><p').replace(/<\/p>/gu, '</p></div>'),
  ],
  ['an editor that parts spans', partedSpans],
]);

/** The block editor parts an element round words whose look changes. */
function partedSpans(part: string): string {
  const link = /<span ([^>]*)>((?:(?!<\/?span)[\s\S])*?)<a ([^>]*)>(.*?)<\/a>/gu;
  return part.replace(link, '<span $1>$2</span><a $3><span $1>$4</span></a><span $1>');
}

function withoutDelimiters(part: string): string {
  return part.replace(/<!-- .*? -->\n?/gu, '');
}

function written(page: Page): string {
  return writeWordPress(page, { stamp: stampOf(published(page)), word: 'https://library.example/page.docx' });
}

function comeBack(part: string, page: Page): { readonly returned: Returned; readonly edits: readonly unknown[] } {
  const returned = returnedFromWordPress(part, page, { name: 'The page' });
  return { returned, edits: propose(returned.base, page, returned).edits };
}

test('an entry is its reference with a link for it, then what it says, in blocks of the editor', () => {
  const [entry] = harbourPage(1).entries;
  assert.ok(entry);
  const quotations = [{ id: 'gauge', text: { plain: 'No boat passed.\nNone at all [sic].' }, speaker: 'Ada Reed' }];
  const page = {
    ...harbourPage(0),
    intro: [],
    entries: [{ ...entry, quotations, notes: [{ text: { plain: 'A note.' } }] }],
  };
  const bare = writeWordPress(page, { stamp: '01234567' })
    .replace(/<span id="cp-[a-z]-[a-z2-7]{16}(?:-\d)?" lang="en">(.*?)<\/span>/gu, '$1')
    .split('\n\n');
  assert.deepEqual(bare, [
    '<!-- wp:group {"metadata":{"name":"contextpage"},"layout":{"type":"constrained"}} -->\n<div id="contextpage" class="wp-block-group"><!-- wp:heading -->\n<h2 class="wp-block-heading">2021</h2>\n<!-- /wp:heading -->',
    '<!-- wp:paragraph -->\n<p id="harbour-0">Ada Lindqvist, ‘<a href="https://courier.example/story?number=0&amp;page=a"><strong>What the third survey tells of the lower harbour, part 0</strong></a>’, <em>The Lune Courier</em>, 1&nbsp;January&nbsp;2021</p>\n<!-- /wp:paragraph -->',
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>“No boat passed.</p>\n<!-- /wp:paragraph -->',
    '<!-- wp:paragraph -->\n<p>“None at all &#091;sic].”</p>\n<!-- /wp:paragraph --><cite>Ada Reed</cite></blockquote>\n<!-- /wp:quote -->',
    '<!-- wp:paragraph -->\n<p><strong>Note:</strong> A note.</p>\n<!-- /wp:paragraph -->',
    '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity" />\n<!-- /wp:separator -->',
    '<!-- wp:paragraph {"fontSize":"small"} -->\n<p class="has-small-font-size">1 source, 2021 · as of 12&nbsp;April&nbsp;2021 · Version 01234567</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->',
  ]);
});

test('on a page that reads from right to left each paragraph says how it reads', () => {
  const part = written(arabicPage);
  assert.match(part, /<!-- wp:paragraph \{"direction":"rtl"\} -->\n<p dir="rtl" id="qasim-2021">/u);
  assert.match(
    part,
    /<!-- wp:paragraph \{"direction":"ltr"\} -->\n<p dir="ltr">“<span [^>]*>(?:<span lang="en">)?Nobody signed/u,
  );
  assert.match(
    part,
    /<!-- wp:heading \{"textAlign":"right"\} -->\n<h2 class="wp-block-heading has-text-align-right">/u,
  );
  assert.doesNotMatch(written(harbourPage(3)), / dir=/u);
});

for (const [name, rewrite] of REWRITINGS) {
  test(`nobody edited anything: ${name} is no edit, and loses nothing`, () => {
    for (const [title, page] of PAGES) {
      const part = written(page);
      const now = rewrite(part);
      const { returned, edits } = comeBack(now, page);
      assert.deepEqual([edits, returned.messages, lostIn(part, now)], [[], [], []], title);
      assert.equal(stateOf(`<p>Before.</p>\n\n${now}\n\n<p>After.</p>`, part), 'ours', title);
    }
  });
}

test('curly marks made straight are typing aids, no edits', () => {
  for (const [title, page] of PAGES) {
    const part = written(page);
    const now = part
      .replace(/[\u2018\u2019]/gu, '&#039;')
      .replace(/[\u201c\u201d]/gu, '&quot;')
      .replace(/\u2026/gu, '...');
    assert.deepEqual([comeBack(now, page).edits, lostIn(part, now)], [[], []], title);
    assert.equal(stateOf(now, part), 'ours', title);
  }
});

test('of any page, all that is printed comes back as it was, whatever happens to its HTML', () => {
  fc.assert(
    fc.property(arbitraryPage(), fc.constantFrom(...REWRITINGS.values()), (page, rewrite) => {
      const part = written(page);
      const now = rewrite(part);
      const { returned, edits } = comeBack(now, page);
      assert.deepEqual([edits, returned.messages, lostIn(part, now)], [[], [], []]);
      assert.equal(stateOf(now, part), 'ours');
    }),
    RUNS,
  );
});

test('of any page, each word and each link that is taken away is found to be lost', () => {
  fc.assert(
    fc.property(arbitraryPage(), fc.nat(), (page, choice) => {
      const part = written(page);
      const words = [
        ...part.matchAll(/(?<=>[^<]*)(?<![\p{L}\p{M}\p{N}&#;])[\p{L}\p{N}]{2,}(?![\p{L}\p{M}\p{N};])(?=[^<>]*<\/)/gu),
      ];
      const word = words[choice % words.length];
      assert.ok(word);
      const now = part.slice(0, word.index) + part.slice(word.index + word[0].length);
      assert.notDeepEqual(lostIn(part, now), [], word[0]);
      assert.equal(stateOf(now, part), 'changed');
    }),
    RUNS,
  );
});

test('no block of a page can go without being told', () => {
  for (const [title, page] of PAGES) {
    const part = written(page);
    const blocks = [...part.matchAll(/<!-- wp:(paragraph|heading|quote) [\s\S]*?<!-- \/wp:\1 -->/gu)];
    assert.ok(blocks.length > 2);
    for (const { 0: block, index } of blocks) {
      const now = part.slice(0, index) + part.slice(index + block.length);
      assert.notDeepEqual(lostIn(part, now), [], `${title}: ${block}`);
    }
  }
});

test('a link that leads elsewhere is lost, and so is one that is only words', () => {
  const part = written(harbourPage(3));
  const address = 'https://courier.example/story?number=1&amp;page=a';
  for (const now of [
    part.replace(address, 'https://other.example/'),
    part.replace(/<a href="https:\/\/courier\.example\/story\?number=1&amp;page=a">(.*?)<\/a>/u, '$1'),
  ]) {
    assert.deepEqual(lostIn(part, now), [{ what: 'link', text: 'https://courier.example/story?number=1&page=a' }]);
  }
});

test('words that stand on the page twice are lost when they stand there once', () => {
  const [first, second] = harbourPage(9).entries.filter(({ quotations }) => quotations.length > 0);
  assert.ok(first && second);
  const [same] = first.quotations;
  assert.ok(same);
  const entries = [
    { ...first, quotations: [same] },
    { ...second, quotations: [{ ...same, id: 'another' }] },
  ];
  const part = written({ ...harbourPage(0), entries });
  const quotes = [...part.matchAll(/<!-- wp:quote [\s\S]*?<!-- \/wp:quote -->/gu)];
  assert.equal(quotes.length, 2);
  for (const [quote] of quotes) {
    assert.deepEqual(
      lostIn(
        part,
        part.replace(quote, () => ''),
      )
        .map(({ what }) => what)
        .includes('quotation'),
      true,
    );
  }
});
