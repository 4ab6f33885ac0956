import { type Attribute, printAttributes } from '../../context-file/attributes.ts';
import { readAttribution } from '../../context-file/attribution.ts';
import { readInline } from '../../context-file/inline/read.ts';
import { writeText } from '../../context-file/inline/write.ts';
import { type LineContext, readReferenceLine } from '../../context-file/reference/line.ts';
import type { Text } from '../../model/page.ts';

/**
 * The paragraphs of an intro or note. The first says what it is where it would be taken for something else; later ones
 * say that they go on. `afterQuotation`: an attribution could stand here.
 */
export function writeParagraphs(
  text: Text,
  role: 'intro' | 'note' | 'private',
  context: LineContext,
  afterQuotation: boolean,
): string[] {
  const { paragraphs, marks } = writeText(text);
  const [first = '', ...more] = paragraphs;
  const extra: Attribute[] = marks === undefined ? [] : [{ key: 'marks', value: marks }];
  const needed = role === 'private' || extra.length > 0 || isMisread(first, context, afterQuotation);
  const attributes = needed ? [{ key: '.', value: role }, ...extra] : [];
  return [
    withAttributes(first, attributes),
    ...more.map((part) => withAttributes(part, [{ key: '.', value: 'more' }])),
  ];
}

export function withAttributes(paragraph: string, attributes: readonly Attribute[]): string {
  return [paragraph, printAttributes(attributes)].filter((part) => part !== '').join(' ');
}

function isMisread(paragraph: string, context: LineContext, afterQuotation: boolean): boolean {
  if (paragraph === '') return true;
  const inline = readInline({ text: paragraph, origin: [] });
  if (afterQuotation && readAttribution(inline.plain)) return true;
  return readReferenceLine(inline, context, false) !== undefined;
}
