import type { Line } from '../../model/reading.ts';
import type { Rule } from '../rule.ts';

/** Below this the recogniser says itself that it may well be wrong. */
const UNSURE = 0.4;

export const uncertainField: Rule = {
  name: 'uncertain-field',
  severity: 'info',
  summary: 'Part of a reference could be read in more than one way.',
  needs: 'lines',
  *check(_page, written) {
    for (const line of written.references) {
      const unsure = line.fields.filter((field) => field.confidence < UNSURE);
      const [first] = unsure;
      if (!first) continue;
      const read = unsure.map((field) => `${quoted(line, field)} as ${field.field}${instead(line, field)}`);
      yield {
        reason: `Please check: this reference was read with ${read.join(', ')}, which is not certain.`,
        ...written.at(line, first.start, unsure.at(-1)?.end ?? first.end),
      };
    }
  },
};

function quoted({ text }: Line, { start, end }: { readonly start: number; readonly end: number }): string {
  return `\u201c${text.slice(start, end)}\u201d`;
}

/** “ (or “The dike, then and now” as title)”. */
function instead(line: Line, { alternatives = [] }: Line['fields'][number]): string {
  if (alternatives.length === 0) return '';
  return ` (or ${alternatives.map((other) => `${quoted(line, other)} as ${other.field}`).join(', or ')})`;
}
