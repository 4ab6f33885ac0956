/** The published schema and the shape that the program asks for are one, key by key and value by value. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { keysAt, settingsSchema } from './settings-schema.ts';

const document = JSON.parse(readFileSync(new URL('../../docs/contextpage.schema.json', import.meta.url), 'utf8'));
const isRight = new Ajv2020({ allErrors: true }).compile(document);

const WHOLE = {
  $schema: 'https://www.example.org/contextpage.schema.json',
  title: 'Sources on the delta',
  description: 'What has been written on its ports.',
  url: 'https://www.example.org/context/',
  contact: 'mailto:desk@example.org',
  rights: 'CC BY 4.0',
  lang: 'en-GB',
  order: 'added',
  marks: 'all',
  style: '../styles/apa.csl',
  template: 'house.docx',
  pages: ['ports.md', 'older/canals.docx'],
  logo: { file: 'logo.svg', alt: 'Harbour Institute' },
  colours: {
    light: { accent: '#8a1538', link: '#0a5', ink: '#201a14', paper: '#fffdf8' },
    dark: { accent: '#f0a7bd' },
  },
};

/** Values that stand well in one place and badly in most. */
const VALUES = [
  ...[
    null,
    true,
    0,
    '',
    ' ',
    [],
    {},
    'all',
    'added',
    'en',
    '#8a1538',
    '#12',
    'a.md',
    '/a.md',
    'C:/a.md',
    'a\\b.md',
    '~/a',
  ],
  ...['https://www.example.org', 'https://www.example.org/?a', 'mailto:a@b.example', 'mailto:a', 'pt_BR', 'x'],
  ...[
    ['a.md'],
    ['a.md', 'a.md'],
    [1],
    ...[['../a.md'], ['b/../a.md'], ['b/..'], ['..a.md']],
    { file: 'a.svg' },
    { accent: '#abc' },
    { accent: 'red' },
    { light: {} },
    'a\u0007.md',
  ],
];

const PATHS = [
  ...[[], ...keysAt([]).map((key) => [key])],
  ...[
    ...['file', 'alt', 'other'].map((key) => ['logo', key]),
    ...['light', 'dark', 'print'].map((key) => ['colours', key]),
  ],
  ...['accent', 'link', 'ink', 'paper', 'text'].map((key) => ['colours', 'light', key]),
  ...[['pages', '0'], ['titel']],
];

function put(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null) return data;
  const copy: Record<string, unknown> = Array.isArray(data) ? ([...data] as never) : { ...data };
  copy[key] = put(copy[key] ?? {}, rest, value);
  return copy;
}

test('the schema takes the same settings as the program, whatever stands in whatever place', () => {
  const change = fc.tuple(fc.constantFrom(...PATHS), fc.oneof(fc.constantFrom(...VALUES), fc.string(), fc.jsonValue()));
  assert.ok(isRight(WHOLE));
  let wrong = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const data = changes.reduce((settings: unknown, [path, value]) => put(settings, path, value), WHOLE);
      const { success } = v.safeParse(settingsSchema, data);
      assert.equal(success, isRight(data), JSON.stringify(data));
      if (!success) wrong += 1;
    }),
    {
      numRuns: 2000,
      examples: PATHS.flatMap((path) => VALUES.map((value): [[string[], unknown][]] => [[[path, value]]])),
    },
  );
  assert.ok(wrong > 500);
});

test('the schema explains each key, and its examples are right', () => {
  for (const path of [[], ['logo'], ['colours'], ['colours', 'light']]) {
    const at = path.reduce(
      (schema, key) => (key === 'light' ? document.$defs.scheme : schema.properties[key]),
      document,
    );
    assert.deepEqual(Object.keys(at.properties), keysAt(path));
    for (const [key, { description, examples = [] }] of Object.entries<{ description?: string; examples?: unknown[] }>(
      at.properties,
    )) {
      assert.ok(description?.endsWith('.'), key);
      for (const example of examples) {
        const data = path.length === 0 ? { [key]: example } : put(WHOLE, [...path, key], example);
        assert.ok(isRight(data), `${key}: ${JSON.stringify(isRight.errors)}`);
      }
    }
  }
});
