import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { arbitraryWords } from '../../../../test/arbitrary-text.ts';
import type { Entry } from '../../../model/page.ts';
import { placeInSource } from './place-in-source.ts';

function place(plain: string, URL = 'https://paper.example/a', lang?: string): string | undefined {
  const entry: Entry = { id: 'a', reference: { type: 'webpage', URL }, quotations: [], notes: [], tags: [] };
  return placeInSource(entry, { id: 'q', text: { plain }, ...(lang === undefined ? {} : { lang }) });
}

test('the first words that stand together are looked for, up to eight of them', () => {
  const start = 'https://paper.example/a#:~:text=';
  assert.equal(
    place('The sluices, all nine & more, must be shut by hand at night.'),
    `${start}The%20sluices%2C%20all%20nine%20%26%20more%2C%20must%20be%20shut`,
  );
  assert.equal(place('“We” […] cannot wait for the winter.'), `${start}cannot%20wait%20for%20the%20winter`);
  assert.equal(place('It’s late, they said... and left.'), `${start}late%2C%20they%20said`);
  assert.equal(
    place('港湾局は冬の嵐の前に始めると議会に伝えた。', undefined, 'ja')?.startsWith(`${start}%E6%B8%AF`),
    true,
  );
  assert.equal(
    place('The sluices are shut.', 'https://paper.example/a#part'),
    'https://paper.example/a#part:~:text=The%20sluices%20are%20shut',
  );
});

test('there is no place for a few words, and none outside the web', () => {
  assert.equal(place('Never again.'), undefined);
  assert.equal(place('The sluices are shut.', 'ftp://paper.example/a'), undefined);
});

test('whatever the words, the address is that of the source, and the words are in the quotation', () => {
  fc.assert(
    fc.property(arbitraryWords(12), fc.constantFrom(undefined, 'en', 'ar', 'ja', 'no tag'), (plain, lang) => {
      const found = place(plain, undefined, lang);
      if (found === undefined) return;
      const [address, words = ''] = found.split('#:~:text=');
      assert.equal(address, 'https://paper.example/a');
      assert.doesNotMatch(words, /[-,&#\s]/u);
      assert.ok(plain.toWellFormed().includes(decodeURIComponent(words)), found);
    }),
    RUNS,
  );
});
