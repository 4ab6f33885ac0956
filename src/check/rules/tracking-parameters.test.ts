import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Message } from '../../model/message.ts';
import { contextFile } from '../../read/context-file/context-file.ts';
import { withoutTracking } from '../../text/tracking-parameters.ts';
import { checkPage } from '../check.ts';
import { applyFixes } from '../fix/fix.ts';

const numRuns = Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500;

function page(address: string): string {
  return `---\ncontextpage: 1\ntitle: T\n---\n\nAda Brook, [‘Tides’](${address}), *Lune Herald*, 29 March 2021\n`;
}

function checked(text: string): Message[] {
  const result = contextFile.read({ bytes: Buffer.from(text), text, name: 'page.md' });
  assert.ok('page' in result);
  return checkPage(result.page, { ...result, source: text }).filter(({ rule }) => rule === 'tracking-parameters');
}

test('the parameters go, and order, fragment and encoding of the rest stay as they are', () => {
  const cases = [
    [
      'https://a.example/x?utm_source=news&b=%C3%BC&a=1&fbclid=Iw#part%201',
      'https://a.example/x?b=%C3%BC&a=1#part%201',
    ],
    ['https://a.example/x?UTM_Source=n', 'https://a.example/x'],
    ['https://a.example/?q=a+b&&gclid#utm_source=kept', 'https://a.example/?q=a+b&#utm_source=kept'],
    ['https://A.example:443/%7Ex?mc_cid=1&z', 'https://A.example:443/%7Ex?z'],
  ];
  for (const [address = '', clean] of cases) assert.equal(withoutTracking(address), clean);
});

test('what belongs to the address is no tracking', () => {
  for (const address of [
    'https://a.example/x?id=7&ref=home&source=print',
    'https://a.example/utm_source=x',
    'https://a.example/x#?utm_source=x',
    'https://a.example/x?q=utm_source',
    'https://a.example/x?xutm_source=1',
    'https://archive.example/2020/https://a.example/?utm_source=x',
    'https://a.example/x',
    'not an address?',
  ]) {
    assert.equal(withoutTracking(address), undefined, address);
  }
});

test('never does anything but whole tracking parameters go', () => {
  const own = fc.constantFrom('a=1', 'b=%20&c', 'q=x+y', 'utm=1', '', 'ref=utm_source', 'é=ü');
  const tracking = fc.constantFrom('utm_source=a', 'utm_x', 'fbclid=', 'GCLID=7%26', 'mtm_kwd=ß');
  const parts = fc.array(
    fc.oneof(
      own.map((text) => [text, true] as const),
      tracking.map((text) => [text, false] as const),
    ),
  );
  fc.assert(
    fc.property(parts, fc.constantFrom('', '#', '#x?y&utm_source=1'), (query, fragment) => {
      const join = (list: typeof query): string => list.map(([text]) => text).join('&');
      const kept = query.filter(([, isOwn]) => isOwn);
      const expected =
        kept.length === query.length
          ? undefined
          : `https://a.example/p${kept.length > 0 ? '?' : ''}${join(kept)}${fragment}`;
      assert.equal(withoutTracking(`https://a.example/p?${join(query)}${fragment}`), expected);
    }),
    { numRuns },
  );
});

test('the fix changes the address in the file and nothing else', () => {
  const source = page('https://herald.example/a?utm_source=x&b=1');
  const [message] = checked(source);
  assert.equal(message?.expected, 'https://herald.example/a?b=1');
  assert.deepEqual(message?.place, { line: 6, column: 22, offset: 54, end: 95 });
  const { text } = applyFixes(source, checked(source));
  assert.equal(text, page('https://herald.example/a?b=1'));
  assert.deepEqual(checked(text), []);
});

test('a signed address is named, but never changed', () => {
  const messages = checked(page('https://herald.example/a?utm_source=x&sig=93af'));
  assert.deepEqual(
    messages.map(({ fix }) => fix),
    [undefined],
  );
});

test('a link in a note is named without a fix', () => {
  const messages = checked(`${page('https://herald.example/a')}\nSee [this](https://b.example/?fbclid=3).\n`);
  assert.deepEqual(
    messages.map(({ expected, fix }) => [expected, fix]),
    [['https://b.example/', undefined]],
  );
});
