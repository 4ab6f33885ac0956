import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import { readLogo } from './read-logo.ts';

/** “.svg 40 × 20”, or what is wrong. */
function found(content: string | Uint8Array): string {
  const logo = readLogo(Buffer.from(content));
  return 'fault' in logo ? logo.fault : `${logo.extension} ${logo.width} × ${logo.height}`;
}

function svg(inside: string, attributes = 'viewBox="0 0 40 20"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
}

test('the size of a drawing is its own, else that of its viewBox', () => {
  assert.equal(found(svg('')), '.svg 40 × 20');
  assert.equal(found(svg('', 'width="80px" height="30" viewBox="0 0 8 3"')), '.svg 80 × 30');
  assert.equal(found(svg('', 'width="100%" height="100%" viewBox="-4,-4 8.5 3"')), '.svg 8.5 × 3');
  assert.equal(
    found(svg('', 'width="20mm"')),
    'does not say its size: the svg element needs width and height, or a viewBox',
  );
  assert.equal(found(svg('', 'viewBox="0 0 0 20"')), found(svg('', '')));
});

test('a drawing as drawing programs save it is taken', () => {
  const head =
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
  const body = svg(
    `<title>image (1)</title><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li r:resource="http://a.example/"/></r:RDF></metadata>
    <defs><linearGradient id="a"/><style>.b{fill:url(#a);stroke:red}</style></defs><use xlink:href="#a"/><path class="b" style="fill:url('#a')" d="M0 0"/>
    <image href="data:image/png;base64,AA=="/>`,
    'viewBox="0 0 40 20" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="C:\\docs\\logo.png"',
  );
  assert.equal(found(`\ufeff${head}${body}`), '.svg 40 × 20');
});

test('a drawing with a script, or with anything from elsewhere, is refused', () => {
  const refused: [string, RegExp][] = [
    ['<script>alert(1)</script>', /holds a script/u],
    ['<path onclick="alert(1)"/>', /holds a script \(onclick\)/u],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>', /another document/u],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>', /another document/u],
    ['<a><set attributeName="href" to="javascript:alert(1)"/></a>', /holds a script/u],
    ['<set attributeName="onload" to="alert(1)"/>', /holds a script/u],
    ['<a href="https://a.example/"/>', /refers to another/u],
    ['<a xlink:href="javascript:alert(1)"/>', /refers to another/u],
    ['<image href="photo.png"/>', /refers to another/u],
    ['<image href="data:image/svg+xml,x"/>', /refers to another/u],
    ['<use href="other.svg#a"/>', /refers to another/u],
    ['<path fill="url(https://a.example/#b)"/>', /refers to another/u],
    ['<path style="fill:u\\72l(//a.example)"/>', /refers to another/u],
    ['<path style="fill:u\\rl(//a.example)"/>', /refers to another/u],
    ['<style>@im<!-- -->port "//a.example/a.css";</style>', /refers to another/u],
    ['<style><desc/>@im<![CDATA[port]]> "//a.example/a.css";</style>', /refers to another/u],
    ['<g xml:base="//a.example/"><use href="#a"/></g>', /refers to another/u],
    ['<a xmlns:x="http://www.w3.org/1999/xlink"><set attributeName="x:href" to="#a"/></a>', /holds a script/u],
    ['<style>@import "//a.example/a.css";</style>', /refers to another/u],
    ['<style><![CDATA[a{background:url( "//a.example" )}]]></style>', /refers to another/u],
    ['<style>a{background:image-set("//a.example" 1x)}</style>', /refers to another/u],
  ];
  for (const [inside, expected] of refused) assert.match(found(svg(inside)), expected, inside);
  assert.match(found(`<?xml-stylesheet href="//a.example/a.css"?>${svg('')}`), /refers to another/u);
  assert.match(found(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`), /cannot be read: .*document type/u);
});

test('what is no image, or a damaged one, is said to be none', () => {
  for (const content of [
    '',
    'a logo',
    '<html><p>a</p></html>',
    '%PDF-1.7',
    'GIF89a',
    Uint8Array.of(0xff, 0xd8, 0xff),
  ]) {
    assert.equal(found(content), 'is no SVG, PNG, JPEG or WebP image');
  }
  assert.match(found(svg('<path>')), /^cannot be read: /u);
});

test('bytes of any kind give an image or a fault', () => {
  const heads = [
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    [0xff, 0xd8, 0xff],
    [...Buffer.from('RIFF    WEBPVP8X')],
    [...Buffer.from('RIFF    WEBPVP8L')],
    [...Buffer.from('<svg ')],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }), (head, rest) => {
      assert.match(
        found(Uint8Array.from([...head, ...rest])),
        /^\.(?:png|jpg|webp|svg) \d+(?:\.\d+)? × \d|^(?:is|cannot|does|holds|refers) /u,
      );
    }),
  );
});

test('the time grows with the length of styles, attributes and segments', async () => {
  const kinds: Readonly<Record<string, (size: number) => Uint8Array | string>> = {
    'open urls in a style': (size) => svg(`<style>${'url('.repeat(size / 4)}</style>`),
    'quoted urls in an attribute': (size) => svg(`<path style="${"url('#a') ".repeat(size / 10)}"/>`),
    'an open document type': (size) => `<!DOCTYPE ${'<!DOCTYPE '.repeat(size / 10)}`,
    'marker after marker': (size) => Buffer.concat([Uint8Array.of(0xff, 0xd8), Buffer.alloc(size, 0xff)]),
  };
  for (const [name, content] of Object.entries(kinds))
    await assertLinear(name, 100_000, (size) => void found(content(size)));
});
