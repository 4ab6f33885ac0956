import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../model/input-error.ts';
import { decode } from './decode.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('valid UTF-8 is read as UTF-8, with and without a byte order mark', () => {
  assert.deepEqual(decode(Buffer.from('Ärger “hier”'), 'a.txt'), {
    text: 'Ärger “hier”',
    encoding: 'utf-8',
    bom: false,
  });
  assert.deepEqual(decode(Buffer.from('\ufeffÄ'), 'a.txt'), { text: 'Ä', encoding: 'utf-8', bom: true });
});

test('UTF-16 is read where a byte order mark says so', () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Fenn, “a”', 'utf16le')]);
  const big = Buffer.from([0xfe, 0xff, 0x00, 0x46, 0x20, 0x1c]);
  assert.equal(decode(little, 'a.txt').text, 'Fenn, “a”');
  assert.equal(decode(big, 'a.txt').text, 'F“');
});

test('bytes that are not UTF-8 are read as windows-1252, with its curly quotation marks', () => {
  assert.equal(decode(latin('\x93Caf\xe9\x94 \x96 it\x92s'), 'a.txt').text, '“Café” – it’s');
});

test('an encoding declared in HTML or XML is followed', () => {
  const cyrillic = '\xcc\xe8\xf0';
  assert.match(decode(latin(`<meta charset="windows-1251"><p>${cyrillic}`), 'a.html').text, /Мир/u);
  const old = `<META http-equiv=Content-Type content="text/html; charset=windows-1251"><p>${cyrillic}`;
  assert.match(decode(latin(old), 'a.html').text, /Мир/u);
  assert.match(decode(latin(`<?xml version="1.0" encoding="windows-1251"?><p>${cyrillic}</p>`), 'a.html').text, /Мир/u);
});

test('a declaration of UTF-7, of UTF-16 in single bytes, or of nonsense is ignored', () => {
  for (const label of ['utf-7', 'utf-16', 'no-such-thing']) {
    assert.match(decode(Buffer.from(`<meta charset="${label}"><p>+ADw-b+AD4- Ä`), 'a.html').text, /\+ADw-b\+AD4- Ä$/u);
  }
});

test('binary data is refused in one sentence that names the file', () => {
  const pictures = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    Buffer.from([1, 2, 3, 4, 5, 6, 7]),
  ];
  for (const bytes of pictures) {
    assert.throws(
      () => decode(bytes, 'a.png'),
      (error) => error instanceof InputError && /“a\.png”.*\.$/u.test(error.message),
    );
  }
});

test('any text comes back from its UTF-8 bytes', () => {
  const lines = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\ufeff]|<meta|<\?xml/u.test(text));
  fc.assert(fc.property(lines, (text) => assert.equal(decode(Buffer.from(text), 'a.txt').text, text.toWellFormed())));
});

test('a few bytes that are not UTF-8 do not turn the rest of a UTF-8 file into another encoding', () => {
  const bytes = Buffer.concat([Buffer.from('“Grüße” – é'), Buffer.from([0xe9, 0x20, 0xff]), Buffer.from('“ende”')]);
  const expected = { text: '“Grüße” – é\ufffd \ufffd“ende”', encoding: 'utf-8', damage: { places: 2, first: 11 } };
  assert.deepEqual(decode(bytes, 'a.txt'), { ...expected, bom: false });
  assert.deepEqual(decode(Buffer.concat([Buffer.from('\ufeff'), bytes]), 'a.txt'), { ...expected, bom: true });
});

test('UTF-16 without a byte order mark is told from binary data, with what to do', () => {
  const little = Buffer.from('Ann Lee, ‘A gate’, The Tide, 3 May 2021', 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16()]) {
    assert.throws(() => decode(bytes, 'a.txt'), /“a\.txt” seems to be text in UTF-16; save it as UTF-8/u);
  }
});
