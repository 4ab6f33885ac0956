/** The attribute `marks`: links and emphasis that Markdown cannot say, as JSON over the text's plain characters. */
import type { Mark, Text } from '../../model/page.ts';

/** The text with the marks of an attribute; undefined when the value holds none. */
export function withMarks(text: Text, value: string): Text | undefined {
  const marks = parseMarks(value);
  return marks && { plain: text.plain, marks };
}

function parseMarks(value: string): Mark[] | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every(isMark) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // the reader says that the value cannot be read
    throw error;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, kind, href } = value as Partial<Record<keyof Mark, unknown>>;
  const known = kind === 'link' || kind === 'em' || kind === 'strong' || kind === 'break';
  return typeof start === 'number' && typeof end === 'number' && known && ['string', 'undefined'].includes(typeof href);
}
