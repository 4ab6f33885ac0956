/** What is planted in the eight pages, as a person reads it: all of it is found, and nothing else. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Message } from '../../src/model/message.ts';
import type { WithinSite } from '../../src/model/site.ts';
import { checkSite } from '../../src/site/check-site.ts';
import { wholeOf } from '../../src/site/whole-of.ts';
import { withinSite } from '../../src/site/within.ts';
import { type PlantedSite, plantedSite } from './planted-site.ts';

let planted: PlantedSite;
before(async () => {
  planted = await plantedSite({ url: 'https://delta.example/files' });
});

/** “file:line → files that it names”. */
function told(rule: string): string[] {
  const results = checkSite(planted.site, planted.readings);
  return [...results]
    .flatMap(([file, { messages }]) => messages.filter((one) => one.rule === rule).map((one) => where(file, one)))
    .sort();
}

function where(file: string, { place, reason, severity }: Message): string {
  const line = place && 'line' in place ? place.line : 'page';
  const named = [...reason.matchAll(/\((?:line (\d+) of|in) ([\w.]+)\)/gu)].map(([, at = '', name]) => `${name}:${at}`);
  return `${severity} ${file}:${line} \u2192 ${named.sort().join(', ')}`;
}

test('The same words under different sources on different pages are found, a part of a longer quotation as a warning', () => {
  assert.deepEqual(
    told('same-words-two-pages'),
    [
      'error ports.txt:6 \u2192 tolls.json:37',
      'error quays.md:13 \u2192 tolls.json:37',
      'error tolls.json:37 \u2192 ports.txt:6, quays.md:13',
      'error dredging.md:13 \u2192 lighthouses.docx:9',
      'error lighthouses.docx:9 \u2192 dredging.md:13',
      'warning ferries.html:9 \u2192 wires.csv:3',
      'warning wires.csv:3 \u2192 ferries.html:9',
    ].sort(),
  );
});

test('Sources that are cited in two ways are found: a date, a title, an outlet, and the author of one page among four', () => {
  assert.deepEqual(
    told('cited-differently'),
    [
      'warning quays.md:17 \u2192 tolls.json:12',
      'warning tolls.json:12 \u2192 quays.md:17',
      'warning ferries.html:8 \u2192 wires.csv:2',
      'warning wires.csv:2 \u2192 ferries.html:8',
      'warning ferries.html:10 \u2192 library.bib:9',
      'warning library.bib:9 \u2192 ferries.html:10',
      'warning dredging.md:3 \u2192 ferries.html:12, library.bib:1, ports.txt:9',
    ].sort(),
  );
});

test('What most pages have is said to be what would be right', () => {
  const messages = checkSite(planted.site, planted.readings).get('dredging.md')?.messages ?? [];
  assert.deepEqual(
    messages.flatMap(({ rule, expected }) => (rule === 'cited-differently' ? [expected] : [])),
    ['Kofi Osei'],
  );
});

test('Each page knows which of its sources stand on other pages, and whether they are quoted there', () => {
  const places = ({ slug, alsoIn }: WithinSite): string[] =>
    alsoIn.map(({ entry, page, there, isQuoted }) => {
      const name = (of: string): string => of.replace(/-.*/u, '');
      return `${name(slug)} ${entry} ${isQuoted ? 'quoted' : 'listed'} ${page.slug}#${there}`;
    });
  const within = withinSite(planted.site);
  const slugs = new Map(planted.site.pages.map(({ file, slug }) => [file, slug]));
  const on = (file: string): string[] => {
    const own = within.get(slugs.get(file) ?? '');
    return own ? places(own).map((line) => line.slice(line.indexOf(' ') + 1)) : [];
  };
  assert.deepEqual(on('lighthouses.docx'), []);
  assert.deepEqual(on('wires.csv'), ['lindqvist-2020-a quoted ferries-at-night#lindqvist-2020-night']);
  assert.deepEqual(on('tolls.json'), ['reed-2012-owns quoted quays-and-who-owns-them#reed-2021-who']);
  assert.deepEqual(on('quays.md'), [
    'berg-2021-harbour listed ferries-at-night#berg-2021-harbour',
    'berg-2021-harbour quoted ports-of-the-delta-ports#berg-2021-harbour',
    'reed-2021-who quoted رسوم-القناة#reed-2012-owns',
    'voss-2019-pilots quoted ports-of-the-delta-ports#voss-2019-pilots',
  ]);
  assert.deepEqual(on('ports.txt'), [
    'berg-2021-harbour listed ferries-at-night#berg-2021-harbour',
    'berg-2021-harbour quoted quays-and-who-owns-them#berg-2021-harbour',
    'osei-2020-price listed ferries-at-night#osei-2020-price',
    'osei-2020-price listed library#osei2020',
    'osei-2020-price quoted ports-of-the-delta#boateng-2020-price',
    'voss-2019-pilots listed quays-and-who-owns-them#voss-2019-pilots',
  ]);
});

test('Of two pages with one title each has an address of its own', () => {
  const urls = planted.site.pages.filter(({ page }) => page.title === 'Ports of the Delta').map(({ page }) => page.url);
  assert.deepEqual(urls.sort(), [
    'https://delta.example/files/ports-of-the-delta-ports/',
    'https://delta.example/files/ports-of-the-delta/',
  ]);
});

test('The whole has each source once, with all words that any page quotes of it', () => {
  const { entries } = wholeOf(planted.site);
  const storm = entries.filter(({ reference }) => reference.title?.startsWith('The harbour after the storm'));
  assert.equal(storm.length, 1);
  assert.deepEqual(
    storm[0]?.quotations.map(({ text }) => text.plain.split(' ').slice(0, 3).join(' ')),
    ['The old quay', 'Whoever owns the', 'The crane was'],
  );
});
