import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertExact } from '../../../test/blocks.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Block } from '../../model/block.ts';
import { html } from './html.ts';

async function content(source: string): Promise<Block[]> {
  const result = await html.read({ bytes: new Uint8Array(), text: source, name: 'page.html' });
  assert.ok('blocks' in result);
  assertExact(result.blocks.blocks, source);
  return result.blocks.blocks.filter(({ kind }) => kind !== 'furniture');
}

/** Quotations with their group, sources with an arrow, all else as it is. */
async function outline(source: string): Promise<string[]> {
  return (await content(source)).map(
    ({ kind, group, cite, text }) => `${kind === 'quotation' ? `${group}: ` : cite ? '→ ' : ''}${text}`,
  );
}

test('a footer or caption of a quotation is its source and no part of it', async () => {
  assert.deepEqual(await outline('<blockquote><p>Wet.<footer>Ada, <cite>Dikes</cite></footer></blockquote>'), [
    '1: Wet.',
    '→ Ada, Dikes',
  ]);
  assert.deepEqual(await outline('<figure><blockquote>Wet.</blockquote><figcaption>Ada</figcaption></figure>'), [
    '1: Wet.',
    '→ Ada',
  ]);
  assert.deepEqual(await outline('<div><blockquote>Wet.</blockquote><footer>Ada</footer></div>'), ['1: Wet.', '→ Ada']);
  assert.deepEqual(await outline('<figure><img><figcaption>A dike</figcaption></figure>'), ['A dike']);
});

test('a footer of the site after a quotation stays furniture', async () => {
  assert.deepEqual(await outline('<blockquote>Wet.</blockquote><footer>Imprint</footer>'), ['1: Wet.']);
});

test('a cite that is a line of its own in or after a quotation is the source', async () => {
  const source = `<blockquote><p>One.</p><p>Two.</p><p>— <cite>Ada</cite>, p. 3</p></blockquote>
<blockquote>Three.<br><cite>Bo, Pumps</cite></blockquote><p>Source: <cite>Cy</cite></p>
<ul><li><blockquote>Four.</blockquote><cite>Di, Locks</cite> 2020<br>Our view.</ul>`;
  assert.deepEqual(await outline(source), [
    ...['1: One.', '1: Two.', '→ — Ada, p. 3', '2: Three.', '→ Bo, Pumps', '→ Source: Cy'],
    ...['3: Four.', '→ Di, Locks 2020', 'Our view.'],
  ]);
});

test('a cite that ends the line of the quoted words is parted from them, with the dash or bracket before it', async () => {
  assert.deepEqual(await outline('<blockquote>“Wet.” &mdash; <cite>Ada, Dikes</cite>, 2020</blockquote>'), [
    '1: “Wet.”',
    '→ — Ada, Dikes, 2020',
  ]);
  assert.deepEqual(await outline('<blockquote><p><em>Wet.</em> (<cite>Ada</cite>)</p></blockquote>'), [
    '1: Wet.',
    '→ (Ada)',
  ]);
});

test('the title of a work inside a sentence stays in its sentence', async () => {
  for (const words of ['She never read <cite>Dikes</cite>.', 'It is dry. <cite>Dikes</cite> says no more of it.']) {
    assert.deepEqual(await outline(`<blockquote>${words}</blockquote>`), [`1: ${words.replace(/<[^>]*>/gu, '')}`]);
    const [, after] = await content(`<blockquote>Wet.</blockquote><p>${words}</p>`);
    assert.equal(after?.cite, undefined);
  }
});

test('references that are wrapped in cite before their quotations are no sources of those above', async () => {
  const source = '<p><cite>Ada</cite></p><blockquote>Wet.</blockquote>'.repeat(2);
  assert.deepEqual(await outline(source), ['Ada', '1: Wet.', 'Ada', '2: Wet.']);
  assert.deepEqual(await outline('<blockquote><cite>Ada, Dikes</cite></blockquote>'), ['1: Ada, Dikes']);
});

test('a cite around a whole reference stresses nothing, and the titles in it stay stressed', async () => {
  const [block] = await content('<li><cite>Ada Fenn. <i>Dikes</i>. 2020.</cite>');
  assert.deepEqual(block?.marks, [{ start: 10, end: 15, kind: 'em' }]);
  assert.equal((await content('<p>In <cite>Dikes</cite> she'))[0]?.marks.length, 1);
});

test('the address of a quotation is a link on its source, else on its last words, with its place', async () => {
  const open = '<blockquote cite="https://a.example/?a&amp;b"><p>One.</p><p>Two.</p>';
  for (const [source, text, linked] of [
    [`${open}</blockquote><p>next</p>`, 'Two.', 'Two.'],
    [`${open}<cite>Ada</cite></blockquote>`, 'Ada', 'Ada'],
    [`<figure>${open}</blockquote><figcaption>Ada, <a href="/d">Dikes</a></figcaption></figure>`, 'Ada, Dikes', 'Ada,'],
  ] as const) {
    const block = (await content(source)).find((one) => one.text === text);
    const link = block?.marks.find(({ href }) => href === 'https://a.example/?a&b');
    assert.equal(block?.text.slice(link?.start, link?.end), linked);
    const [target] = block?.targets ?? [];
    assert.equal(source.slice(target?.start, target?.end), 'https://a.example/?a&amp;b');
  }
});

test('an address of q is a link, and words in its place are no address', async () => {
  const [block] = await content('<p><q cite="https://a.example">Wet</q>, <q cite="Ada Fenn">dry</q>');
  assert.deepEqual(
    block?.marks.map(({ href }) => href),
    ['https://a.example'],
  );
});

const SHAPES: Readonly<Record<string, readonly [number, (n: number) => string]>> = {
  'cites in one line': [5000, (n) => `<blockquote>${'a. <cite>b</cite> '.repeat(n)}`],
  'quotations with sources': [
    5000,
    (n) => '<blockquote cite="https://a.example/">a. — <cite>b</cite></blockquote>'.repeat(n),
  ],
  'cites in cites': [2000, (n) => `<blockquote>${'<cite>a. '.repeat(n)}`],
  'nested quotations': [2000, (n) => '<figure><blockquote cite="/a">a. <cite>b</cite>'.repeat(n)],
  'white space before a dash': [100_000, (n) => `<blockquote>a${' '.repeat(n)}b. ${'- '.repeat(n)}<cite>c</cite>`],
};

for (const [name, [size, make]] of Object.entries(SHAPES)) {
  test(`reading time grows with the input alone: ${name}`, async () => {
    await assertLinear(name, size, async (n) => html.read({ bytes: new Uint8Array(), text: make(n), name: 'a' }));
  });
}
