/** A folder of pages built into one site: what is a page of it, what is made again, and what is never touched. */
import assert from 'node:assert/strict';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { sampleTemplate } from '../src/write/docx/template/sample.ts';
import { houseTemplate } from './house-templates.ts';
import { type Ran, run } from './run-cli.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));

/** A context file; each of `sources` is a title, its words follow from it. */
function page(title: string, sources: readonly string[], more = ''): string {
  const entries = sources.map(
    (source, i) =>
      `Ada Brook, [‘${source}’](https://herald.example/${source.toLowerCase()}), *Lune Herald*, ${i + 1} May 2021\n\n> The words of ${source}.\n`,
  );
  return ['---', 'contextpage: 1', `title: ${title}`, 'lang: en', '---', more, ...entries].join('\n');
}

interface Workplace {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  write(name: string, content: string | Uint8Array): void;
  command(...argv: string[]): Promise<Ran>;
}

/** A folder with `pages` in it, and a place for what may be forgotten. */
function workplace(t: TestContext, files: Readonly<Record<string, string>>): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-site-build-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'pages'));
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  for (const [name, content] of Object.entries(files)) write(join('pages', name), content);
  return { folder, env, write, command: (...argv) => run(folder, argv, { env }) };
}

const THREE = {
  'ports.md': page('Ports', ['Quays', 'Cranes']),
  'rivers.md': page('Rivers', ['Locks', 'Quays']),
  'winds.txt': 'Winds\n\nTom Reed, ‘Gales’, Lune Herald, 3 May 2021\n“It blew for a week.”\n',
};

/** Paths and bytes of all files of a folder. */
function contents(site: string): Map<string, string> {
  const paths = globSync('**/*', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const all = [...paths, '.contextpage'].sort();
  return new Map(all.map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}

/** Each file of a site with what tells whether it was written again. */
function marks(site: string): Map<string, string> {
  return new Map(
    [...contents(site).keys()].map((path) => {
      const { ino, mtimeMs } = statSync(join(site, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}

function readings({ folder }: Workplace): number {
  return readdirSync(join(folder, 'cache/contextpage/readings')).length;
}

test('a folder of pages becomes one site: a home page, a folder for each page, and the files of all', async (t) => {
  const work = workplace(t, THREE);
  const { code, stdout } = await work.command('build', 'pages', '--title', 'Delta', '--url', 'https://d.example/c');
  assert.equal(code, 0);
  const paths = new Set(contents(join(work.folder, 'site')).keys());
  const expected = [
    'index.html',
    'delta.docx',
    'delta.bib',
    'delta.ris',
    'delta.csl.json',
    'delta.zotero.rdf',
    'delta.csv',
  ];
  for (const slug of ['ports', 'rivers', 'winds']) {
    const own = ['docx', 'md', 'json', 'bib', 'ris', 'csl.json', 'zotero.rdf', 'csv'].map((form) => `${slug}.${form}`);
    expected.push(...[...own, 'index.html', 'feed.xml', 'feed.json'].map((name) => `${slug}/${name}`));
  }
  for (const path of [...expected, 'feed.xml', 'feed.json']) assert.ok(paths.has(path), path);
  assert.ok(
    [...paths].every((path) => !path.endsWith('.woff2') || path.startsWith('assets/')),
    'fonts lie at the root',
  );
  const { url } = JSON.parse(readFileSync(join(work.folder, 'site/ports/ports.json'), 'utf8'));
  assert.equal(url, 'https://d.example/c/ports/');
  assert.match(stdout, /^“Delta”: 3 pages\.\n/u);
  assert.match(stdout, /^ {2}pages\/winds\.txt: 1 source, 1 quotation/mu);
  assert.match(stdout, /Home page: site\/index\.html/u);
});

test('of a folder, what is no page is told and left out; hidden files, copies and the site itself are never looked at', async (t) => {
  const work = workplace(t, {
    ...THREE,
    'PORTS.docx': 'another form of ports.md',
    'README.md': '# How to\n\nWrite.\n',
    'broken.docx': 'no zip',
    'rivers.md~': page('Old', ['Old']),
    '.draft.md': page('Draft', ['Draft']),
    '~$ports.docx': 'lock',
    'notes.rtf': 'x',
    'house.csl': '<style/>',
  });
  const pages = join(work.folder, 'pages');
  const { code, stdout } = await run(pages, ['build', '.'], { env: work.env });
  assert.equal(code, 0);
  assert.match(stdout, /: 3 pages\./u);
  const left = stdout.match(/^Left out: .*/gmu)?.map((line) => line.slice(0, 40));
  assert.equal(left?.length, 3);
  assert.match(stdout, /^Left out: PORTS\.docx\. It has the name of “ports\.md”/mu);
  assert.match(stdout, /^Left out: README\.md\. /mu);
  assert.match(stdout, /^Left out: broken\.docx\. /mu);
  const before = contents(join(pages, 'site'));
  const again = await run(pages, ['build', '.'], { env: work.env });
  assert.match(again.stdout, /nothing has changed/u);
  assert.deepEqual(contents(join(pages, 'site')), before);
  const built = await run(pages, ['build', 'site', '--out', 'two'], { env: work.env });
  assert.deepEqual([built.code, existsSync(join(pages, 'two'))], [2, false]);
  assert.match(built.stderr, /“site” is a built site/u);
});

test('a page that was named and cannot be read, or a folder without any, stops the work, and the old site stays', async (t) => {
  const work = workplace(t, THREE);
  await work.command('build', 'pages');
  const before = marks(join(work.folder, 'site'));
  mkdirSync(join(work.folder, 'empty'));
  mkdirSync(join(work.folder, 'other'));
  work.write('other/README.md', 'Nothing here.\n');
  work.write('broken.docx', 'no zip');
  const cases: readonly [string[], RegExp][] = [
    [['pages', 'broken.docx'], /broken\.docx/u],
    [['pages', 'absent.md'], /absent\.md/u],
    [['empty'], /There is no page in the folder “empty”/u],
    [['other'], /None of the files can be read as a page\. .*README\.md/u],
    [['pages', '--out', 'pages'], /it is the folder of the pages/u],
    [['pages', '--out', '.'], /lies in it|holds the folder/u],
  ];
  for (const [argv, sentence] of cases) {
    const { code, stdout, stderr } = await work.command('build', ...argv);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, sentence);
  }
  assert.deepEqual(marks(join(work.folder, 'site')), before);
});

test('only the page that has changed is read, and only its files and those of all pages are written', async (t) => {
  const work = workplace(t, THREE);
  await work.command('build', 'pages');
  assert.equal(readings(work), 3);
  const site = join(work.folder, 'site');
  const before = marks(site);
  work.write('pages/winds.txt', THREE['winds.txt'].replace('a week', 'two weeks'));
  const { stdout } = await work.command('build', 'pages');
  assert.match(stdout, /: 3 pages, 1 of them made anew\./u);
  assert.equal(readings(work), 4);
  const after = marks(site);
  const written = [...after].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path);
  assert.ok(written.includes('winds/index.html'));
  assert.deepEqual(
    written.filter((path) => /^(?:ports|rivers)\//u.test(path)),
    [],
  );
});

test('a page is made anew for what another page says of its source, for the settings, and for another template', async (t) => {
  const work = workplace(t, THREE);
  await work.command('build', 'pages');
  const fresh = async (...argv: string[]): Promise<string | undefined> => {
    const { code, stdout, stderr } = await work.command('build', 'pages', ...argv);
    assert.equal(code, 0, stderr);
    return /^“pages”: \d+ pages(?:, (\w+) of them made anew)?/u.exec(stdout)?.[1];
  };
  assert.equal(await fresh(), 'none');
  // “Quays” stands on both; the third page knows their titles alone.
  work.write('pages/ports.md', THREE['ports.md'].replace('Quays', 'Wharves'));
  assert.equal(await fresh(), '2');
  work.write('pages/contextpage.json', '{"contact": "mailto:desk@d.example"}');
  assert.equal(await fresh(), undefined);
  assert.equal(await fresh(), 'none');
  work.write('house.docx', houseTemplate());
  assert.equal(await fresh('--template', 'house.docx'), undefined);
  assert.equal(await fresh('--template', 'house.docx'), 'none');
});

test('a page whose source says something else than before is compared and made anew, and no other page', async (t) => {
  const work = workplace(t, THREE);
  mkdirSync(join(work.folder, 'archive'));
  const copy = (words: string): void =>
    work.write('archive/brook-2021-quays.html', `<html><body><article><p>${words}</p></article></body></html>`);
  const built = async (): Promise<string> => (await work.command('build', 'pages', '--archive', 'archive')).stdout;
  copy(`${'The town has built its walls for the sea. '.repeat(20)} The words of Cranes.`);
  assert.match(await built(), /ports\.md: .*; 1 altered/u);
  copy(`${'The town has built its walls for the sea. '.repeat(20)} The words of Quays.`);
  const again = await built();
  assert.match(again, /ports\.md: .*; 1 verbatim/u);
  // “Quays” stands on two of the three pages.
  assert.match(again, /^“pages”: 3 pages, 2 of them made anew\./u);
});

test('a file of the site that somebody has changed or removed is made anew', async (t) => {
  const work = workplace(t, THREE);
  await work.command('build', 'pages');
  const site = join(work.folder, 'site');
  const whole = contents(site);
  writeFileSync(join(site, 'ports/ports.ris'), 'changed');
  rmSync(join(site, 'rivers/index.html'));
  rmSync(join(site, 'assets'), { recursive: true });
  await work.command('build', 'pages');
  assert.deepEqual(contents(site), whole);
});

test('pages that say no language have that of the settings, unless they say another or are clearly in it', async (t) => {
  const work = workplace(t, {
    'contextpage.json': '{"lang": "de"}',
    'names.txt': 'Namen\n\nTom Reed, ‘Gales’, Lune Herald, 3. Mai 2021\n“It blew.”\n',
    'list.bib': '@article{one, title = {Gales}, author = {Reed, Tom}, year = {2021}}\n',
    'plain.md': page('Plain', ['Quays']).replace('lang: en\n', ''),
    'says.md': page('Says', ['Locks']),
    'reads.txt': `Reads\n\nTom Reed, ‘Gales’, Lune Herald, 3 May 2021\n“${'It was the wind of the year, and the town was not ready for it. '.repeat(3)}”\n`,
    'arabic.txt':
      'موانئ الدلتا\n\nآدا بروك، «أرصفة الميناء القديم»، صحيفة الدلتا، 3 مايو 2021\n«بنيت الأرصفة قبل الحرب».\n',
  });
  const { code, stderr } = await work.command('build', 'pages');
  assert.equal(code, 0, stderr);
  const published = globSync('site/*/*.json', { cwd: work.folder, exclude: ['**/*.csl.json', '**/feed.json'] });
  const langs = published.map((path) => JSON.parse(readFileSync(join(work.folder, path), 'utf8')));
  const found = langs.flatMap((one) => ('entries' in one ? [[one.title, one.lang]] : []));
  assert.deepEqual(Object.fromEntries(found), {
    Namen: 'de',
    List: 'de',
    Plain: 'de',
    Says: 'en',
    Reads: 'en',
    'موانئ الدلتا': 'ar',
  });
});

test('a page built alone has the address that it has on its site, which is that of the site only where it is all of it', async (t) => {
  const work = workplace(t, { ...THREE, 'README.md': 'How to write here.\n' });
  const address = async (name: string): Promise<string | undefined> => {
    const { code, stderr } = await work.command('build', `pages/${name}`, '--out', `alone-${name}`);
    assert.equal(code, 0, stderr);
    const [path = ''] = globSync(`alone-${name}/${name.replace(/\..*/u, '')}.json`, { cwd: work.folder });
    return JSON.parse(readFileSync(join(work.folder, path), 'utf8')).url;
  };
  work.write('pages/contextpage.json', '{"url": "https://d.example/c"}');
  assert.equal(await address('ports.md'), 'https://d.example/c/ports/');
  work.write('pages/contextpage.json', '{"url": "https://d.example/c", "pages": ["rivers.md"]}');
  assert.equal(await address('rivers.md'), 'https://d.example/c/');
  assert.equal(await address('ports.md'), undefined, 'it is no page of that site');
  work.write('pages/contextpage.json', '{"url": "https://d.example/c"}');
  for (const name of ['ports.md', 'rivers.md']) rmSync(join(work.folder, 'pages', name));
  assert.equal(await address('winds.txt'), 'https://d.example/c/', 'a README is no other page');
});

test('nothing private gets into the site, nor beside it', async (t) => {
  const secret = 'Ask Tom first';
  const work = workplace(t, {
    ...THREE,
    'ports.md': `${THREE['ports.md']}\n${secret} {.private}\n`,
  });
  await work.command('build', 'pages');
  const made = globSync('**/*', { cwd: work.folder, exclude: ['cache/**', 'pages/**'] });
  for (const path of [...made, 'site/.contextpage']) {
    if (statSync(join(work.folder, path)).isFile()) {
      assert.ok(!readFileSync(join(work.folder, path), 'latin1').includes(secret), path);
    }
  }
  assert.deepEqual(readdirSync(work.folder).sort(), ['cache', 'pages', 'site']);
});

/** What a curator does between two builds. `which` chooses the page, or the words. */
const EDITS: Readonly<Record<string, (work: Workplace, which: number) => void>> = {
  words: ({ write }, which) => write('pages/ports.md', page('Ports', [`Quays${which}`, 'Cranes'])),
  shared: ({ write }, which) => write('pages/rivers.md', page('Rivers', [`Quays${which}`, 'Locks'])),
  title: ({ write }, which) => write('pages/winds.md', page(`Ports${which === 1 ? '' : which}`, ['Gales'])),
  note: ({ write }, which) => write('pages/ports.md', page('Ports', ['Quays'], `\nAn intro, ${which}.\n`)),
  added: ({ write }, which) => write(`pages/more-${which}.txt`, THREE['winds.txt']),
  removed: ({ folder }, which) => rmSync(join(folder, `pages/more-${which}.txt`), { force: true }),
  settings: ({ write }, which) => write('pages/contextpage.json', `{"description": "Of water, ${which}."}`),
  order: ({ write }, which) =>
    write(
      'pages/contextpage.json',
      `{"order": "${which === 1 ? 'added' : 'published'}", "marks": "all", "lang": "de"}`,
    ),
  looks: ({ write }, which) =>
    write('pages/contextpage.json', `{"colours": {"light": {"accent": "${which === 1 ? '#8a1538' : '#0b5394'}"}}}`),
  style: ({ write }, which) => {
    write(
      'pages/house.csl',
      readFileSync(
        new URL(`../src/cite/styles/${which === 1 ? 'apa' : 'modern-language-association'}.csl`, import.meta.url),
      ),
    );
    write('pages/contextpage.json', '{"style": "house.csl"}');
  },
  template: ({ write }, which) => {
    write('pages/house.docx', which === 1 ? houseTemplate() : Buffer.concat([...sampleTemplate('en')]));
    write('pages/contextpage.json', '{"template": "house.docx"}');
  },
  renamed: ({ folder }, which) => {
    if (existsSync(join(folder, 'pages/rivers.md'))) {
      renameSync(join(folder, 'pages/rivers.md'), join(folder, `pages/streams-${which}.md`));
    }
  },
  unreadable: ({ write }, which) => write('pages/winds.txt', which === 1 ? 'Nothing.' : THREE['winds.txt']),
  touched: ({ folder }, which) => writeFileSync(join(folder, `site/ports/ports.${which === 1 ? 'bib' : 'md'}`), 'x'),
};

test('a build of what has changed gives the same bytes as a build from nothing', async (t) => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.integer({ min: 1, max: 2 }));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 4 }), async (edits) => {
      const work = workplace(t, THREE);
      await work.command('build', 'pages');
      for (const [name, which] of edits) {
        EDITS[name]?.(work, which);
        const { code, stderr } = await work.command('build', 'pages');
        assert.equal(code, 0, stderr);
      }
      await run(work.folder, ['build', 'pages', '--out', 'fresh']);
      assert.deepEqual(contents(join(work.folder, 'site')), contents(join(work.folder, 'fresh')));
    }),
    { numRuns: SOAK ? 60 : 3 },
  );
});
