import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../test/growth.ts';
import { archiveAddress } from './archive-address.ts';

const OWN = 'https://tide.example/a/b?c=1&d=2#e';
const WAYBACK = 'https://web.archive.org/web';

/** Address of a copy, and what it tells: archive, original, date. */
const COPIES: readonly (readonly [string, string, (string | undefined)?, string?])[] = [
  [`${WAYBACK}/20210503120000/${OWN}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`${WAYBACK}/20210503120000id_/${OWN}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`http://web.archive.org/web/20210503120000if_/${OWN}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`https://archive.org/web/20210503/${OWN}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`${WAYBACK}/202105/${OWN}`, 'Wayback Machine', OWN, '2021-05'],
  [`${WAYBACK}/2021/${OWN}`, 'Wayback Machine', OWN, '2021'],
  [`${WAYBACK}/20219999/${OWN}`, 'Wayback Machine', OWN, '2021'],
  [`${WAYBACK}/20210231/${OWN}`, 'Wayback Machine', OWN, '2021-02'],
  [`${WAYBACK}/9999/${OWN}`, 'Wayback Machine', OWN],
  [`${WAYBACK}/*/${OWN}`, 'Wayback Machine', OWN],
  [`${WAYBACK}/${OWN}`, 'Wayback Machine', OWN],
  [`${WAYBACK}/tide.example/a`, 'Wayback Machine', 'http://tide.example/a'],
  [`${WAYBACK}/20210503/www.tide.example`, 'Wayback Machine', 'http://www.tide.example', '2021-05-03'],
  [`${WAYBACK}/20210503120000/http:/tide.example/a`, 'Wayback Machine', 'http://tide.example/a', '2021-05-03'],
  [`${WAYBACK}/20210503120000/http://tide.example:80/a`, 'Wayback Machine', 'http://tide.example/a', '2021-05-03'],
  [`${WAYBACK}/20210503120000/${encodeURIComponent(OWN)}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`${WAYBACK}/2021/https%3A//tide.example/b%2Fc`, 'Wayback Machine', 'https://tide.example/b%2Fc', '2021'],
  [
    'https://wayback.archive-it.org/1234/20210503120000/http://tide.example/',
    'Archive-It',
    'http://tide.example/',
    '2021-05-03',
  ],
  [
    'https://arquivo.pt/wayback/20210503120000mp_/http://tide.example/',
    'Arquivo.pt',
    'http://tide.example/',
    '2021-05-03',
  ],
  [
    'https://arquivo.pt/noFrame/replay/20210503120000/http://tide.example/',
    'Arquivo.pt',
    'http://tide.example/',
    '2021-05-03',
  ],
  [`https://webarchive.nationalarchives.gov.uk/20210503120000/${OWN}`, 'UK Government Web Archive', OWN, '2021-05-03'],
  [
    `https://webarchive.nationalarchives.gov.uk/ukgwa/20210503120000tf_/${OWN}`,
    'UK Government Web Archive',
    OWN,
    '2021-05-03',
  ],
  [`https://webarchive.nationalarchives.gov.uk/+/${OWN}`, 'UK Government Web Archive', OWN],
  [`https://archive.ph/20210503120000/${OWN}`, 'archive.today', OWN, '2021-05-03'],
  [`https://archive.is/2021.05.03-120000/${OWN}`, 'archive.today', OWN, '2021-05-03'],
  [`https://archive.today/newest/${OWN}`, 'archive.today', OWN],
  ['https://archive.vn/aB3dE', 'archive.today'],
  ['https://archive.md/aB3dE#selection-1.0-2.3', 'archive.today'],
  [`https://www.webcitation.org/query?url=${encodeURIComponent(OWN)}&date=2021-05-03`, 'WebCite', OWN, '2021-05-03'],
  [
    `http://webcitation.org/query?url=${OWN.replace('#e', '')}&date=2021-05-03+10:14:24`,
    'WebCite',
    OWN.replace('#e', ''),
    '2021-05-03',
  ],
  [`https://www.webcitation.org/5hQhJ3aBc?url=${OWN}`, 'WebCite', OWN],
  ['https://www.webcitation.org/5hQhJ3aBc', 'WebCite'],
  ['https://perma.cc/A1B2-C3D4', 'Perma.cc'],
  ['https://perma.cc/A1B2-C3D4?type=image', 'Perma.cc'],
  [`https://timetravel.mementoweb.org/memento/20210503/${OWN}`, 'Memento Time Travel', OWN, '2021-05-03'],
  [`https://ghostarchive.org/archive/20210503/${OWN}`, 'Ghostarchive', OWN, '2021-05-03'],
  ['https://ghostarchive.org/archive/aB3dE', 'Ghostarchive'],
  [`https://archive.harbour.example/lakes/20210503120000mp_/${OWN}`, 'archive.harbour.example', OWN, '2021-05-03'],
  // Copies of copies.
  [`${WAYBACK}/20210503120000/https://archive.ph/2020/${OWN}`, 'Wayback Machine', OWN, '2021-05-03'],
  [`${WAYBACK}/20210503120000/https://perma.cc/A1B2-C3D4`, 'Wayback Machine', undefined, '2021-05-03'],
];

test('The address of an archived copy tells the archive, the original and the date as precisely as its digits', () => {
  for (const [url, archive, original, date] of COPIES) {
    const expected = { archive, ...(original ? { original } : {}), ...(date ? { date } : {}), url };
    assert.deepEqual(archiveAddress(url), expected, url);
  }
});

test('Addresses that only look like those of copies stay what they are', () => {
  for (const address of [
    OWN,
    'https://web.archive.org/',
    'https://web.archive.org/web/',
    'https://archive.org/details/lakes',
    `${WAYBACK}/timemap/link/${OWN}`,
    `${WAYBACK}/20210503120000/javascript:alert(1)`,
    `https://tide.example/share?u=${WAYBACK}/20210503120000/${OWN}`,
    `https://tide.example/20210503/${OWN}`,
    'https://archive.ph/',
    'https://archive.ph/faq',
    'https://perma.cc/about',
    'https://perma.cc.tide.example/A1B2-C3D4',
    `ftp://web.archive.org/web/2021/${OWN}`,
    `/web/20210503120000/${OWN}`,
    '',
  ])
    assert.equal(archiveAddress(address), undefined, address);
});

test('An original is an address of the web, and never that of a copy', () => {
  const piece = fc.constantFrom(
    `${WAYBACK}/2021/`,
    `${WAYBACK}/`,
    'http:/',
    'https%3A%2F%2F',
    'archive.is/2020/',
    '%',
    '*',
    'x.example',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
      const { original } = archiveAddress(`${WAYBACK}/${pieces.join('')}`) ?? {};
      if (original === undefined) return;
      assert.match(original, /^https?:\/\/[^/]/u);
      assert.ok(URL.canParse(original));
      assert.equal(archiveAddress(original), undefined);
    }),
  );
});

test('A long address is told in a time that grows with its length', async () => {
  for (const part of ['/20210503120000', '/web/2021/http:', '%3a%2f', '/*']) {
    await assertLinear(part, 20_000, (times) => archiveAddress(WAYBACK + part.repeat(times)));
  }
});
