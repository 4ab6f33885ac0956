import type { Mark, Text } from './page.ts';

/** A text of the model: without a `marks` key where there are no marks, so that equal texts are equal data. */
export function markedText(plain: string, marks: readonly Mark[]): Text {
  return marks.length > 0 ? { plain, marks } : { plain };
}
