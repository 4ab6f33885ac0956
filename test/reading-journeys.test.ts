/** Ways of reading the page other than with a mouse on a bright screen: by keyboard, enlarged, on paper, in few colours. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Page } from '../src/model/page.ts';
import { checkedPage } from './checked-page.ts';
import { becomes } from './eventually.ts';
import { DOWNLOADS, PAGES, STATES } from './site-pages.ts';
import { needs } from './tools.ts';
import { openAll, startBrowser, writeSite } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-reading-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** Every state of an entry, and every mark. */
const ALL: Page = checkedPage({ entries: [...STATES.entries, ...checkedPage().entries], title: STATES.title });

function reports(length: number): Page {
  return {
    ...STATES,
    entries: Array.from({ length }, (_, i) => ({
      ...{ id: `e${i}`, notes: [], tags: [] },
      reference: { type: 'report', title: `Report ${i}`, issued: { 'date-parts': [[2021 - Math.floor(i / 7)]] } },
      quotations: [{ id: `q${i}`, text: { plain: `begin${i}. ${'Two lines of words. '.repeat(7)} end${i}.` } }],
    })),
  };
}

const SITES: Readonly<Record<string, Page>> = {
  all: ALL,
  arabic: PAGES.arabic ?? STATES,
  short: reports(40),
  long: reports(110),
};

/** What the reader's next key acts on: its name, whether it shows that, and whether anything lies over it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  // Of a link on two lines, the first: the box round both holds other words too.
  const [box] = at.getClientRects();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 24) / 2);
  const shows = [at, ...at.querySelectorAll('.o')].some((one) => {
    const style = getComputedStyle(one);
    const hasLine = style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(style.outlineColor);
    return hasLine || style.backgroundColor === 'rgb(255, 217, 74)';
  });
  return { name: [at.localName, at.name, at.value || at.textContent.trim().slice(0, 40)].join(' ').replace('  ', ' '), shows, isSeen: at.contains(over) || Boolean(over?.contains(at)), isEnd: at === document.body };
})()`;

/** Of radio buttons one is a stop, the chosen one. */
const CONTROLS = `[...document.querySelectorAll('a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length`;

/** Texts and controls that reach over an edge of the window, or of what clips them. */
const CUT_OFF = `[...document.querySelectorAll('body *')].filter((one) => {
  if (!one.checkVisibility() || one.closest('.aloud, .skip, svg, .years')) return false;
  const box = one.getBoundingClientRect();
  const clips = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
  return box.width > 0 && (box.left < 0 || box.right > innerWidth + 1 || clips);
}).map((one) => one.outerHTML.slice(0, 90))`;

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;

  before(async () => {
    for (const [name, page] of Object.entries(SITES)) {
      await writeSite(join(root, name), page, { baseName: 'harbour', downloads: DOWNLOADS });
    }
    browser = await startBrowser();
    tab = await browser.newPage();
  });

  after(() => browser.close());

  async function open(name: string, width: number, query = '', height = 900): Promise<void> {
    await tab.setViewportSize({ width, height });
    await tab.goto(`file://${join(root, name, 'index.html')}${query}`);
  }

  interface Stop {
    readonly name: string;
    readonly shows: boolean;
    readonly isSeen: boolean;
    readonly isEnd: boolean;
  }

  async function nextStop(): Promise<Stop> {
    await tab.keyboard.press('Tab');
    return tab.evaluate<Stop>(FOCUSED);
  }

  async function tabTo(name: RegExp): Promise<void> {
    for (let i = 0; i < 200; i++) if (name.test((await nextStop()).name)) return;
    assert.fail(`no stop named ${name}`);
  }

  /** The words on each printed page. */
  async function printed(): Promise<string[]> {
    const data = new Uint8Array(await tab.pdf({ preferCSSPageSize: true }));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
    assert.deepEqual(pages[0]?.view.map(Math.round), [0, 0, 595, 842]);
    const texts = await Promise.all(pages.map((page) => page.getTextContent()));
    return texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(''));
  }

  test('by keyboard every control is reached once, shows that it is, and lies under nothing', async () => {
    for (const [width, forcedColors] of [
      [390, 'none'],
      [1440, 'active'],
    ] as const) {
      await tab.emulateMedia({ forcedColors });
      await open('all', width);
      const stops: Stop[] = [];
      for (let stop = await nextStop(); !stop.isEnd; stop = await nextStop()) {
        stops.push(stop);
        assert.ok(stops.length < 300, 'a trap');
      }
      assert.match(stops[0]?.name ?? '', /^a Skip to the list/u);
      assert.equal(stops.length, await tab.evaluate(CONTROLS));
      const bad = stops.filter(({ shows, isSeen }) => !shows || !isSeen);
      assert.deepEqual(bad, [], `at ${width}, forced colours ${forcedColors}`);
    }
    await tab.emulateMedia({ forcedColors: 'none' });
  });

  test('by keyboard alone a source is searched for, narrowed down to and cited', async () => {
    await open('all', 1440);
    await tab.evaluate(`navigator.clipboard.write = navigator.clipboard.writeText = async () => {}`);
    const keys = await tab.context().newCDPSession(tab);
    const slash = { key: '/', code: 'Slash', text: '/', unmodifiedText: '/', windowsVirtualKeyCode: 191 };
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', modifiers: 1, ...slash });
    await tab.keyboard.type('barge');
    await tabTo(/^input outlet Coast/u);
    await tab.keyboard.press('Space');
    await becomes(() => tab.locator('.hits').textContent(), '2 of 15 sources');
    await tabTo(/^summary Cite/u);
    await tab.keyboard.press('Enter');
    await tab.locator('.cite[open] pre').waitFor({ state: 'attached' });
    await tabTo(/^button Copy/u);
    // It is said for two seconds only.
    await Promise.all([tab.locator('[role=status]', { hasText: 'Copied' }).waitFor(), tab.keyboard.press('Enter')]);
    await open('all', 1440);
    await nextStop();
    await tab.keyboard.press('Enter');
    assert.match((await nextStop()).name, /^input words/u);
  });

  test('enlarged four times, and with wide spacing, nothing is cut off or scrolls two ways', async () => {
    const spacing = `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [sheet]; }`;
    for (const [name, width, height, isSpaced] of [
      ['all', 320, 256, false],
      ['all', 320, 900, true],
      ['all', 1440, 900, true],
      ['arabic', 320, 900, true],
    ] as const) {
      await open(name, width, '?year=2021', height);
      await openAll(tab);
      if (width < 1248) await tab.locator('.find > button:visible').click();
      if (isSpaced) await tab.evaluate(spacing);
      assert.deepEqual(await tab.evaluate(CUT_OFF), [], `${name} at ${width} × ${height}`);
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
    }
  });

  test('the mark that hangs outside the edge is cut off nowhere, and passes under the heading that stays', async () => {
    await open('long', 390);
    for (const id of ['e20', 'e108']) {
      await tab.locator(`#${id} blockquote`).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const isSeen = `(() => {
        const quotation = document.querySelector('#${id} blockquote');
        const mark = document.createRange();
        mark.setStart(document.createTreeWalker(quotation, NodeFilter.SHOW_TEXT).nextNode(), 0);
        mark.setEnd(mark.startContainer, 1);
        const { x, y, width, height } = mark.getBoundingClientRect();
        return x < quotation.getBoundingClientRect().x && quotation.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })()`;
      assert.equal(await tab.evaluate(isSeen), true, id);
      assert.equal(await tab.evaluate(`document.elementFromPoint(8, 16).matches('.group')`), true, id);
    }
  });

  test('on paper stand all sources and comparisons; of a list that was narrowed, its part and which that is', async () => {
    await open('all', 800);
    await tab.evaluate(`for (const one of document.querySelectorAll('details')) one.open = false`);
    const whole = (await printed()).join(' ');
    const titles = ALL.entries.flatMap(({ reference: { title, language } }) => (title && !language ? title : []));
    assert.ok(titles.length > 10);
    assert.deepEqual(
      titles.filter((title) => !whole.includes(title)),
      [],
    );
    assert.match(whole, /struck out.*this page only/u);
    assert.doesNotMatch(whole, /FORMER|Permalink|Search|Filter|Compare|show|sources, newest/u);
    assert.match(whole, /1 \/ \d/u);
    await open('all', 800, '?q=barge&outlet=Coast+and+River');
    const part = (await printed()).join(' ');
    assert.match(part, /2 of 15 sources · barge.*Coast and River.*What the barges carry/u);
    assert.doesNotMatch(part, /Undated memorandum|Save|×/u);
  });

  test('on paper a short quotation stands on one page, with its reference', async () => {
    await open('short', 800);
    const pages = await printed();
    assert.ok(pages.length > 2);
    for (let i = 0; i < 40; i++) {
      const on = (words: string) => pages.findIndex((page) => page.includes(words));
      const places = [on(`Report ${i}’`), on(`begin${i}.`), on(`end${i}.`)];
      assert.ok(places[0] !== -1 && new Set(places).size === 1, `${i}: ${places}`);
    }
  });

  test('the seven marks are seven shapes without any colour, as where the reader forces two', async () => {
    await tab.emulateMedia({ forcedColors: 'active' });
    await open('all', 800);
    await tab.evaluate(`{ const marks = new Map([...document.querySelectorAll('use')].map((one) => [one.getAttribute('href'), one.parentElement]));
      document.body.replaceChildren(document.querySelector('.marks'), ...[...marks.values()].map((mark) => { mark.style.cssText = 'display:block;width:40px;height:40px;margin:0;color:CanvasText'; return mark; })); }`);
    const marks = await tab.locator('svg.m').all();
    assert.equal(marks.length, 7);
    const pictures = await Promise.all(marks.map(async (mark) => (await mark.screenshot()).toString('base64')));
    const blank = (await tab.screenshot({ clip: { x: 700, y: 10, width: 40, height: 40 } })).toString('base64');
    assert.equal(new Set([...pictures, blank]).size, 8);
    await tab.emulateMedia({ forcedColors: 'none' });
  });

  test('without scripts all can be read, every link leads somewhere, and nothing that is dead is seen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`file://${join(root, 'all', 'index.html')}`);
    const seen = (selector: string) => bare.locator(selector).filter({ visible: true });
    assert.equal(await seen('blockquote').count(), ALL.entries.flatMap(({ quotations }) => quotations).length);
    assert.equal(await seen('.ref').count(), ALL.entries.length);
    assert.equal(await seen('button, select, textarea, input:not([name=words])').count(), 0);
    const targets = await bare
      .locator('a[href^="#"]')
      .evaluateAll((all) => all.map((one) => decodeURIComponent(one.getAttribute('href')?.slice(1) ?? '')));
    const ids = new Set(await bare.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
    assert.deepEqual(
      targets.filter((id) => !ids.has(id)),
      [],
    );
    const summary = bare.locator('summary', { hasText: 'Passage' }).first();
    await summary.click();
    assert.ok((await seen('.passage mark').count()) > 0);
    await context.close();
  });

  test('nothing moves by itself, and the dark page is neither black nor white', async () => {
    await tab.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    await open('all', 1440);
    const moving = `[...document.querySelectorAll('*')].filter((one) => { const style = getComputedStyle(one); return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior !== 'auto'; }).length`;
    assert.equal(await tab.evaluate(moving), 0);
    const colours = `{ const { backgroundColor, color } = getComputedStyle(document.body); [backgroundColor, color].join() }`;
    assert.equal(await tab.evaluate(colours), 'rgb(20, 23, 27),rgb(230, 232, 234)');
    await tab.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
  });

  test('from right to left the page is the same sheet mirrored', async () => {
    await open('arabic', 1440);
    const left = async (selector: string): Promise<number> =>
      (await tab.locator(selector).first().boundingBox())?.x ?? 0;
    assert.ok((await left('aside')) > (await left('main')));
    assert.ok((await left('.ref')) > (await left('.words')));
    assert.ok((await left('.years:visible li:first-child')) > (await left('.years:visible li:last-child')));
    assert.match((await tab.locator('.facts').first().textContent()) ?? '', /، /u);
  });
});
