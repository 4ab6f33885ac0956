/** `contextpage add` through the command line, against a site on loopback. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readPage } from '../src/read/read.ts';
import { paragraph } from '../src/source/html/samples/invented-prose.ts';
import { type Ran, type RunOptions, run } from './run-cli.ts';
import { type Route, type Routes, type Site, startSite } from './source-site/site.ts';

const PROSE = Array.from({ length: 8 }, (_, at) => `<p>${paragraph('en', at)}</p>`).join('\n');
const SAID = paragraph('en', 2);

function article(title: string, body = PROSE, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Port News"><meta name="author" content="Ada Brook"><meta property="article:published_time" content="2022-03-12">${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

function shows(body: string, status = 200): Route {
  return (_, response) => response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}

const ROUTES: Routes = {
  '/mud': shows(article('Mud in the basin')),
  '/gone': shows('<h1>Gone</h1>', 410),
  '/moved': (_, response) => response.writeHead(301, { Location: '/mud' }).end(),
  '/pay': shows(
    article(
      'The wall that stayed',
      `<p>${paragraph('en', 110)}</p><p>${paragraph('en', 111)}</p></article><div><h2>Subscribe to continue reading</h2><p>£4.50 a month. Cancel anytime.</p><button>Subscribe</button></div>`,
    ),
  ),
};

const FIRST = 'Ana Ruiz, [‘The tide’](https://port.example/tide), *Port News*, 3 May 2023';
const LAST = 'Bo Lind, [‘The silt’](https://port.example/silt), *Port News*, 1 May 2021';
const HEAD = '---\ncontextpage: 1\ntitle: Mud\nlang: en\n---\n\n';
const PAGE = `${HEAD}${FIRST}\n\n> The tide came in.\n\n${LAST}\n\n> The silt stayed.\n\nA note.\n`;

/** A folder with this page in it, gone after the test. */
function folderWith(t: TestContext, text: string | Uint8Array = PAGE, name = 'page.md'): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-add-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return folder;
}

interface Adding extends RunOptions {
  readonly folder: string;
  readonly site: Site;
  readonly path?: string;
  readonly page?: string;
}

function add({ folder, site, path = '/mud', page = 'page.md', ...options }: Adding, ...more: string[]): Promise<Ran> {
  return run(folder, ['add', `${site.origin}${path}`, '--to', page, '--allow-host', site.host, ...more], options);
}

function text(folder: string, name = 'page.md'): string {
  return readFileSync(join(folder, name), 'utf8');
}

test('a source given by its address stands at its place by date, with its words, and the page is otherwise as it was', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { code, stdout } = await add({ folder, site }, '--quote', `“${SAID}”`, '--note', 'On mud.');
  assert.equal(code, 0);
  const fresh = `Ada Brook, [‘Mud in the basin’](${site.origin}/mud), *Port News*, 12 March 2022\n\n> ${SAID}\n\nOn mud.\n\n`;
  assert.equal(text(folder), PAGE.replace(LAST, `${fresh}${LAST}`));
  assert.equal(text(folder, 'page.md~'), PAGE);
  assert.match(stdout, /^page\.md:11:1 {2}added {2}brook-2022-basin\n/u);
  assert.match(stdout, /^1 verbatim$/mu);
  const verified = await run(folder, ['verify', 'page.md', '--archive', 'archive']);
  assert.match(verified.stdout, /^1 verbatim · no copy of 2 sources$/mu);
});

test('words that the source does not have are not written, and what it has is shown', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const wrong = SAID.replace(/\bthe\b/u, 'every');
  const { code, stdout, stderr } = await add({ folder, site }, '--quote', wrong);
  assert.equal(code, 2);
  assert.match(stderr, /These words are not what the source says, so “page\.md” is as it was/u);
  assert.ok(stdout.replace(/\s+/gu, ' ').includes(`The source has, to copy: ${SAID.slice(0, -1)}`));
  assert.equal(text(folder), PAGE);
  const given = await add({ folder, site }, '--quote', wrong, '--as-given');
  assert.equal(given.code, 0);
  assert.match(given.stdout, /^1 altered$/mu);
  assert.ok(text(folder).includes(`> ${wrong}\n`));
});

test('of words with an omission that turns the sense, what is to be copied has no gap', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const words = 'and for years the neighbours pretended that they … listen';
  const { code, stdout } = await add({ folder, site }, '--quote', words);
  assert.equal(code, 2);
  const whole = 'and for years the neighbours pretended that they did not listen';
  assert.ok(stdout.replace(/\s+/gu, ' ').includes(`The source has, to copy: ${whole}`));
});

test('words that were given twice are written once', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  await add({ folder, site }, '--quote', SAID, '--quote', `“${SAID}”`);
  assert.equal(text(folder).split(SAID).length, 2);
});

test('a source of a day to come is told of', async (t) => {
  const site = await startSite(t, ROUTES);
  const { stdout } = await add({ folder: folderWith(t), site, today: '2022-03-11' });
  assert.match(stdout, /date-in-future\n\s+The source is dated “12 March 2022”/u);
});

test('a source that is on the page gets no second entry, but words that it has not yet', async (t) => {
  const site = await startSite(t, ROUTES);
  const there = `Bo Lind, [‘Mud’](${site.origin}/mud/?utm_source=mail), *Port News*, 1 May 2020\n\n> The mud stayed.\n\n— Bo Lind\n\nA note.\n`;
  const folder = folderWith(t, `${PAGE}\n${there}`);
  const bare = await add({ folder, site });
  assert.equal(bare.code, 0);
  assert.match(bare.stdout, /^This source is on the page already: Lind, ‘Mud’, line 17 of page\.md\./u);
  assert.equal(existsSync(join(folder, 'page.md~')), false);
  const more = await add({ folder, site }, '--quote', SAID);
  assert.equal(more.code, 0);
  assert.equal(text(folder), `${PAGE}\n${there.replace('— Bo Lind\n', `— Bo Lind\n\n> ${SAID}\n`)}`);
  const again = await add({ folder, site }, '--quote', SAID.toUpperCase());
  assert.match(again.stdout, /already, and so are the words/u);
});

test('an entry of a page of prose gets more words in the form of those there', async (t) => {
  const site = await startSite(t, ROUTES);
  const prose = [3, 2, 1]
    .map(
      (day) =>
        `Ana Ruiz, “Tide ${day}”, Port News, ${day} May 2023\n“The water came on day ${day} and went out again.”\n`,
    )
    .join('\n')
    .replace('2 May 2023', `2 May 2023 ${site.origin}/mud`);
  const folder = folderWith(t, prose, 'page.txt');
  const { code } = await add({ folder, site, page: 'page.txt' }, '--quote', SAID);
  assert.equal(code, 0);
  assert.equal(text(folder, 'page.txt'), prose.replace('on day 2 and went out again.”', `$&\n“${SAID}”`));
});

test('what cannot be had leaves the page as it is, and no archive', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { code, stderr } = await add({ folder, site, path: '/gone' });
  assert.equal(code, 2);
  assert.match(stderr, /^contextpage: .*410.* Nothing was written\.\n$/u);
  assert.equal(text(folder), PAGE);
  assert.equal(existsSync(join(folder, 'archive')), false);
});

test('an archive that is a file is told as one, and left as it is', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { code, stderr } = await add({ folder, site }, '--archive', 'page.md');
  assert.equal(code, 2);
  assert.match(stderr, /^contextpage: “page\.md” is a file; give the name of a folder with --archive\.\n$/u);
  assert.equal(text(folder), PAGE);
});

test('behind a pay wall the entry is drafted all the same, and its words are called unreadable', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { code, stdout } = await add({ folder, site, path: '/pay' }, '--quote', 'Nobody came to look at the wall.');
  assert.equal(code, 0);
  assert.match(stdout, /^1 unreadable$/mu);
  assert.match(text(folder), /‘The wall that stayed’/u);
});

test('a source that has moved for good is written with its new address, and its copy is found', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  assert.equal((await add({ folder, site, path: '/moved' }, '--quote', SAID)).code, 0);
  assert.ok(text(folder).includes(`](${site.origin}/mud)`));
  const verified = await run(folder, ['verify', 'page.md', '--archive', 'archive']);
  assert.match(verified.stdout, /^1 verbatim/mu);
});

test('of an archived copy whose original is gone the copy stands for the source, and is noted at the entry', async (t) => {
  const routes: Record<string, Route> = { ...ROUTES };
  const site = await startSite(t, routes);
  const original = `${site.origin}/gone`;
  const copy = `/web/20210503120000/${original}`;
  routes[`/web/20210503120000id_/${original}`] = shows(article('Mud in the basin'));
  const folder = folderWith(t);
  const { code, stdout } = await add({ folder, site, path: copy }, '--quote', SAID);
  assert.equal(code, 0);
  assert.match(stdout, /^1 verbatim$/mu);
  const { page } = await readPage(text(folder), { name: 'page.md' });
  const entry = page.entries.find(({ id }) => id.startsWith('brook'));
  assert.equal(entry?.reference.URL, original);
  assert.deepEqual(entry?.archived, [{ url: `${site.origin}${copy}`, date: '2021-05-03' }]);
});

test('without words and without a person the passages are printed, and none is chosen', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { stdout } = await add({ folder, site });
  assert.match(stdout, /^No words were quoted\. Passages of the source/mu);
  assert.match(stdout, /contextpage add .* --to page\.md --archive .* --allow-host 127\.0\.0\.1:\d+ --quote "…"$/mu);
  const { page } = await readPage(text(folder), { name: 'page.md' });
  assert.deepEqual(
    page.entries.map(({ quotations }) => quotations.length),
    [1, 0, 1],
  );
});

test('at a terminal a person chooses passages by their numbers, and may look at more', async (t) => {
  const site = await startSite(t, {
    '/long': shows(article('Long', Array.from({ length: 30 }, (_, at) => `<p>${paragraph('en', at)}</p>`).join(''))),
  });
  const folder = folderWith(t);
  const { code, stdout } = await add({ folder, site, path: '/long', tty: true, typed: ['99', 'm', '14 2'] });
  assert.equal(code, 0);
  assert.match(stdout, /Please type numbers from 1 to 12\./u);
  assert.match(stdout, /2 verbatim/u);
  const { page } = await readPage(text(folder), { name: 'page.md' });
  assert.equal(page.entries[1]?.quotations.length, 2);
});

test('who breaks off at a question leaves the page as it is', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t);
  const { code, stderr } = await add({ folder, site, tty: true, typed: [] });
  assert.equal(code, 2);
  assert.match(stderr, /You broke off; the page is as it was\./u);
  assert.equal(text(folder), PAGE);
});

test('an entry goes into the section of its year, under a new heading if it is the first', async (t) => {
  const site = await startSite(t, ROUTES);
  const years = `${HEAD}## 2023\n\n${FIRST}\n\n## 2021\n\n${LAST}\n`;
  const folder = folderWith(t, years);
  await add({ folder, site });
  const line = `Ada Brook, [‘Mud in the basin’](${site.origin}/mud), *Port News*, 12 March 2022`;
  assert.equal(text(folder), years.replace('## 2021', `## 2022\n\n${line}\n\n## 2021`));
});

test('among sections by topic a person chooses, else the option, else the first', async (t) => {
  const site = await startSite(t, ROUTES);
  const topics = `${HEAD}## Tides\n\n${FIRST}\n\n## Silt\n\n${LAST}\n`;
  const sectionsOf = async (options: Omit<Adding, 'folder' | 'site'>, ...more: string[]): Promise<unknown> => {
    const folder = folderWith(t, topics);
    const { code, stdout, stderr } = await add({ folder, site, ...options }, ...more);
    if (code !== 0) return stderr;
    const { page } = await readPage(text(folder), { name: 'page.md' });
    return [page.entries.find(({ id }) => id.startsWith('brook'))?.section, /It was put into.*$/mu.exec(stdout)?.[0]];
  };
  assert.deepEqual(await sectionsOf({}, '--section', 'silt'), ['silt', undefined]);
  assert.deepEqual(await sectionsOf({ tty: true, typed: ['', '2'] }), ['silt', undefined]);
  const [section, told] = (await sectionsOf({})) as string[];
  assert.equal(section, 'tides');
  assert.match(told ?? '', /“Tides”; --section/u);
  assert.match(String(await sectionsOf({}, '--section', 'Mud')), /no section “Mud”: its sections are “Tides”, “Silt”/u);
});

test('a page of prose gets the entry in its own form, with its own line ends', async (t) => {
  const site = await startSite(t, ROUTES);
  const entry = (day: number, title: string): string =>
    `Ana Ruiz, “${title}”, Port News, ${day}. May 2023\r\n„The water came in on day ${day} and went out again before the bells.“\r\n`;
  const prose = `\ufeffMud\r\n\r\n${[9, 8, 7, 6, 5].map((day) => entry(day, `The tide of day ${day}`)).join('\r\n')}`;
  const folder = folderWith(t, prose, 'page.txt');
  const { code, stdout } = await add({ folder, site, page: 'page.txt' }, '--quote', SAID);
  assert.equal(code, 0, stdout);
  const fresh = `\r\n\r\nAda Brook, “Mud in the basin”, Port News, 12. March 2022 ${site.origin}/mud\r\n„${SAID}“`;
  assert.equal(text(folder, 'page.txt'), `${prose.trimEnd()}${fresh}\r\n`);
});

test('a file that no entry can be written to is told how to become one', async (t) => {
  const site = await startSite(t, {});
  const said = async (name: string, content: string | Uint8Array): Promise<string> => {
    const { code, stderr } = await add({ folder: folderWith(t, content, name), site, page: name });
    assert.equal(code, 2);
    return stderr;
  };
  assert.match(await said('page.html', '<p>A page.</p>'), /convert “page\.html” to \.md first/u);
  assert.match(
    await said('page.md', ' \n'),
    /“page\.md” is empty\. To start a page, write three lines into “page\.md”/u,
  );
  assert.match(await said('page.txt', 'Nothing to cite here.\n'), /No source was found in “page\.txt”/u);
  const { stderr } = await add({ folder: folderWith(t), site, page: 'other.md' });
  assert.match(stderr, /There is no page “other\.md”/u);
  assert.match((await add({ folder: folderWith(t), site, page: '-' })).stderr, /add needs a file to write to/u);
  assert.deepEqual(site.hits, []);
});

test('the three lines that start a page are enough to add to', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t, '---\ncontextpage: 1\n---\n');
  assert.equal((await add({ folder, site })).code, 0);
  assert.match(text(folder), /^---\ncontextpage: 1\n---\n\nAda Brook, .*2022\n$/u);
});

test('a number of a book is no address', async (t) => {
  const { code, stderr } = await run(folderWith(t), ['add', '978-3-16-148410-0', '--to', 'page.md']);
  assert.equal(code, 2);
  assert.match(stderr, /a book has no address to fetch; write its entry by hand/u);
});

test('words that stand under another source are told of', async (t) => {
  const site = await startSite(t, ROUTES);
  const folder = folderWith(t, PAGE.replace('The silt stayed.', SAID));
  const { stdout } = await add({ folder, site }, '--quote', SAID);
  assert.match(stdout, /warning {2}same-words-two-sources\n.*already, under Lind,\s+‘The silt’/u);
});

test('what the source says differently in two places is told, with both', async (t) => {
  const data = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Mud in the basin', datePublished: '2022-03-14' })}</script>`;
  const site = await startSite(t, { '/mud': shows(article('Mud in the basin', PROSE, data)) });
  const { stdout } = await add({ folder: folderWith(t), site });
  const told = stdout.replace(/\s+/gu, ' ');
  assert.match(told, /warning uncertain-field The source says different things of its date: “1[24] March 2022” \(/u);
  assert.match(told, /“14 March 2022”/u);
});
