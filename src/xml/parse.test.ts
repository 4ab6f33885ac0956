import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../test/growth.ts';
import { parseXml, XmlError } from './parse.ts';

function textOf(...chunks: readonly (string | Uint8Array)[]): string {
  let found = '';
  parseXml(
    chunks.map((chunk) => Buffer.from(chunk)),
    {
      text: (text) => {
        found += text;
      },
    },
  );
  return found;
}

function faultOf(...chunks: readonly (string | Uint8Array)[]): string {
  try {
    textOf(...chunks);
    return 'no fault';
  } catch (error) {
    assert.ok(error instanceof XmlError, String(error));
    return error.message;
  }
}

const deep = (levels: number): string => `${'<a>'.repeat(levels)}word${'</a>'.repeat(levels)}`;

test('text is read in the encoding that its first bytes or its declaration tell', () => {
  const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>Straße</a>`;
  const both = (label: BufferEncoding, mark: string): Buffer => Buffer.from(mark + xml('UTF-16'), label);
  const encoded: readonly (readonly (string | Uint8Array)[])[] = [
    [xml('UTF-8')],
    [`\ufeff${xml('utf-8')}`],
    [both('utf16le', '\ufeff')],
    [both('utf16le', '')],
    [both('utf16le', '\ufeff').swap16()],
    [both('utf16le', '').swap16()],
    [Buffer.from(xml('ISO-8859-1'), 'latin1')],
    [xml('UTF-16')],
    ['', both('utf16le', '\ufeff')],
    [...Buffer.from('<a>Straße</a>')].map((byte) => Uint8Array.of(byte)),
  ];
  for (const chunks of encoded) assert.equal(textOf(...chunks), 'Straße');
});

test('what an encoding cannot hold, and an unknown encoding, are faults, not other letters', () => {
  assert.match(faultOf(Buffer.from('<a>Straße</a>', 'latin1')), /not in utf-8/u);
  assert.match(faultOf('<a>Stra', Uint8Array.of(0xc3)), /not in utf-8/u);
  assert.match(faultOf(Buffer.from('\ufeff<a>\ud800</a>', 'utf16le')), /not in utf-16le/u);
  assert.match(faultOf('<?xml version="1.0" encoding="x-harbour"?><a/>'), /“x-harbour” is unknown/u);
});

test('instructions and comments are no text, and nothing that would expand is read', () => {
  assert.equal(textOf('<?mso-contentType?><a><!-- b --><?c d?>e<![CDATA[<f>]]>&#x67;</a>'), 'e<f>g');
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  for (const xml of [bomb, '<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>']) assert.match(faultOf(xml), /document type/u);
  assert.match(faultOf('<a>&unknown;</a>'), /entity/u);
});

test('endless nesting and endless attributes are faults, those of office programs are not', () => {
  assert.equal(textOf(deep(250)), 'word');
  assert.match(faultOf(deep(1000)), /nested too deeply/u);
  const wide = (count: number): string => `<a ${Array.from({ length: count }, (_, i) => `b${i}="c"`).join(' ')}/>`;
  assert.equal(textOf(wide(200)), '');
  assert.match(faultOf(wide(5000)), /too many attributes/u);
});

test('more elements than any document has are a fault', {
  skip: !Number(process.env.CONTEXTPAGE_SOAK) && 'for the soak',
}, () => {
  assert.match(faultOf('<a>', ...Array.from({ length: 8001 }, () => '<b/>'.repeat(1000))), /too many elements/u);
});

test('the time grows with the length of names, values, texts and entities, in however many pieces they come', async () => {
  const kinds: Readonly<Record<string, (long: string) => string>> = {
    'a name': (long) => `<${long}/>`,
    'a value': (long) => `<a b="${long}"/>`,
    'a text': (long) => `<a>${long}</a>`,
    'an entity': (long) => `<a>&${long};</a>`,
    'an open entity': (long) => `<a>&${long}`,
    'an instruction': (long) => `<?a ${long}?><a/>`,
    'a comment': (long) => `<a><!--${long}--></a>`,
    'a section': (long) => `<a><![CDATA[${long}]]></a>`,
    'a declaration': (long) => `<?xml version="1.0" ${long}`,
  };
  for (const [name, xml] of Object.entries(kinds)) {
    await assertLinear(name, 250_000, (size) => {
      const bytes = Buffer.from(xml('x'.repeat(size)));
      const pieces = Array.from({ length: Math.ceil(bytes.length / 500) }, (_, i) =>
        bytes.subarray(i * 500, i * 500 + 500),
      );
      faultOf(...pieces);
    });
  }
});
