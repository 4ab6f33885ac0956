import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { readSource } from '../read-source.ts';
import { archivedPage } from './archived-page.ts';

const PAGE = `<html lang="en"><head><title>The quay</title></head><body><h1>The quay was closed in May</h1>
<p>The harbour master closed the quay, for the crane had sunk three metres into the mud since Easter, he said.</p>
<p>“Nobody told us that it was café weather,” said Orla Brenn, who keeps the kiosk beside the slipway in all seasons.</p></body></html>`;

function archive(encoding: string, body: string): Uint8Array {
  const lines = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://quay.example/may',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Part--x1----"',
    '',
    '',
    '------Part--x1----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Part--x1----',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://quay.example/may',
    '',
    body,
    '------Part--x1------',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function quotedPrintable(text: string): string {
  const codes = Buffer.from(text).toString('latin1');
  return codes
    .replace(/[=\u0080-\u00ff]/gu, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/([^\n]{60}[^=\n]{3})(?=[^\n])/gu, '$1=\r\n');
}

test('a page that a browser saved as one file reads as the page itself does', async () => {
  const plain = await readSource(Buffer.from(PAGE), { contentType: 'text/html', url: 'https://quay.example/may' });
  assert.match(plain.text, /café weather/u);
  for (const [encoding, body] of [
    ['quoted-printable', quotedPrintable(PAGE)],
    ['base64', Buffer.from(PAGE).toString('base64')],
    ['8bit', Buffer.from(PAGE).toString('latin1')],
  ] as const) {
    const { origins, ...saved } = await readSource(archive(encoding, body));
    const { origins: own, ...page } = plain;
    assert.deepEqual(saved, page, encoding);
    assert.deepEqual(
      origins,
      own.map((origin) => ({ ...origin, part: 'text/html' })),
    );
  }
});

test('an archive without a page, and a file of Rich Text, are not taken for their own words', async () => {
  const image = archive('base64', '').toString().replace('text/html; charset=utf-8', 'image/gif');
  const empty = await readSource(Buffer.from(image));
  assert.deepEqual([empty.text, empty.unreadable?.kind], ['', 'damaged']);
  const rich = await readSource(Buffer.from('{\\rtf1\\ansi The quay was closed in May.}'));
  assert.deepEqual([rich.text, rich.unreadable?.kind], ['', 'damaged']);
  assert.match(rich.unreadable?.reason ?? '', /Rich Text/u);
});

test('reading time grows with the archive alone', async () => {
  for (const filler of ['------Part--x1----\r\n', 'A: b\r\n', '=\r\n', '--']) {
    await assertLinear(filler, 100_000, (size) =>
      archivedPage(archive('quoted-printable', filler.repeat(size / filler.length))),
    );
  }
});
