/** The markup of a page in a real WordPress: its filters, its block editor in a browser, its older editor. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { propose } from '../src/merge/propose.ts';
import { returnedFromWordPress } from '../src/merge/returned/from-wordpress.ts';
import type { Page } from '../src/model/page.ts';
import { lostIn } from '../src/read/wordpress/lost-in.ts';
import { managedPart } from '../src/read/wordpress/managed-part.ts';
import { writeWordPress } from '../src/write/wordpress/wordpress.ts';
import { arbitraryPage } from './arbitrary-page.ts';
import { checkedPage } from './checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from './docx-pages.ts';
import { needs } from './tools.ts';
import { openEditor } from './wordpress/editor.ts';
import { stateOf } from './wordpress/state.ts';
import { NEEDS_WORDPRESS, startWordPress, type WordPress } from './wordpress/wordpress.ts';
import { startBrowser } from './written-site.ts';

const NEEDS = NEEDS_WORDPRESS.skip === false ? needs('chromium', 'apt-get install chromium') : NEEDS_WORDPRESS;

/** Words that WordPress would run, draw, correct, or put something else in the place of. */
const POWERFUL = [
  '[gallery] [sic] [caption]x[/caption] :) ;-) 8-) -- --- "straight" \'marks\' 9x9 ... Wordpress (tm)',
  'https://video.example/watch?v=1',
  '<!-- wp:paragraph --><script>alert(1)</script><!--more--><!--nextpage--> \\ \\" \\\\ & &amp; &#x41; &#34; &amp;lt; %20 $1 \ud83c\udff3\ufe0f',
];

const PAGES: ReadonlyMap<string, Page> = new Map([
  ['checked', checkedPage()],
  ['arabic', arabicPage],
  ['japanese', japanesePage],
  ['powerful', powerfulPage()],
]);

function powerfulPage(): Page {
  const page = harbourPage(4);
  const notes = POWERFUL.map((plain) => ({ text: { plain } }));
  return { ...page, entries: page.entries.map((entry, i) => (i === 1 ? { ...entry, notes } : entry)) };
}

function written(page: Page): string {
  return writeWordPress(page, { stamp: '01234567', word: 'https://library.example/page.docx' });
}

interface Stored {
  readonly id: number;
  readonly raw: string;
  readonly rendered: string;
}

let wordPress: WordPress | undefined;
let browser: Browser | undefined;

before(async () => {
  if (NEEDS.skip !== false) return;
  wordPress = await startWordPress();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await wordPress?.stop();
});

function there<T>(started: T | undefined): T {
  assert.ok(started, 'it was started');
  return started;
}

async function store(part: string, role: 'administrator' | 'author'): Promise<Stored> {
  const { url, passwords } = there(wordPress);
  // An author has only posts of their own, and no right to unfiltered HTML.
  const answer = await fetch(`${url}wp-json/wp/v2/${role === 'author' ? 'posts' : 'pages'}?context=edit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${role}:${passwords[role]}`)}` },
    body: JSON.stringify({ title: 'A page', content: part, status: 'publish' }),
  });
  const { id, content } = (await answer.json()) as { id: number; content: { raw: string; rendered: string } };
  return { id, ...content };
}

function assertWhole(part: string, content: string, name: string): void {
  assert.deepEqual(lostIn(part, content), [], name);
  assert.equal(stateOf(content, part), 'ours', name);
}

function assertUnedited(page: Page, part: string, content: string, name: string): void {
  assertWhole(part, content, name);
  const returned = returnedFromWordPress(managedPart(content, part)?.managed ?? '', page, { name });
  assert.deepEqual(propose(returned.base, page, returned).edits, [], name);
}

test('WordPress stores and shows all of a page, whoever publishes it', NEEDS, async () => {
  for (const [name, page] of PAGES) {
    const part = written(page);
    for (const role of ['administrator', 'author'] as const) {
      const { raw, rendered } = await store(part, role);
      assert.equal(raw, part, name);
      assertUnedited(page, part, raw, `${name} of ${role}`);
      assertWhole(part, rendered, `${name} of ${role}, as it is shown`);
      for (const { id } of page.entries) assert.match(rendered, new RegExp(` id="${id}"`, 'u'));
    }
  }
});

test(
  'WordPress stores and shows all of any page, byte for byte for a user who may not store any HTML',
  NEEDS,
  async () => {
    const pages = fc.array(arbitraryPage(), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pages, async (many) => {
        const part = many.map(written).join('\n\n');
        const { raw, rendered } = await store(part, 'author');
        assert.equal(raw, part);
        assert.deepEqual(lostIn(part, rendered), []);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  },
);

test('nothing in the words of a page runs: no shortcode, no video, no smiley', NEEDS, async () => {
  const { rendered } = await store(written(powerfulPage()), 'administrator');
  assert.match(rendered, /&#0?91;gallery\]|\[gallery\]/u);
  assert.doesNotMatch(rendered, /<(?:img|iframe|script|video)|wp-embed|class="gallery/u);
});

test('the older editor keeps a page, too: its paragraphs without delimiters', NEEDS, async () => {
  for (const [name, page] of PAGES) {
    const part = written(page);
    const { raw, rendered } = await store(part.replace(/<!-- .*? -->\n?/gu, ''), 'administrator');
    assertUnedited(page, part, raw, name);
    assertWhole(part, rendered, `${name}, as it is shown`);
  }
});

test(
  'the block editor finds no damaged block, saves all that it was given, and what is typed there comes home',
  NEEDS,
  async () => {
    const tab = await openEditor(
      there(browser),
      there(wordPress),
      (await store(written(harbourPage(1)), 'administrator')).id,
    );
    await tab.evaluate(EDITOR_FUNCTIONS);
    for (const [name, page] of PAGES) {
      const part = written(page);
      const blocks = await tab.evaluate<[string, boolean][]>(`blocksIn(${JSON.stringify(part)})`);
      assert.ok(blocks.length > page.entries.length);
      const isDamaged = ([kind, isValid]: [string, boolean]): boolean => !isValid || !kind.startsWith('core/');
      assert.deepEqual(blocks.filter(isDamaged), [], name);
      assertUnedited(page, part, await tab.evaluate<string>(`saved(${JSON.stringify(part)})`), name);
    }
    const page = harbourPage(4);
    const part = written(page);
    const saved = await tab.evaluate<string>(`typed(${JSON.stringify(part)}, 'in spring 1', 'twice ')`);
    assert.equal(stateOf(saved, part), 'changed');
    const returned = returnedFromWordPress(managedPart(saved)?.managed ?? '', page, { name: 'The page' });
    const [edit, more] = propose(returned.base, page, returned).edits;
    assert.ok(edit?.kind === 'changed' && edit.part === 'quotation' && edit.field === 'text');
    assert.match(JSON.stringify(edit.theirs), /a dredger twice in spring 1, and/u);
    assert.equal(more, undefined);
  },
);

/** What the editor makes of content: its blocks, the content as it saves it, and that after words were typed. */
const EDITOR_FUNCTIONS = `
  window.all = (blocks) => blocks.flatMap((one) => [one, ...all(one.innerBlocks)]);
  window.blocksIn = (content) => all(wp.blocks.parse(content)).map(({ name, isValid }) => [name, isValid]);
  window.saved = (content) => wp.blocks.serialize(wp.blocks.parse(content));
  window.typed = (content, before, words) => {
    const { resetBlocks, updateBlockAttributes } = wp.data.dispatch('core/block-editor');
    const { getBlocks } = wp.data.select('core/block-editor');
    resetBlocks(wp.blocks.parse(content));
    const block = all(getBlocks()).find(({ attributes }) => String(attributes.content).includes(before));
    const value = wp.richText.create({ html: String(block.attributes.content) });
    const at = value.text.indexOf(before);
    const html = wp.richText.toHTMLString({ value: wp.richText.insert(value, words, at, at) });
    updateBlockAttributes(block.clientId, { content: html });
    return wp.blocks.serialize(getBlocks());
  };
`;
