import type { Rule } from '../rule.ts';

/** Below this the recogniser says itself that it may well be wrong. */
const UNSURE = 0.5;

export const uncertainField: Rule = {
  name: 'uncertain-field',
  severity: 'info',
  summary: 'Part of a reference could be read in more than one way.',
  *check(_page, written) {
    for (const line of written.references) {
      const unsure = line.fields.filter((field) => field.confidence < UNSURE);
      const [first] = unsure;
      if (!first) continue;
      const read = unsure.map(({ field, start, end }) => `\u201c${line.text.slice(start, end)}\u201d as ${field}`);
      yield {
        reason: `Please check: this reference was read with ${read.join(', ')}, which is not certain.`,
        ...written.at(line, first.start, unsure.at(-1)?.end ?? first.end),
      };
    }
  },
};
