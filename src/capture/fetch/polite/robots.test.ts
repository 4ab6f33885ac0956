import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import peer from 'robots-parser';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { assertLinear } from '../../../../test/growth.ts';
import { forbiddenBy, MOST_ROBOTS_BYTES, type Robots, readRobots } from './robots.ts';

/** Its types speak of a default export, which is the module itself. */
const robotsParser = peer as unknown as typeof peer.default;

const SITE = 'https://quay.example';

function robots(...lines: string[]): Robots {
  return read(Buffer.from(lines.join('\n')));
}

function read(bytes: Uint8Array): Robots {
  const rules = readRobots(bytes, 'contextpage');
  assert.ok(rules);
  return rules;
}

/** The number of the line that forbids a path; 0 where it is allowed. */
function forbids(rules: Robots, path: string): number {
  return forbiddenBy(rules, new URL(SITE + path))?.line ?? 0;
}

test('a group that names us speaks to us alone, in any case and with any version', () => {
  const rules = robots('User-agent: *', 'Disallow: /', 'user-AGENT: ContextPage/2.0', 'disallow: /drafts');
  assert.equal(forbids(rules, '/drafts/1'), 4);
  assert.equal(forbids(rules, '/news'), 0);
});

test('where no group names us, the group for everybody speaks, and groups of one name are one', () => {
  const rules = robots(
    'User-agent: other',
    'Disallow: /',
    '',
    'User-agent: *',
    'Disallow: /a',
    'User-agent: *',
    'Disallow: /b',
  );
  assert.deepEqual([forbids(rules, '/a'), forbids(rules, '/b'), forbids(rules, '/c')], [5, 7, 0]);
});

test('a name that only begins as ours does, or a star with more behind it, is somebody else', () => {
  assert.equal(forbids(robots('User-agent: contextpagebot', 'User-agent: *bot', 'Disallow: /'), '/a'), 0);
});

test('several names in a row share their rules; a Sitemap between them parts nothing, a Crawl-delay does', () => {
  const shared = robots('User-agent: contextpage', 'Sitemap: /s.xml', 'User-agent: other', 'Disallow: /');
  assert.equal(forbids(shared, '/a'), 4);
  const parted = robots('User-agent: *', 'Crawl-delay: 5', 'User-agent: other', 'Disallow: /');
  assert.equal(forbids(parted, '/a'), 0);
  assert.equal(parted.delayMs, 5_000);
});

test('a group that names us and forbids nothing allows all', () => {
  assert.equal(forbids(robots('User-agent: contextpage', 'Disallow:', '', 'User-agent: *', 'Disallow: /'), '/a'), 0);
  assert.equal(forbids(robots('User-agent: *', 'Disallow: /', '', 'User-agent: contextpage'), '/a'), 0);
});

test('the longest pattern decides, and of two as long the one that allows', () => {
  const rules = robots(
    'User-agent: *',
    'Disallow: /news',
    'Allow: /news/2026',
    'Disallow: /news/2026/05',
    'Allow: /news/2026/05',
  );
  assert.equal(forbids(rules, '/news/1999'), 2);
  assert.equal(forbids(rules, '/news/2026/04'), 0);
  assert.equal(forbids(rules, '/news/2026/05'), 0);
});

test('a star stands for any characters, a dollar at the end for the end', () => {
  const rules = robots(
    'User-agent: *',
    'Disallow: /*.pdf$',
    'Disallow: /*?print=*&all',
    'Disallow: /exact$',
    'Disallow: /a$b',
  );
  assert.deepEqual([forbids(rules, '/x/y.pdf'), forbids(rules, '/y.pdf?v=1'), forbids(rules, '/y.pdf.pdf')], [2, 0, 2]);
  assert.deepEqual([forbids(rules, '/y?print=1&all=2'), forbids(rules, '/y?print=1')], [3, 0]);
  assert.deepEqual([forbids(rules, '/exact'), forbids(rules, '/exactly')], [4, 0]);
  assert.deepEqual([forbids(rules, '/a$bc'), forbids(rules, '/a')], [5, 0]);
});

test('a rule holds for every spelling of an address (RFC 9309, section 2.2.2)', () => {
  const same = [
    ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
    ['/foo/bar/baz', '/foo/bar/%62%61%7A'],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84'],
    ['/foo/bar/%e3%83%84', '/foo/bar/ツ'],
    ['/~joan', '/%7Ejoan'],
    ['/list?of[]=1', '/list?of[]=1'],
    ['/list?of[]=1', '/list?of%5B%5D=1'],
    ["/say?it='so", "/say?it='so"],
    ['/a|b', '/a|b'],
    ['/who:where', '/who%3awhere'],
    ['/100%', '/100%'],
    ['/a%2Ab', '/a*b'],
  ];
  for (const [pattern, path = ''] of same) {
    assert.equal(forbids(robots('User-agent: *', `Disallow: ${pattern}`), path), 2, `${pattern} and ${path}`);
  }
});

test('an encoded slash, and an encoded star in a rule, are not the bare ones', () => {
  assert.equal(forbids(robots('User-agent: *', 'Disallow: /*%2F'), '/a/b'), 0);
  assert.equal(forbids(robots('User-agent: *', 'Disallow: /a%2Ab'), '/axb'), 0);
});

test('lines end in any way, a byte order mark and comments say nothing', () => {
  for (const text of ['\uFEFFUser-agent:*\r\nDisallow:/a # not this', '#\rUser-agent : * # all\rDisallow : /a\r']) {
    const rules = read(Buffer.from(text));
    assert.notEqual(forbids(rules, '/a'), 0, text);
    assert.equal(forbids(rules, '/b'), 0, text);
  }
});

test('a page of HTML in the place of robots.txt, or no text at all, forbids nothing', () => {
  assert.equal(forbids(robots('<!doctype html><title>Not found</title><p>Disallow: /</p>'), '/'), 0);
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
  assert.equal(forbids(read(noise), '/'), 0);
});

test('a Crawl-delay counts up to 30 seconds; nonsense is none', () => {
  const delays = ['10', '2.5', '86400', '-5', 'Infinity', '1e3', 'soon', ''].map(
    (value) => robots('User-agent: *', `Crawl-delay: ${value}`).delayMs,
  );
  assert.deepEqual(delays, [10_000, 2_500, 30_000, 0, 0, 0, 0, 0]);
});

test('500 KiB are read, and the line that the end cuts in two forbids nothing', () => {
  const head = 'User-agent: *\nDisallow: /early\n';
  const cut = 'Disallow: /';
  const filler = '#'.repeat(MOST_ROBOTS_BYTES - head.length - cut.length - 1);
  const rules = read(Buffer.from(`${head}${filler}\n${cut}late\nDisallow: /later\n`));
  assert.deepEqual(
    [forbids(rules, '/early'), forbids(rules, '/late'), forbids(rules, '/later'), forbids(rules, '/x')],
    [2, 0, 0, 0],
  );
});

test('more rules with wildcards than a site can mean are not followed: it would take too long', () => {
  const file = (rules: number): Buffer =>
    Buffer.from(['User-agent: *', ...Array.from({ length: rules }, (_, i) => `Allow: /*${i}`)].join('\n'));
  assert.equal(read(file(1_000)).rules.length, 1_000);
  assert.equal(readRobots(file(1_001), 'contextpage'), undefined);
});

test('reading takes time by the length of the file, whatever it holds', async () => {
  const shapes: Record<string, (bytes: number) => string> = {
    'many names, many rules': (bytes) =>
      'User-agent: *\nUser-agent: a\n'.repeat(bytes / 56) + 'Allow: /\n'.repeat(bytes / 18),
    'one long line of blanks': (bytes) => `User-agent: *\nDisallow${' '.repeat(bytes)}/`,
    'one long line of colons': (bytes) => `User-agent: *\n${':'.repeat(bytes)}`,
    'one long pattern of stars': (bytes) => `User-agent: *\nDisallow: /${'*a'.repeat(bytes / 2)}b`,
  };
  for (const [name, shape] of Object.entries(shapes)) {
    await assertLinear(name, MOST_ROBOTS_BYTES / 4, (bytes) => {
      const text = Buffer.from(shape(bytes));
      for (let turn = 0; turn < 5; turn++) forbids(read(text), `/${'a'.repeat(2_000)}`);
    });
  }
});

test('wildcards that nearly match take time by the length of the address', async () => {
  const rules = robots('User-agent: *', ...Array.from({ length: 900 }, (_, i) => `Disallow: /*a*a*aab*${i}`));
  await assertLinear('near misses', 8_000, (length) => forbids(rules, `/${'a'.repeat(length)}`));
});

test('on plain files a second reader agrees', () => {
  const path = fc.array(fc.constantFrom('/', 'a', 'b', 'ab'), { maxLength: 6 }).map((parts) => `/${parts.join('')}`);
  const pattern = fc
    .tuple(fc.array(fc.constantFrom('/', 'a', 'b', '*', 'a*'), { maxLength: 6 }), fc.constantFrom('', '', '$'))
    .map(([parts, end]) => `/${parts.join('')}${end}`);
  const rule = fc.tuple(fc.constantFrom('Allow', 'Disallow'), pattern).map(([field, value]) => `${field}: ${value}`);
  const group = fc
    .tuple(
      fc.array(fc.constantFrom('*', 'contextpage', 'other'), { minLength: 1, maxLength: 2 }),
      fc.array(rule, { minLength: 1, maxLength: 5 }),
    )
    .map(([names, rules]) => [...names.map((name) => `User-agent: ${name}`), ...rules]);
  fc.assert(
    fc.property(fc.array(group, { maxLength: 4 }), fc.array(path, { minLength: 1, maxLength: 5 }), (groups, paths) => {
      const lines = groups.flat();
      const judge = robotsParser(`${SITE}/robots.txt`, lines.join('\n'));
      for (const one of paths) {
        const isAllowed = forbids(robots(...lines), one) === 0;
        assert.equal(isAllowed, judge.isAllowed(SITE + one, 'contextpage') ?? true, one);
      }
    }),
    RUNS,
  );
});
