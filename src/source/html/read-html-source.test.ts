import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Region } from '../../model/source.ts';
import { type ChildNode, children, type Document, isElement, isText, parseTree } from '../../read/html/tree.ts';
import { SILENT } from './blocks/shown.ts';
import { readHtmlSource } from './read-html-source.ts';

const textOf = (html: string): string => readHtmlSource(html, {}).text;

test('white space is folded as browsers do, and signs that a reader does not see stay', () => {
  assert.equal(textOf('<p>  one\n  <b> two</b> \t three </p>'), 'one two three');
  assert.equal(textOf('<p>a&nbsp;b&shy;c d</p>'), 'a\u00a0b\u00adc d');
  assert.equal(textOf('<pre>\n  if x\n    y\n</pre>'), '  if x\n    y');
  assert.equal(textOf('<p>one <br> two</p>'), 'one\ntwo');
  assert.equal(textOf('<p>long<wbr>word</p>'), 'longword');
});

test('inline elements do not break a word, and blocks are parted by line feeds', () => {
  assert.equal(textOf('<p><span>T</span>he <a href="/x">mill</a>s</p><ul><li>one<li>two</ul>'), 'The mills\none\ntwo');
  assert.equal(textOf('<div>one<p>two</p>three</div>'), 'one\ntwo\nthree');
  assert.equal(textOf('<p>one<br><br>two</p>'), 'one\ntwo');
});

test('text in closed boxes, in templates and for browsers without scripts is there', () => {
  const html = '<details><summary>a</summary>b</details><noscript><p>c</p></noscript><template><p>d</p></template>';
  assert.equal(textOf(`<body>${html}<p hidden>e</p>`), 'a\nb\nc\nd\ne');
});

test('scripts, styles, pictures and their descriptions are no text', () => {
  const html = '<p>a</p><script>x</script><style>y</style><svg><text>z</text></svg><img alt="w"><p>b</p>';
  assert.equal(textOf(`<body>${html}`), 'a\nb');
});

/** Text of the stretches of a region. */
function stretches(html: string, region: Region): string[] {
  const source = readHtmlSource(html, {});
  return source.spans
    .filter((one) => one.region === region)
    .map(({ start, end }) => source.text.slice(start, end).trim());
}

test('the mark of a note is told from a power, an ordinal and a mark of trade', () => {
  const notes = (html: string): string[] => stretches(`<p>${html}</p>`, 'note-call');
  assert.deepEqual(notes('The wall stood.<sup>1</sup> It fell<sup>[2]</sup> twice<sup><a href="#n">a</a></sup>.'), [
    '1',
    '[2]',
    'a',
  ]);
  assert.deepEqual(notes('See the record<a href="#n3">[3]</a> and the map<sup>*</sup>.'), ['[3]', '*']);
  assert.deepEqual(
    notes(
      '40 m<sup>2</sup>, 10<sup>-3</sup>, 2<sup>nd</sup>, 1<sup>er</sup>, III<sup>e</sup>, n<sup>o</sup> 4, Velm<sup>TM</sup>',
    ),
    [],
  );
});

test('readings above words, numbers of paragraphs, marks of pages and time codes are apparatus', () => {
  assert.deepEqual(stretches('<p><ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp></ruby>し船</p>', 'apparatus'), ['(わた)']);
  const numbered = [12, 13, 14].map(
    (number) => `<p><span>${number}.</span> The court heard the parties on that day.</p>`,
  );
  assert.deepEqual(stretches(numbered.join(''), 'apparatus'), ['12.', '13.', '14.']);
  assert.deepEqual(stretches('<p><b>12</b> people came.</p><p><b>90</b> left again.</p>', 'apparatus'), []);
  assert.deepEqual(stretches('<p>The wall <span>[p. 41]</span> stood.</p>', 'apparatus'), ['[p. 41]']);
  assert.deepEqual(stretches('<p>[00:12:31] We waited.</p>', 'apparatus'), ['[00:12:31]']);
  assert.deepEqual(stretches('<p><span>Port Ansel</span>The ferry has left.</p>', 'apparatus'), ['Port Ansel']);
  assert.deepEqual(stretches('<p><span>T</span>he ferry has left.</p>', 'apparatus'), []);
});

test('what is struck out is not the source', () => {
  assert.deepEqual(stretches('<p>It cost <del>forty</del> <s>fifty</s> sixty.</p>', 'aside'), ['forty', 'fifty']);
});

test('text that stands only in the data of a page maps into its string', () => {
  const body = 'The \\u201cthird\\u201d wall\\u2019s <b>green<\\/b> paint &amp; all.';
  const html = `<script type="application/ld+json">{"headline":"W","articleBody":"${body}"}</script><h1>W</h1><p>Another text.</p>`;
  const source = readHtmlSource(html, {});
  assert.ok(source.text.endsWith('The “third” wall’s green paint & all.'));
  const at = source.text.indexOf('green');
  const origin = source.origins.find(({ start, end }) => start <= at && at < end);
  assert.ok(origin);
  assert.equal(html.slice(origin.rawStart + at - origin.start, origin.rawStart + at - origin.start + 5), 'green');
});

test('language and title are those that the page gives itself', () => {
  const { lang, title } = readHtmlSource(
    '<html lang="da"><title>Mølle - Avis</title><meta property="og:title" content="Mølle"><p>x',
    {},
  );
  assert.deepEqual([lang, title], ['da', 'Mølle']);
});

const TAGS = [
  'p',
  'div',
  'b',
  'a',
  'ul',
  'li',
  'table',
  'td',
  'pre',
  'sup',
  'span',
  'h2',
  'q',
  'ruby',
  'rt',
  'del',
  'template',
  'button',
];
const piece = fc.oneof(
  fc.constantFrom(
    'one ',
    'Two',
    '\n\t',
    '&amp;',
    '&nbsp;',
    '&shy;',
    '&#8220;',
    '3',
    '½',
    '<br>',
    '\r\n',
    '&NotEqualTilde;',
    '\u{1f600}',
    '& ',
    '<',
  ),
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
);

test('a reference at the head of preformatted text is found where it stands, behind the line feed that is dropped', () => {
  for (const feed of ['\r\n', '\n', '']) {
    const html = `<body><pre>${feed}&#8220;Mud&#8221; &amp; silt</pre>`;
    const { text, origins } = readHtmlSource(html, {});
    const [first] = origins;
    assert.equal(text, '“Mud” & silt');
    assert.equal(html.slice(first?.rawStart, first?.rawEnd), '&#8220;');
  }
});

test('the spans tile the text, and a run of equal length has the same characters in the page', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = `<body>${pieces.join('')}`;
      const { text, spans, origins } = readHtmlSource(html, {});
      let reached = 0;
      for (const { start, end } of spans) {
        assert.equal(start, reached);
        assert.ok(end > start);
        reached = end;
      }
      assert.equal(reached, text.length);
      let last = 0;
      for (const { start, end, rawStart, rawEnd } of origins) {
        assert.ok(start >= last && end <= text.length && rawEnd <= html.length);
        last = end;
        if (end - start !== rawEnd - rawStart) continue;
        assert.equal(html.slice(rawStart, rawEnd).replace(/\s/gu, ' '), text.slice(start, end).replace(/\s/gu, ' '));
      }
    }),
  );
});

test('no character that a reader sees is lost, and their order is that of the page', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = `<body>${pieces.join('')}`;
      const { text } = readHtmlSource(html, {});
      const marks = /[\s“”]/gu;
      assert.equal(text.replace(marks, ''), shown(parseTree(html, 'page').document).replace(marks, ''));
    }),
  );
});

function shown(root: Document): string {
  const visit = (nodes: readonly ChildNode[]): string =>
    nodes
      .map((node) => {
        if (isText(node)) return node.value;
        if (!isElement(node) || SILENT.has(node.tagName)) return '';
        return visit(children(node));
      })
      .join('');
  return visit(root.childNodes);
}
