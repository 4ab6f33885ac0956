import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copiedExamples, EXAMPLE, PASTED, run } from './run-cli.ts';

test('build says what the page holds, what is worst, and which file to open', async (t) => {
  const folder = copiedExamples(t);
  const { code, stdout, stderr } = await run(folder, ['build', PASTED]);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /15 sources, 1\d quotations, 0 links/u);
  assert.match(stdout, /2 errors, .*The 3 worst:/u);
  assert.equal(stdout.match(new RegExp(`^ {2}${PASTED}:\\d+:\\d+$`, 'gmu'))?.length, 3);
  for (const [line] of stdout.matchAll(/^ {4}.*$/gmu)) assert.ok(line.length <= 80, line);
  assert.match(stdout, /site\/index\.html .*open it in a browser/u);
  assert.match(stdout, /Word: .*\.docx .*KB\)/u);
});

test('build writes the web page, the Word document, the citation files, the feeds and the manifest', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE, '--title', 'Tide & Gate', '--quiet']);
  const ends = ['.bib', '.csl.json', '.csv', '.docx', '.json', '.md', '.ris', '.zotero.rdf'];
  const expected = [
    '.contextpage',
    'assets',
    'explore.html',
    'feed.json',
    'feed.xml',
    'index.html',
    ...ends.map((end) => `tide-gate${end}`),
  ];
  assert.deepEqual(readdirSync(join(folder, 'site')).sort(), expected.sort());
});

test('no file of a site, and no message in it, names a path or the place in the input', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE]);
  for (const item of readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const text = readFileSync(join(item.parentPath, item.name), 'latin1');
    assert.ok(!text.includes(folder), `${item.name} names the folder`);
    assert.ok(!text.includes('same-words-two-sources'), `${item.name} holds a message`);
    if (item.name.endsWith('.json')) assert.doesNotMatch(text, /"offset"/u, item.name);
  }
});

test('a language, a title and an address on the command line take the place of the page’s own', async (t) => {
  const folder = copiedExamples(t);
  const url = 'https://tide.example/context/';
  await run(folder, ['build', EXAMPLE, '--title', 'Gezeiten', '--lang', 'DE-at', '--url', url]);
  const page = JSON.parse(readFileSync(join(folder, 'site/gezeiten.json'), 'utf8'));
  assert.deepEqual([page.title, page.lang, page.url], ['Gezeiten', 'de-AT', url]);
});

test('the options of a command are checked before anything is done', async (t) => {
  const folder = copiedExamples(t);
  const wrong = [
    ['build', EXAMPLE, '--lang', 'not_a_tag'],
    ['build', EXAMPLE, '--url', 'ftp://tide.example/'],
    ['build', EXAMPLE, '--title', ' '],
    ['build', EXAMPLE, '--template', 'house.docx'],
    ['build'],
    ['check', PASTED, '--today', '2026-02-30'],
    ['check', PASTED, '--format', 'xml'],
    ['check', PASTED, '--max-warnings', '-1'],
    ['convert', PASTED],
    ['verify', EXAMPLE],
    ['verify', '--archive', 'sources'],
    ['verify', EXAMPLE, '--archive', 'sources', '--format', 'sarif'],
    [],
  ];
  const before = readdirSync(folder);
  for (const argv of wrong) {
    const { code, stdout, stderr } = await run(folder, argv);
    assert.equal(code, 2, argv.join(' '));
    assert.equal(stdout, '');
    assert.notEqual(stderr, '');
    assert.doesNotMatch(stderr, /\n\s+at /u);
  }
  assert.deepEqual(readdirSync(folder), before);
});

test('an unknown command is answered with the one that was meant', async (t) => {
  const { code, stderr } = await run(copiedExamples(t), ['biuld', PASTED]);
  assert.equal(code, 2);
  assert.match(stderr, /unknown command “biuld”\n\(Did you mean build\?\)/u);
});

test('help shows examples for the program and for each command', async (t) => {
  const folder = copiedExamples(t);
  const { stdout: list } = await run(folder, ['--help']);
  const [, commands = ''] = list.split(/^(?:Commands|Examples):$/mu);
  const names = [...commands.matchAll(/^ {2}([a-z]+) /gmu)].flatMap(([, name = '']) => (name === 'help' ? [] : [name]));
  assert.ok(names.includes('init') && names.includes('archive'));
  for (const argv of [
    ['--help'],
    ...names.map((name) => [name, '--help']),
    ['archive', 'check', '--help'],
    ['archive', 'export', '--help'],
    ['help', 'build'],
  ]) {
    const { code, stdout, stderr } = await run(folder, argv);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /Usage: contextpage[\s\S]*Examples:\n {2}contextpage /u);
  }
});

test('who uses a command wrongly is led to the help of that command', async (t) => {
  const { code, stderr } = await run(copiedExamples(t), ['preview']);
  assert.equal(code, 2);
  assert.match(stderr, /contextpage preview --help/u);
});

test('the version is that of the package', async (t) => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await run(copiedExamples(t), ['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
});

test('check ends with 1 for errors and for too many warnings, and with 0 for anything less', async (t) => {
  const folder = copiedExamples(t);
  const clean = 'Ann Lee, ‘A gate’, The Tide, 3 May 2021\n\n“Words.”\n';
  writeFileSync(join(folder, 'clean.txt'), clean);
  assert.equal((await run(folder, ['check', PASTED])).code, 1);
  const unfaulted = await run(folder, ['check', 'clean.txt']);
  assert.equal(unfaulted.code, 0, unfaulted.stdout);
  const json = JSON.parse((await run(folder, ['check', PASTED, '--format', 'json'])).stdout);
  assert.equal(json.name, PASTED);
  assert.ok(json.counts.warning > 1);
  writeFileSync(join(folder, 'two.txt'), clean.replace('‘A gate’', '“A gate”').replace('2021', '2021.'));
  const warned = JSON.parse((await run(folder, ['check', 'two.txt', '--format', 'json'])).stdout);
  const { warning, error } = warned.counts;
  assert.equal(error, 0);
  assert.equal((await run(folder, ['check', 'two.txt', '--max-warnings', String(warning)])).code, 0);
  if (warning > 0)
    assert.equal((await run(folder, ['check', 'two.txt', '--max-warnings', String(warning - 1)])).code, 1);
});

test('check goes on to the other pages when one cannot be read', async (t) => {
  const { code, stdout, stderr } = await run(copiedExamples(t), ['check', 'absent.txt', PASTED]);
  assert.equal(code, 2);
  assert.match(stderr, /absent\.txt/u);
  assert.match(stdout, /missing-opening-mark/u);
});

test('--today decides what is in the future, else SOURCE_DATE_EPOCH, else the clock', async (t) => {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, 'page.txt'), 'Ann Lee, ‘A gate’, The Tide, 3 May 2025\n\n“Words.”\n');
  const future = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
    (await run(folder, ['check', 'page.txt', ...args], { env })).stdout.includes('date-in-future');
  assert.equal(await future([]), false);
  assert.equal(await future(['--today', '2025-05-02']), true);
  assert.equal(await future([], { SOURCE_DATE_EPOCH: '1735689600' }), true);
  assert.equal(await future(['--today', '2025-05-03'], { SOURCE_DATE_EPOCH: '1735689600' }), false);
});

test('--fix shows the difference, mends the file, keeps the former one, and finds nothing more to mend', async (t) => {
  const folder = copiedExamples(t);
  const former = readFileSync(join(folder, PASTED), 'utf8');
  const { stdout } = await run(folder, ['check', '--fix', PASTED]);
  assert.match(stdout, /^--- halder[\s\S]*^\+\+\+ halder[\s\S]*^-.*\n[\s\S]*^\+/mu);
  assert.equal(readFileSync(join(folder, `${PASTED}~`), 'utf8'), former);
  const mended = readFileSync(join(folder, PASTED), 'utf8');
  assert.notEqual(mended, former);
  const again = await run(folder, ['check', '--fix', PASTED]);
  assert.doesNotMatch(again.stdout, /--fix mends this|^\+\+\+/mu);
  assert.equal(readFileSync(join(folder, PASTED), 'utf8'), mended);
  assert.equal(readFileSync(join(folder, `${PASTED}~`), 'utf8'), former);
});

test('--fix keeps the line ends and the byte order mark of a file', async (t) => {
  const folder = copiedExamples(t);
  const text = `\ufeff${readFileSync(join(folder, PASTED), 'utf8').replaceAll('\n', '\r\n')}`;
  writeFileSync(join(folder, PASTED), text);
  await run(folder, ['check', '--fix', PASTED]);
  const mended = readFileSync(join(folder, PASTED), 'utf8');
  assert.notEqual(mended, text);
  assert.ok(mended.startsWith('\ufeff'));
  assert.equal(mended.match(/\r\n/gu)?.length, text.match(/\r\n/gu)?.length);
  assert.doesNotMatch(mended, /[^\r]\n/u);
});

test('--fix leaves what is not UTF-8, and what is neither .txt nor .md, as it is', async (t) => {
  const folder = copiedExamples(t);
  const text = readFileSync(join(folder, PASTED), 'utf8');
  writeFileSync(join(folder, 'old.txt'), inWindows1252(text));
  writeFileSync(join(folder, 'other.text'), text);
  const reasons = {
    'old.txt': /old\.txt.* is not in UTF-8; save it as UTF-8/u,
    'other.text': /convert .* to \.md first/u,
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const before = readFileSync(join(folder, name));
    const { code, stderr } = await run(folder, ['check', '--fix', name]);
    assert.equal(code, 2);
    assert.match(stderr, reason);
    assert.deepEqual(readFileSync(join(folder, name)), before);
    assert.ok(!existsSync(join(folder, `${name}~`)));
  }
});

test('convert writes each format by the end of the name, and says what it wrote', async (t) => {
  const folder = copiedExamples(t);
  const starts: Readonly<Record<string, RegExp>> = {
    md: /^---\ncontextpage: 1\n/u,
    json: /^\{\s*"schema": "contextpage\/1"/u,
    'csl.json': /^\[/u,
    bib: /@\w+\{/u,
    ris: /^TY {2}- /mu,
    csv: /,/u,
    'zotero.rdf': /<rdf:RDF/u,
    html: /^<!doctype html>/iu,
    docx: /^PK/u,
  };
  for (const [end, start] of Object.entries(starts)) {
    const { code, stdout, stderr } = await run(folder, ['convert', EXAMPLE, `out.${end}`]);
    assert.deepEqual([code, stderr], [0, ''], end);
    assert.match(stdout, new RegExp(`^out\\.${end}: 16 sources, `, 'u'));
    assert.match(readFileSync(join(folder, `out.${end}`), 'latin1'), start);
  }
});

test('convert leaves an existing file alone without --force, and the page itself always', async (t) => {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, 'mine.bib'), 'mine');
  const refused = await run(folder, ['convert', EXAMPLE, 'mine.bib']);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /mine\.bib.* exists already.*--force/u);
  assert.equal(readFileSync(join(folder, 'mine.bib'), 'utf8'), 'mine');
  assert.equal((await run(folder, ['convert', EXAMPLE, 'mine.bib', '--force'])).code, 0);
  assert.match(readFileSync(join(folder, 'mine.bib'), 'utf8'), /@/u);
  const before = readFileSync(join(folder, EXAMPLE), 'utf8');
  assert.equal((await run(folder, ['convert', EXAMPLE, `./${EXAMPLE}`, '--force'])).code, 2);
  assert.equal(readFileSync(join(folder, EXAMPLE), 'utf8'), before);
});

test('a page converted to a context file or to page.json gives the same site', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE, '--out', 'one']);
  for (const name of ['page.md', 'page.json']) {
    await run(folder, ['convert', EXAMPLE, name]);
    await run(folder, ['build', name, '--out', `from-${name}`]);
    for (const file of readdirSync(join(folder, 'one')).filter((one) => one !== 'assets')) {
      const [here, there] = [join(folder, 'one', file), join(folder, `from-${name}`, file)];
      assert.ok(readFileSync(here).equals(readFileSync(there)), `${file} from ${name}`);
    }
  }
});

test('--report writes the loss report and the messages, and never into the site', async (t) => {
  const folder = copiedExamples(t);
  assert.equal((await run(folder, ['build', EXAMPLE, '--report', 'reports'])).code, 0);
  assert.equal(readdirSync(join(folder, 'reports')).length, 2);
  const inside = await run(folder, ['build', EXAMPLE, '--report', 'site/reports']);
  assert.equal(inside.code, 2);
  assert.match(inside.stderr, /the folder for reports lies in it/u);
  assert.equal((await run(folder, ['convert', EXAMPLE, 'a.json', '--report', 'a.html'])).code, 0);
  const again = await run(folder, ['convert', EXAMPLE, 'a.json', '--report', 'a.html', '--force']);
  assert.deepEqual([again.code, again.stderr], [0, '']);
  assert.match(readFileSync(join(folder, 'a.html'), 'utf8'), /<html/iu);
});

test('convert says that text was left unread, which the new format may not hold', async (t) => {
  const folder = copiedExamples(t);
  const odd = 'TY  - NEWS\nTI  - The dike\nZZ  - odd\nER  - \n';
  writeFileSync(join(folder, 'a.ris'), odd);
  const plain = await run(folder, ['convert', 'a.ris', 'a.bib']);
  assert.match(
    plain.stdout,
    /\n1 piece of text was left unread: “contextpage check” says where, --report shows it\.\n$/u,
  );
  const shown = await run(folder, ['convert', 'a.ris', 'b.bib', '--report', 'r.html']);
  assert.match(shown.stdout, /left unread: see r\.html\.\n$/u);
  assert.doesNotMatch((await run(folder, ['convert', EXAMPLE, 'c.bib'])).stdout, /unread/u);
});

test('the page may come from the standard input', async (t) => {
  const folder = copiedExamples(t);
  for (const name of [PASTED, EXAMPLE]) {
    const stdin = readFileSync(join(folder, name));
    rmSync(join(folder, 'site'), { recursive: true, force: true });
    const { code, stdout } = await run(folder, ['build', '-'], { stdin });
    assert.equal(code, 0);
    assert.match(stdout, /1[56] sources/u);
    assert.ok(statSync(join(folder, 'site/index.html')).size > 0);
  }
});

test('--quiet prints nothing but errors', async (t) => {
  const folder = copiedExamples(t);
  for (const argv of [
    ['build', EXAMPLE],
    ['convert', EXAMPLE, 'a.bib'],
  ]) {
    assert.deepEqual(await run(folder, [...argv, '--quiet'], { tty: true, tick: 2000 }), {
      code: 0,
      stdout: '',
      stderr: '',
    });
  }
  const checked = await run(folder, ['check', PASTED, '--quiet']);
  assert.match(checked.stdout, /error/u);
  assert.doesNotMatch(checked.stdout, /warning|hint/u);
});

test('progress is shown on a terminal once a command takes over a second, and wiped away', async (t) => {
  const folder = copiedExamples(t);
  const slow = await run(folder, ['build', EXAMPLE], { tty: true, tick: 600 });
  assert.match(slow.stderr, /Writing/u);
  assert.ok(slow.stderr.endsWith('\r\u001b[K'));
  assert.equal((await run(folder, ['build', EXAMPLE, '--out', 'b'], { tty: true })).stderr, '');
  assert.equal((await run(folder, ['build', EXAMPLE, '--out', 'c'], { tick: 600 })).stderr, '');
});

test('colour is for terminals whose user has not asked for none', async (t) => {
  const folder = copiedExamples(t);
  const colour = async (options: Parameters<typeof run>[2]): Promise<boolean> =>
    (await run(folder, ['check', PASTED], options)).stdout.includes('\u001b[');
  assert.equal(await colour({ tty: true }), true);
  assert.equal(await colour({ tty: true, env: { NO_COLOR: '1' } }), false);
  assert.equal(await colour({ tty: false }), false);
});

test('reports go into no built site, not even another one', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE, '--out', 'one']);
  const before = readdirSync(join(folder, 'one'), { recursive: true });
  for (const argv of [
    ['build', EXAMPLE, '--out', 'two', '--report', 'one'],
    ['build', EXAMPLE, '--out', 'two', '--report', 'one/deep/reports'],
    ['convert', EXAMPLE, 'a.json', '--report', 'one/report.html'],
  ]) {
    const { code, stderr } = await run(folder, argv);
    assert.equal(code, 2, argv.join(' '));
    assert.match(stderr, /“one[^”]*” is or lies in a built site/u);
  }
  assert.deepEqual(readdirSync(join(folder, 'one'), { recursive: true }), before);
  assert.ok(!existsSync(join(folder, 'two')) && !existsSync(join(folder, 'a.json')));
  const same = await run(folder, ['build', EXAMPLE, '--out', 'new', '--report', 'new']);
  assert.match(same.stderr, /cannot take the place of “new”: it is the folder for reports;/u);
});

test('convert refuses a report that is the output, or no web page, before it writes anything', async (t) => {
  const folder = copiedExamples(t);
  const before = readdirSync(folder);
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['a.html', '--report', 'a.html'], /“a\.html” is the output already/u],
    [['a.html', '--report', './b/../a.html', '--force'], /is the output already/u],
    [['a.json', '--report', 'a.json'], /let it end in \.html/u],
    [['a.json', '--report', 'r.pdf'], /“r\.pdf” is no name for it; let it end in \.html/u],
    [['a.json', '--report', '.html'], /let it end in \.html/u],
  ];
  for (const [args, says] of wrong) {
    const { code, stderr } = await run(folder, ['convert', EXAMPLE, ...args]);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, says);
  }
  assert.deepEqual(readdirSync(folder), before);
});

test('convert to .html writes one file, and leaves a folder of assets beside it alone', async (t) => {
  const folder = copiedExamples(t);
  mkdirSync(join(folder, 'out/assets'), { recursive: true });
  const mine = join(folder, 'out/assets/source-sans-3-latin-wght-normal.woff2');
  writeFileSync(mine, 'mine');
  for (const force of [[], ['--force']]) {
    assert.equal((await run(folder, ['convert', EXAMPLE, 'out/page.html', ...force])).code, 0);
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['assets', 'page.html']);
    assert.deepEqual(readdirSync(join(folder, 'out/assets')).length, 1);
    assert.equal(readFileSync(mine, 'utf8'), 'mine');
  }
  assert.doesNotMatch(readFileSync(join(folder, 'out/page.html'), 'utf8'), /assets\//u);
});

test('no text of a page and no name of a file sends commands to the terminal', async (t) => {
  const folder = copiedExamples(t);
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp\r';
  const name = `e\u001b[31mvil\u202e.txt`;
  const text = `Page ${evil} title\n\nAnn ${evil} Lee, ‘A gate’ The Tide, 3 May 2021.\n\nWords ${evil} of it.”\n\nWords ${evil} of it.”\n`;
  writeFileSync(join(folder, name), text);
  const context = `---\ncontextpage: 1\ntitle: "A ${evil} title"\nlang: en\n---\n\nAnn, ‘B’, *C*, 3 May 2021\n\nunread ${evil}\n`;
  writeFileSync(join(folder, 'page.md'), context);
  for (const argv of [
    ['check', name],
    ['check', name, '--format', 'json'],
    ['check', '--fix', name],
    ['check', 'page.md'],
    ['build', 'page.md'],
    ['build', name, '--out', evil],
    ['convert', name, `${evil}.csl.json`],
    ['check', `absent${evil}`],
    [`check${evil}`],
    ['check', `--${evil}`],
    ['check', name, '--format', evil],
  ]) {
    for (const options of [{ tty: true, tick: 600 }, {}]) {
      const { stdout, stderr } = await run(folder, argv, options);
      const steering = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours, and the line that shows progress
      const said = (stdout + stderr).replace(/\u001b\[(?:1|2|22|31|33|36|39)m|\r\u001b\[K/gu, '');
      assert.notEqual(said, '');
      assert.doesNotMatch(said, steering, argv.join(' '));
    }
  }
});

test('files are named in sentences as they were given, in curly marks', async (t) => {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, 'file'), '');
  writeFileSync(join(folder, 'mine.bib'), '');
  for (const [argv, says] of [
    [['convert', EXAMPLE, 'file/out.bib'], /“file\/out\.bib”/u],
    [['convert', EXAMPLE, 'absent/out.bib'], /Cannot write “absent\/out\.bib”/u],
    [['convert', EXAMPLE, 'mine.bib'], /“mine\.bib” exists already/u],
    [['build', EXAMPLE, '--report', 'file/reports'], /“file\/reports”/u],
    [['check', EXAMPLE, '--format', 'xml'], /“xml” is invalid/u],
    [['check', '--fxi', EXAMPLE], /unknown option “--fxi”/u],
  ] as const) {
    const { code, stderr } = await run(folder, argv);
    assert.equal(code, 2);
    assert.match(stderr, says);
    assert.ok(!stderr.includes(folder), stderr);
    assert.doesNotMatch(stderr, /'/u);
  }
});

test('--fix leaves a file with damaged characters as it is', async (t) => {
  const folder = copiedExamples(t);
  const bytes = readFileSync(join(folder, PASTED));
  bytes[bytes.lastIndexOf('e')] = 0xff;
  writeFileSync(join(folder, PASTED), bytes);
  const { code, stderr } = await run(folder, ['check', '--fix', PASTED]);
  assert.equal(code, 2);
  assert.match(stderr, /holds damaged characters/u);
  assert.deepEqual(readFileSync(join(folder, PASTED)), bytes);
  assert.match((await run(folder, ['check', PASTED])).stdout, /One character is damaged/u);
});

/** The bytes of a text in the encoding that older Windows programs save in. */
function inWindows1252(text: string): Uint8Array {
  const marks = new Map([...'‘’“”•–—'].map((mark, index) => [mark, String.fromCharCode(0x91 + index)]));
  return Buffer.from(text.replace(/[‘’“”•–—]/gu, (mark) => marks.get(mark) ?? '').replace('…', '\u0085'), 'latin1');
}
