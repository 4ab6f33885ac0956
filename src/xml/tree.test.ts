import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXmlTree, type XmlElement, XmlFault } from './tree.ts';

const SOURCE =
  '<?xml version="1.0"?>\r\n<a:x xmlns:a="urn:a" a:about="1 &gt; 2">é\ud83d\ude80 <b/>\r\n<b c=">">t &amp; u</b ></a:x>\n';

test('each element has its stretch of the text, whatever line ends and characters stand before it', () => {
  const root = parseXmlTree(SOURCE);
  const cut = ({ start, end }: XmlElement): string => SOURCE.slice(start, end);
  assert.equal(cut(root), SOURCE.slice(SOURCE.indexOf('<a:x'), SOURCE.lastIndexOf('\n')));
  assert.deepEqual(root.children.map(cut), ['<b/>', '<b c=">">t &amp; u</b >']);
  assert.deepEqual([root.local, root.uri, root.attributes.get('about')], ['x', 'urn:a', '1 > 2']);
  assert.equal(root.children[1]?.text, 't & u');
});

test('damaged XML, a document type declaration and endless nesting are faults with a place', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  for (const text of ['<a><b></a>', '<a', '', 'words', bomb, '<a>&nbsp;</a>', '<a>'.repeat(100_000)]) {
    assert.throws(
      () => parseXmlTree(text),
      (error) => error instanceof XmlFault && error.offset <= text.length,
      text.slice(0, 40),
    );
  }
});
