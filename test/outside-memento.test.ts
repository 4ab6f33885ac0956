import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkValues } from '../src/capture/outside/link-values.ts';
import { rawAddress } from '../src/capture/outside/raw-address.ts';
import { waybackMachine } from '../src/capture/outside/wayback-machine.ts';
import { assertLinear } from './growth.ts';
import { type Asked, type Reply, standIn } from './outside-stand-in.ts';

const OWN = 'https://tide.example/a';
const WEB = 'https://web.archive.org/web';

/** An archive with copies of `OWN`: stamp of 14 digits, and the status that the page had then. */
function archiveOf(
  copies: Readonly<Record<string, number>>,
  over: (asked: Asked) => Reply | undefined = () => undefined,
) {
  const stamps = Object.keys(copies).sort();
  return (asked: Asked): Reply => {
    const special = over(asked);
    if (special) return special;
    if (asked.path === `/web/timemap/link/${OWN}`) return { body: timeMap(stamps) };
    const stamp = /^\/web\/(\d{14})\//u.exec(asked.path)?.[1];
    if (stamp !== undefined) return memento(stamp, copies[stamp] ?? 404);
    const wanted = asked.headers['accept-datetime'];
    const time = typeof wanted === 'string' ? Date.parse(wanted) : Number.POSITIVE_INFINITY;
    const distance = (one: string): number =>
      Math.abs(Math.min(time, Date.parse('2100-01-01')) - dateOf(one).getTime());
    const [nearest] = stamps.toSorted((a, b) => distance(a) - distance(b));
    return nearest === undefined
      ? { status: 404 }
      : { status: 302, headers: { Location: `${WEB}/${nearest}/${OWN}`, Vary: 'accept-datetime' } };
  };
}

function memento(stamp: string, status: number): Reply {
  return { status, headers: { 'Memento-Datetime': dateOf(stamp).toUTCString(), Link: `<${OWN}>; rel="original"` } };
}

function timeMap(stamps: readonly string[]): string {
  const links = stamps.map((one) => `<${WEB}/${one}/${OWN}>; rel="memento"; datetime="${dateOf(one).toUTCString()}"`);
  return [
    `<${OWN}>; rel="original"`,
    `<${WEB}/timemap/link/${OWN}>; rel="self"; type="application/link-format"`,
    ...links,
  ].join(',\n');
}

function dateOf(stamp: string): Date {
  return new Date(stamp.replace(/^(....)(..)(..)(..)(..)(..)$/u, '$1-$2-$3T$4:$5:$6Z'));
}

test('the copy that the TimeGate names is taken if it is whole and not from before the source', async () => {
  await using archive = await standIn(
    archiveOf({ '20210401000000': 200, '20210405080000': 200, '20230101000000': 200 }),
  );
  const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, '2021-04-05');
  const expected = { kind: 'found', url: `${WEB}/20210405080000/${OWN}`, at: '2021-04-05T08:00:00Z' };
  assert.deepEqual(nearest, { ...expected, reason: 'This is the first copy from the date of the source on.' });
  assert.equal(archive.asked[0]?.headers['accept-datetime'], 'Mon, 05 Apr 2021 12:00:00 GMT');
  assert.equal(archive.asked.length, 2);
});

/** Copies, the date of the source, and the copy to show. */
const CHOICES: readonly (readonly [
  string,
  Readonly<Record<string, number>>,
  string | undefined,
  string | undefined,
])[] = [
  [
    'a later copy goes before a nearer one from before the source',
    { '20210403000000': 200, '20210601000000': 200 },
    '2021-04-05',
    '20210601000000',
  ],
  [
    'a copy of an error page is passed over',
    { '20210405000000': 404, '20210601000000': 200 },
    '2021-04-05',
    '20210601000000',
  ],
  [
    'an earlier copy is better than none',
    { '20210301000000': 200, '20210403000000': 200 },
    '2021-04-05',
    '20210403000000',
  ],
  [
    'an earlier copy is better than later error pages',
    { '20210403000000': 200, '20210601000000': 503 },
    '2021-04-05',
    '20210403000000',
  ],
  ['only error pages are no copy', { '20210405000000': 404, '20210601000000': 404 }, '2021-04-05', undefined],
  ['a month counts from its first day', { '20210331000000': 200, '20210415000000': 200 }, '2021-04', '20210415000000'],
  ['without a date it is the last copy', { '20210403000000': 200, '20230101000000': 200 }, undefined, '20230101000000'],
];

for (const [name, copies, date, stamp] of CHOICES) {
  test(`nearest copy: ${name}`, async () => {
    await using archive = await standIn(archiveOf(copies));
    const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, date);
    assert.equal(nearest.kind === 'found' ? nearest.url : undefined, stamp && `${WEB}/${stamp}/${OWN}`);
    assert.equal(nearest.kind, stamp ? 'found' : 'none');
  });
}

test('an address without any copy is one question and a sentence', async () => {
  await using archive = await standIn(archiveOf({}));
  const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, '2021-04-05');
  assert.deepEqual(nearest, { kind: 'none', reason: 'The Wayback Machine has no copy of this address.' });
  assert.equal(archive.asked.length, 1);
});

test('a TimeMap of several pages is read over all of them, and not round and round', async () => {
  const page = (i: number): string => `${WEB}/timemap/link/${i}/${OWN}`;
  const link = (i: number): string => `<${page(i)}>; rel="timemap"; type="application/link-format"`;
  await using archive = await standIn(
    archiveOf({ '20210301000000': 404, '20210501000000': 200 }, ({ path }) => {
      if (path === `/web/timemap/link/${OWN}`) return { body: [link(1), link(2), link(1)].join(', ') };
      if (path.startsWith('/web/timemap/link/1/')) return { body: `${timeMap(['20210301000000'])}, ${link(2)}` };
      if (path.startsWith('/web/timemap/link/2/')) return { body: `${timeMap(['20210501000000'])}, ${link(1)}` };
      if (/^\/web\/https/u.test(path)) return { status: 302, headers: { Location: `${WEB}/20210301000000/${OWN}` } };
      return undefined;
    }),
  );
  const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, '2021-04-05');
  assert.deepEqual(nearest.kind === 'found' && nearest.at, '2021-05-01T00:00:00Z');
  assert.equal(archive.asked.filter(({ path }) => path.includes('timemap')).length, 3);
});

test('an archive that is busy says when to come back, in seconds or by a date', async () => {
  for (const [after, seconds] of [
    ['120', 120],
    ['Fri, 01 May 2026 09:35:00 GMT', 300],
    ['soon', 60],
    [undefined, 60],
  ] as const) {
    for (const status of [429, 503, 520]) {
      await using archive = await standIn(() => ({
        status,
        headers: after === undefined ? {} : { 'Retry-After': after },
      }));
      const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, '2021-04-05');
      assert.equal(nearest.kind, 'limited');
      if (nearest.kind !== 'limited') continue;
      assert.equal(nearest.retryAt.getTime() - archive.clock.now().getTime(), seconds * 1000);
      assert.match(nearest.reason, /try again later\.$/u);
    }
  }
});

test('what is no answer is told in a sentence: a broken archive, a circle of redirects, no network', async () => {
  for (const reply of [{ status: 500 }, { status: 200 }, { status: 302, headers: { Location: `${WEB}/${OWN}` } }]) {
    await using archive = await standIn(() => reply);
    assert.equal((await waybackMachine(archive.ask, archive.clock).nearest(OWN, undefined)).kind, 'cannot-tell');
  }
  const fault = { kind: 'too-slow' as const, reason: 'The server did not answer within 30 seconds.' };
  await using archive = await standIn(() => ({}));
  const silent = waybackMachine(async () => ({ exchanges: [], body: new Uint8Array(), fault }), archive.clock);
  assert.deepEqual(await silent.nearest(OWN, undefined), {
    kind: 'cannot-tell',
    reason: 'The Wayback Machine could not be asked: The server did not answer within 30 seconds.',
  });
});

test('where neither the TimeGate’s copy nor the TimeMap will do, an earlier copy is better than nothing', async () => {
  await using archive = await standIn(
    archiveOf({ '20210301000000': 200 }, ({ path }) => (path.includes('timemap') ? { status: 503 } : undefined)),
  );
  const nearest = await waybackMachine(archive.ask, archive.clock).nearest(OWN, '2021-04-05');
  assert.equal(nearest.kind === 'found' && nearest.at, '2021-03-01T00:00:00Z');
});

test('links are read as RFC 8288 has them, and what is broken costs no other link', () => {
  const read = (text: string) =>
    [...linkValues(text)].map(({ target, rel, parameters }) => [
      target,
      [...rel].join(' '),
      parameters.get('datetime'),
    ]);
  assert.deepEqual(
    read('<a,b;c>;rel="Memento first" ; DATETIME = "Mon, 05 Apr; \\"2021\\""; x, , <d>; rel=timemap;rel=other'),
    [
      ['a,b;c', 'memento first', 'Mon, 05 Apr; "2021"'],
      ['d', 'timemap', undefined],
    ],
  );
  for (const broken of [
    'nothing',
    '<no end; rel="x"',
    '<>',
    ';;;=',
    '< >;rel',
    '<a>;rel=',
    '<a>;="x',
    '<a> <b',
    '=,"',
  ]) {
    assert.deepEqual(read(`${broken}, <ok>; rel="memento"`).at(-1), ['ok', 'memento', undefined], broken);
  }
});

test('no header makes the reading of links fail or go on for ever', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', '\\', ',', ';', '=', ' ', '\n', 'a', 'rel'), maxLength: 60 }),
      (text) => {
        const targets = [...linkValues(text)].map(({ target }) => target);
        assert.ok(targets.length <= text.length);
      },
    ),
  );
});

test('a long TimeMap takes the time of its length, whole or broken', async () => {
  for (const part of [
    `<${WEB}/20210405000000/${OWN}>; rel="memento"; datetime="Mon, 05 Apr 2021 00:00:00 GMT",\n`,
    '<',
    '<a',
    '"',
    '<a>;',
    '<a>;b="',
    '<a>;b=\\',
    ',',
    '<a>;b="\\"',
  ]) {
    await assertLinear(
      JSON.stringify(part),
      200_000 / part.length,
      (size) => [...linkValues(part.repeat(size))].length,
    );
  }
});

test('a copy as it was captured is had at archives that replay as the Wayback Machine does', () => {
  for (const [address, raw] of [
    [`${WEB}/20210405080000/${OWN}`, `${WEB}/20210405080000id_/${OWN}`],
    [
      `${WEB}/20210405080000if_/${OWN}?b=20210405/http://x.example`,
      `${WEB}/20210405080000id_/${OWN}?b=20210405/http://x.example`,
    ],
    [
      'https://wayback.archive-it.org/1234/20210405080000/http://tide.example/',
      'https://wayback.archive-it.org/1234/20210405080000id_/http://tide.example/',
    ],
    ['https://archive.ph/20210405080000/http://tide.example/', undefined],
    ['https://perma.cc/A1B2-C3D4', undefined],
    [OWN, undefined],
  ] as const)
    assert.equal(rawAddress(address), raw, address);
});
