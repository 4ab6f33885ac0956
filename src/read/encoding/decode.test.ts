import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../model/input-error.ts';
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

test('UTF-16 without a byte order mark is read, in Latin and in other scripts', () => {
  for (const text of [
    'Ann Lee, ‘A gate’, The Tide, 3 May 2021',
    'Мария Рек, «Ворота», Прилив, 3 мая 2021',
    '森花子「門」、潮、2021年',
  ]) {
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) assert.equal(decode(bytes, 'a.txt').text, text);
  }
});

/** Made by an encoder that is not ours: of the encodings below, this program only decodes. */
const OLD_PAGES: readonly (readonly [encoding: string, base64: string, text: string])[] = [
  [
    'windows-1252',
    'yWxvZGllIFBy6HMsIKsgT/kgdmEgbJJlYXUgZHUgYmFzc2luID8guywgTGEgTWFy6WUsIDMgbWFpIDIwMjEgliDgIGxpcmU=',
    'Élodie Près, « Où va l’eau du bassin ? », La Marée, 3 mai 2021 – à lire',
  ],
  [
    'windows-1250',
    'o3VjamEgQnJ6ZWcsIISMbHV6YSBpIGplaiBzdHJhv25pY3mULCBHYXpldGEgUHJ6eXN0YW5pLCAzIG1hamEgMjAyMSCWIJ9y82Szbw==',
    'Łucja Brzeg, „Śluza i jej strażnicy”, Gazeta Przystani, 3 maja 2021 – źródło',
  ],
  [
    'iso-8859-2',
    'Smn47SBC+GVoLCBQ+O1saXZvduEgdnJhdGEgYSBqZWppY2ggc3Ry4b5jaSwgUPjtc3Rhdm7tIG5vdmlueSwgMy4ga3bsdG5hIDIwMjE=',
    'Jiří Břeh, Přílivová vrata a jejich strážci, Přístavní noviny, 3. května 2021',
  ],
  [
    'windows-1251',
    'zODw6P8g0OXqLCCrwu7w7vLgIO/w6Ovo4uAg6CDo9SDx8u7w7ubguywgwuXx8u3o6iDj4OLg7egsIDMg7OD/IDIwMjE=',
    'Мария Рек, «Ворота прилива и их сторожа», Вестник гавани, 3 мая 2021',
  ],
  [
    'koi8-r',
    '7cHSydEg8sXLLCD3z9LP1MEg0NLJzMnXwSDJIMnIINPUz9LP1sEsIPfF09TOycsgx8HXwc7JLCAzIM3B0SAyMDIx',
    'Мария Рек, Ворота прилива и их сторожа, Вестник гавани, 3 мая 2021',
  ],
  [
    'iso-8859-5',
    'vNDg2O8gwNXaLCCy3uDe4tAg3+DY29jS0CDYINjlIOHi3uDe1tAsILLV4eLd2Nog09DS0N3YLCAzINzQ7yAyMDIx',
    'Мария Рек, Ворота прилива и их сторожа, Вестник гавани, 3 мая 2021',
  ],
  [
    'windows-1253',
    'xevd7ecgzeXx7/0sIKvHIPD96+cg6uHpIO/pIPb96+Hq3fIg9Ofyuywgxfbn7OXx3+ThIPTv9SDL6ezh7env/SwgMyDM4cDv9SAyMDIx',
    'Ελένη Νερού, «Η πύλη και οι φύλακές της», Εφημερίδα του Λιμανιού, 3 Μαΐου 2021',
  ],
  [
    'windows-1254',
    'QXn+ZSBL/Xn9LCCTR2VsZ2l0IGthcP1z/SB2ZSBiZWvnaWxlcmmULCBMaW1hbiBHYXpldGVzaSwgMyBNYXn9cyAyMDIxLCBkZfBp/mVuIP3+/Ws=',
    'Ayşe Kıyı, “Gelgit kapısı ve bekçileri”, Liman Gazetesi, 3 Mayıs 2021, değişen ışık',
  ],
  [
    'windows-1255',
    '7vjp7SDn5fMsICL58vgg5OLg5fog5fnl7vjp5SIsIPLp+uXvIOTw7uwsIDMg4e7g6SAyMDIx',
    'מרים חוף, "שער הגאות ושומריו", עיתון הנמל, 3 במאי 2021',
  ],
  [
    'windows-1256',
    '4e3h7CDex9PjoSCryObHyMkgx+HjzyDmzdHH0+XHu6EgzNHtz8kgx+Hj7eTHwaEgMyDjx+3mIDIwMjE=',
    'ليلى قاسم، «بوابة المد وحراسها»، جريدة الميناء، 3 مايو 2021',
  ],
  [
    'shift_jis',
    'kFiJ1I5xgXWSqoLMluWCxoK7gsyU1JBsgXaBQY1ggsyQVpW3gUEyMDIxlE41jI4zk/o=',
    '森花子「潮の門とその番人」、港の新聞、2021年5月3日',
  ],
  [
    'euc-jp',
    'v7my1rvSodbErKTOzOekyKS9pM7I1r/NodehornBpM6/t8q5oaIyMDIxx681t+4zxvw=',
    '森花子「潮の門とその番人」、港の新聞、2021年5月3日',
  ],
  [
    'gb18030',
    'wO7QocP3OqG21eLA77XEy67DxbrNv7TDxbXEyMuhtyy427/ayNWxqCwyMDIxxOo11MIzyNWho87Sw8fU2tXiwO/LtbXEysfL+8PHtcS80qGj',
    '李小明:《这里的水门和看门的人》,港口日报,2021年5月3日。我们在这里说的是他们的家。',
  ],
  [
    'big5',
    'p/WkcKn6OqFxs2+4zKq6pPSq+alNrN2q+aq6pEihciy05KRmpOmz+CwyMDIxpn41pOszpOmhQ6farcymYrNvuMy7oaq6rE+lTK3MqrquYaFD',
    '李小明:〈這裡的水門和看門的人〉,港口日報,2021年5月3日。我們在這裡說的是他們的家。',
  ],
  [
    'euc-kr',
    'sejHz7OqLCAiwba89sDHILmusPogsdcgua7B9rHitenAuiC+7rXwv6EgwNa0wrChIiwgx9exuCC9xbmuLCAyMDIxs+IgNb/5IDPAzw==',
    '김하나, "조수의 문과 그 문지기들은 어디에 있는가", 항구 신문, 2021년 5월 3일',
  ],
];

for (const [encoding, base64, text] of OLD_PAGES) {
  test(`text in ${encoding} is read, declared or not`, () => {
    const bytes = Buffer.from(base64, 'base64');
    assert.equal(decode(bytes, 'a.txt').text, text);
    const html = Buffer.concat([Buffer.from(`<!doctype html><meta charset="${encoding}"><p>`), bytes]);
    assert.ok(decode(html, 'a.html').text.endsWith(text));
  });
}

test('a few accents are windows-1252, whatever else they could be', () => {
  for (const text of [
    'Café',
    'naïve',
    'Ærø',
    'Señor ¿qué?',
    'à la carte, déjà vu',
    'Göteborg, Malmö, Århus',
    '© 2021 – “A”',
  ]) {
    const bytes = Buffer.from([...text].map((c) => (c > '\u00ff' ? '\u0093' : c)).join(''), 'latin1');
    assert.equal(decode(bytes, 'a.txt').encoding, 'windows-1252', text);
  }
});

test('a large file in an older encoding is read whole', () => {
  const bytes = Buffer.alloc(8_000_000, Buffer.from('caf\u00e9 et th\u00e9 ', 'latin1'));
  assert.equal(decode(bytes, 'a.txt').text.length, bytes.length);
});
