import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'draw', 'meta'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

/** An OpenDocument text written by hand: what stands in `office:text`, and the automatic styles before it. */
export function odtFile(text: string, { automatic = '', ...files }: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles>${STYLES}</office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}

/** The same in one XML file. */
export function flatOdtFile(text: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>Lakes</dc:title></office:meta><office:styles>${STYLES}</office:styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
}

const STYLES = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>',
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>',
  '<style:style style:name="House_20_heading" style:family="paragraph" style:parent-style-name="Heading_20_1"/>',
  '<style:style style:name="Quotations" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph"/>',
  '<style:style style:name="Loop_20_a" style:family="paragraph" style:parent-style-name="Loop_20_b"/>',
  '<style:style style:name="Loop_20_b" style:family="paragraph" style:parent-style-name="Loop_20_a"/>',
  '<style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>',
].join('');
