import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { failureText } from '../cli/failure.ts';
import { InputError } from '../model/input-error.ts';
import type { Page } from '../model/page.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';
import { withSettings } from './with-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'contextpage-settings-'));
after(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, file), content);
}

function settings(content: object | string | Uint8Array): Settings | undefined {
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  write('contextpage.json', isText ? content : JSON.stringify(content, null, 2));
  return readSettings(folder, 'contextpage.json');
}

/** The lines below the first that the terminal shows, or the first where it is all. */
function faults(content: object | string | Uint8Array): string[] {
  try {
    settings(content);
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    const [first = '', ...lines] = failureText(error).split('\n');
    return lines.length > 0 ? lines.map((line) => line.trim()) : [first];
  }
  return assert.fail('it was taken');
}

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';

test('settings are what the file says, with what they name found from its folder', () => {
  for (const file of ['apa.csl', 'house.docx', 'ports.md']) write(file, 'x');
  write('logo.svg', LOGO);
  const read = settings({
    $schema: '../contextpage.schema.json',
    title: 'Sources on the delta',
    description: 'What has been written on its ports.',
    url: 'https://www.example.org/context',
    contact: 'mailto:desk@example.org',
    rights: 'CC BY 4.0',
    lang: 'en',
    order: 'added',
    marks: 'all',
    style: 'apa.csl',
    template: 'house.docx',
    pages: ['ports.md'],
    logo: { file: 'logo.svg', alt: 'Harbour Institute' },
  });
  assert.deepEqual(read, {
    title: 'Sources on the delta',
    description: 'What has been written on its ports.',
    url: 'https://www.example.org/context/',
    contact: 'mailto:desk@example.org',
    rights: 'CC BY 4.0',
    lang: 'en',
    order: 'added',
    marks: 'all',
    style: join(folder, 'apa.csl'),
    template: join(folder, 'house.docx'),
    pages: ['ports.md'],
    looks: {
      logo: { extension: '.svg', bytes: Buffer.from(LOGO), width: 40, height: 20, alt: 'Harbour Institute' },
    },
  });
  assert.deepEqual(settings('\ufeff{}'), {});
});

test('a folder without the file has no settings', () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  assert.equal(readSettings(other), undefined);
});

test('the example of the docs is taken', () => {
  const docs = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
  write('logo.svg', LOGO);
  const [example = ''] = /(?<=```json\n).*?(?=```)/su.exec(docs) ?? [];
  assert.equal(settings(example)?.looks?.colours?.light.accent, '#8a1538');
});

test('every wrong key and value is named at once, each with its place, in the order of the file', () => {
  const text = `{
  "titel": "Sources on the delta",
  "url": "www.example.org",
  "marks": true,
  "style": "apa.cls",
  "logo": { "file": "logo.svg" },
  "colors": {},
  "colours": { "light": { "accent": "#f5a623", "ink": "black" } },
  "pages": ["../ports.md", 7],
  "xyz": 1
}`;
  assert.deepEqual(faults(text), [
    'line 2, column 3: “titel” is no setting; did you mean “title”?',
    'line 3, column 10: “url” must be the address of the home page, such as "https://www.example.org/context/".',
    'line 4, column 12: “marks” must be "all", or left out.',
    'line 5, column 12: “style” names “apa.cls”, which is not there; check the spelling, and that the path begins in this folder.',
    'line 6, column 11: “logo.alt” is missing.',
    'line 7, column 3: “colors” is no setting; did you mean “colours”?',
    'line 8, column 37: “colours.light.accent” #f5a623 is hard to read on the ground of what is opened (#f4f6f8): its contrast is 1.87 to 1, and text needs 4.5; the nearest colour of its hue that has it is #986716.',
    'line 8, column 55: “colours.light.ink” must be a colour in hexadecimal digits, such as "#8a1538".',
    'line 9, column 13: “pages.0” must be a file in this folder, as a path with forward slashes, such as "ports.md".',
    'line 9, column 28: “pages.1” must be a file in this folder, as a path with forward slashes, such as "ports.md".',
    'line 10, column 3: “xyz” is no setting; there are title, description, url, contact, rights, lang, order, marks, style, template, pages, logo, colours.',
  ]);
});

test('an address with a user name or a password is not published', () => {
  for (const address of ['https://desk:hunter2@a.example/context/', 'https://desk@a.example']) {
    assert.match(faults({ url: address })[0] ?? '', /“url” must be the address of the home page/u);
  }
  assert.equal(settings({ url: 'https://a.example/@desk' })?.url, 'https://a.example/@desk/');
});

test('the colour that is proposed for one that cannot be read is taken', () => {
  const colours = (accent: string): object => ({ colours: { light: { accent, paper: '#fdf6e3' } } });
  const [line = ''] = faults(colours('#2aa198'));
  const proposed = /that has it is (#\w{6})\.$/u.exec(line)?.[1] ?? assert.fail(line);
  assert.equal(settings(colours(proposed))?.looks?.colours?.light.accent, proposed);
  assert.match(faults({ colours: { dark: { paper: '#777777' } } }).join('\n'), /neither black nor white can be read/u);
});

test('what is no settings at all is one sentence', () => {
  const oneLine: [string | Uint8Array, RegExp][] = [
    ['{"title": "a" "lang": "en"}', /is damaged at line 1, column 15: a comma or \} is missing/u],
    ['{\n "title": "a",\n}', /line 3, column 1/u],
    ['', /cut off/u],
    ['{"title": "a", "title": "b"}', /"title" a second time .* line 1, column 16/u],
    ['{"__proto__": {}}', /__proto__/u],
    [Buffer.from('\ufeff{}', 'utf16le'), /UTF-8/u],
    [Buffer.from('{"title": "caf\u00e9"}', 'latin1'), /UTF-8/u],
    [`{"title": "${'a'.repeat(1_000_000)}"}`, /larger than 1 MB/u],
    ['{"schema": "contextpage/1", "entries": []}', /is a page/u],
  ];
  for (const [content, expected] of oneLine) {
    const lines = faults(content);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', expected);
  }
  for (const content of ['[]', '7', 'null'])
    assert.deepEqual(faults(content), ['line 1, column 1: What it holds must be an object in curly brackets.']);
});

test('a folder that has the name of the settings is said to be none', () => {
  const other = join(folder, 'named');
  mkdirSync(join(other, 'contextpage.json'), { recursive: true });
  assert.throws(() => readSettings(other), /is not a file/u);
});

test('of thousands of faults the first twenty are named, and a name that steers a terminal is shown by its signs', () => {
  const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`k${i}`, 1]));
  const lines = faults(many);
  assert.equal(lines.length, 21);
  assert.equal(lines.at(-1), 'and 29980 more.');
  assert.match(faults({ 'a\u001b[2J\nb': 1 })[0] ?? '', /“a<U\+001B>\[2J<U\+000A>b” is no setting/u);
  assert.match(faults({ style: 'x'.repeat(100_000) })[0] ?? '', /^.{1,250}$/u);
  assert.match(faults({ ['x'.repeat(100_000)]: 1 })[0] ?? '', /^.{1,250}$/u);
});

test('whatever JSON the file holds, it is settings or an error with a place', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('title', 'colours', 'logo', 'pages'), fc.jsonValue())),
      (value) => {
        const text = JSON.stringify(value);
        try {
          settings(text);
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
          assert.match(error.message, /line \d+, column \d+/u);
        }
      },
    ),
  );
});

test('settings fill what a page leaves open, and what it says itself stands', () => {
  const open: Page = { title: 'Ports', lang: 'de', intro: [], sections: [], entries: [], other: [] };
  const given: Settings = {
    title: 'Delta',
    lang: 'en',
    url: 'https://a.example/',
    contact: 'mailto:a@b.example',
    rights: 'CC0',
    marks: 'all',
    order: 'added',
  };
  const { contact, rights, marks, order } = given;
  assert.deepEqual(withSettings(open, given), { ...open, contact, rights, marks, order });
  const said: Page = { ...open, contact: 'https://c.example/', rights: 'None', order: 'published' };
  assert.deepEqual(withSettings(said, given), { ...said, marks });
  assert.deepEqual(withSettings(open, {}), open);
});
