import { comparedShapes, dateForm, inForm, monthNames } from '../date-form.ts';
import { prevailing } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { fieldOf } from '../written.ts';

export const mixedDateForms: Rule = {
  name: 'mixed-date-forms',
  severity: 'warning',
  summary: 'A date is written in another form than most dates of the page.',
  needs: 'lines',
  *check(page, written) {
    const dates = new Map(page.entries.map(({ id, reference }) => [id, reference.issued]));
    const months = monthNames(page.lang);
    const formed = written.references.flatMap((line) => {
      const field = fieldOf(line, 'date');
      const date = dates.get(line.entry);
      const form = field && dateForm(line.text.slice(field.start, field.end), date, months);
      return field && date && form ? [{ line, field, date, form }] : [];
    });
    const shapes = comparedShapes(formed.map(({ form }) => form));
    const usual = prevailing(shapes);
    const model = formed.find(({ form }) => form.shape === usual);
    if (!usual || !model) return;
    const example = model.line.text.slice(model.field.start, model.field.end);
    for (const [i, { line, field, date, form }] of formed.entries()) {
      if (shapes[i] === usual) continue;
      const right = inForm(usual, form, date, months);
      const found = line.text.slice(field.start, field.end);
      yield {
        reason: `Most dates of this page are written like \u201c${example}\u201d, this one is \u201c${found}\u201d.`,
        ...written.at(line, field.start, field.end),
        ...(right && { expected: right, ...written.fix(line, [{ start: field.start, end: field.end, text: right }]) }),
      };
    }
  },
};
