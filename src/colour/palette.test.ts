import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Colour, contrast, contrastOn, printColour, readable, readColour } from './colour.ts';
import { type GivenColours, groundsOf, type Palette, paletteOf, STANDARD } from './palette.ts';

const anyColour: fc.Arbitrary<Colour> = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const anyGiven: fc.Arbitrary<GivenColours> = fc.record(
  Object.fromEntries(['accent', 'link', 'ink', 'paper'].map((name) => [name, anyColour.map(printColour)])),
  { requiredKeys: [] },
);

function colour(text: string): Colour {
  return readColour(text) ?? assert.fail(`${text} is no colour`);
}

test('contrast is that of WCAG: 21 for black on white, and what its examples say for greys', () => {
  assert.equal(contrast(colour('#000'), colour('#fff')), 21);
  assert.equal(contrast(colour('#777777'), colour('#ffffff')).toFixed(2), '4.48');
  assert.equal(contrast(colour('#ffffff'), colour('#767676')).toFixed(2), '4.54');
  assert.equal(contrast(colour('#0000ff'), colour('#ffffff')).toFixed(2), '8.59');
  assert.equal(contrast(colour('#123456'), colour('#123456')), 1);
});

test('a colour has three or six hexadecimal digits, and nothing else is one', () => {
  assert.deepEqual(colour('#8A1538'), [138, 21, 56]);
  assert.deepEqual(colour('#f0a'), colour('#ff00aa'));
  for (const text of ['red', '8a1538', '#8a153', '#8a15381', '#8a1538ff', '#ggg', 'rgb(1,2,3)', '', '#', '#fff\n']) {
    assert.equal(readColour(text), undefined, text);
  }
});

test('a colour that is moved keeps its hue, reaches the contrast, and stays where it has it', () => {
  fc.assert(
    fc.property(anyColour, anyColour, fc.double({ min: 1, max: 21, noNaN: true }), (one, ground, atLeast) => {
      const found = readable(one, [ground], atLeast);
      const best = Math.max(contrast(ground, [0, 0, 0]), contrast(ground, [255, 255, 255]));
      assert.equal(found !== undefined, best >= atLeast);
      if (!found) return;
      assert.ok(contrast(found, ground) >= atLeast);
      if (contrast(one, ground) >= atLeast) assert.deepEqual(found, one);
      assert.deepEqual(orderOfParts(found, one), orderOfParts(one, one));
    }),
  );
});

/** The parts of a colour by the size that they have in another: equal for the same hue, but for rounding. */
function orderOfParts(shown: Colour, by: Colour): boolean[] {
  const order = ([0, 1, 2] as const).toSorted((a, b) => by[a] - by[b]);
  return order.slice(1).map((at, i) => shown[at] >= shown[order[i] ?? 0]);
}

test('the standard colours are those of the style sheet, and nothing given changes nothing', () => {
  const sheet = readFileSync(new URL('../write/site/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  for (const [scheme, text] of [
    ['light', light],
    ['dark', dark.slice(0, dark.indexOf('}'))],
  ] as const) {
    const written = Object.keys(STANDARD[scheme]).map((name) => [
      name,
      new RegExp(`--${name}: (#\\w+)`).exec(text)?.[1],
    ]);
    const own = Object.entries(STANDARD[scheme]).map(([name, value]) => [name, colour(value)]);
    assert.deepEqual(
      written.map(([name, value]) => [name, colour(value ?? 'missing')]),
      own,
    );
    assert.deepEqual(paletteOf(scheme, {}, {}), STANDARD[scheme]);
  }
});

test('whatever is given, everything that can be read is read on paper and on what is raised from it', () => {
  const lines: readonly string[] = ['edge', 'ring'];
  const unread: readonly string[] = ['paper', 'raise', 'line'];
  fc.assert(
    fc.property(anyGiven, anyGiven, fc.constantFrom('light', 'dark'), (given, other, scheme) => {
      const palette = paletteOf(scheme, given, other);
      const grounds = groundsOf(scheme, given);
      assert.deepEqual([palette.paper, palette.raise], grounds.map(printColour));
      const best = Math.max(contrastOn(grounds, [0, 0, 0]), contrastOn(grounds, [255, 255, 255]));
      for (const [name, value] of Object.entries(palette)) {
        if (unread.includes(name)) continue;
        const needed = Math.min(lines.includes(name) ? 3 : 4.5, best);
        assert.ok(contrastOn(grounds, colour(value)) >= needed, `${name} ${value}`);
      }
    }),
  );
});

test('colours that can be read are taken as they are given', () => {
  const given: GivenColours = { accent: '#8a1538', link: '#0a5a3c', ink: '#201a14', paper: '#fffdf8' };
  const { accent, link, ink, paper }: Palette = paletteOf('light', given, {});
  assert.deepEqual({ accent, link, ink, paper }, given);
});

test('an accent colours the links that have no colour of their own, and is lightened for the dark', () => {
  const light = paletteOf('light', { accent: '#8a1538' }, {});
  assert.equal(light.link, '#8a1538');
  const dark = paletteOf('dark', {}, { accent: '#8a1538' });
  assert.equal(dark.accent, dark.link);
  assert.ok(contrastOn(groundsOf('dark', {}), colour(dark.accent)) >= 7);
  assert.notEqual(dark.accent, STANDARD.dark.accent);
  assert.equal(paletteOf('dark', { accent: '#ffffff' }, { accent: '#8a1538' }).link, '#ffffff');
  assert.equal(paletteOf('dark', {}, { ink: '#333333', paper: '#fffdf8' }).ink, STANDARD.dark.ink);
});
