import type { Entry } from '../../model/page.ts';
import type { FieldName, Line } from '../../model/reading.ts';
import { type ComparedFields, compareWithSource, type Disagreement } from '../described/disagreements.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Change, Written } from '../written.ts';

/** In which fields of a line the words of a reference’s field stand. */
const IN_LINE: Readonly<Record<Disagreement['field'], readonly FieldName[]>> = {
  title: ['title'],
  author: ['author'],
  outlet: ['outlet', 'publisher'],
  date: ['date'],
};
/** “et al.” and its kin, beside which it is no fault to leave out authors. */
const AND_OTHERS =
  /\bet al\b|\b(?:and|with) others\b|\bu\. ?a\.|\be\. ?a\.|\by otros\b|\be altri\b|\u0438 \u0434\u0440\./iu;

export const disagreesWithSource: Rule = {
  name: 'disagrees-with-source',
  severity: 'warning',
  summary: 'Title, author, outlet or date differs from what the saved copy of the source says of itself.',
  needs: 'described',
  *check(page, written) {
    for (const entry of page.entries) {
      const description = written.described?.get(entry.id);
      if (!description) continue;
      const hasOthers = AND_OTHERS.test(written.referenceOf(entry)?.text ?? '');
      const fields = compareWithSource(entry.reference, description, { lang: page.lang, hasOthers });
      const other = otherSource(fields);
      if (other === undefined) yield* findings(fields, entry, written);
      else yield { reason: other, ...written.atEntry(entry) };
    }
  },
};

/** Where neither title nor author have anything in common, nor is it of that day, the address is a wrong one. */
function otherSource({ title, author, date }: ComparedFields): string | undefined {
  if (typeof title === 'string' || typeof author === 'string' || date === 'same') return undefined;
  if (title.kind !== 'other' || author.kind !== 'other') return undefined;
  const [ours, theirs] = [
    `\u201c${title.page}\u201d by ${author.page}`,
    `\u201c${title.source[0].value}\u201d by ${author.source[0].value}`,
  ];
  return `The address of this entry leads to another source: the page names ${ours}, the source calls itself ${theirs}. Please look where the address leads.`;
}

/** Only of a source that is known to be the same can it be said which of the two is wrong. */
function* findings(fields: ComparedFields, entry: Entry, written: Written): Iterable<Finding> {
  const isSame = fields.title === 'same' || (typeof fields.title === 'object' && fields.title.kind === 'slip');
  for (const one of Object.values(fields)) {
    if (typeof one === 'string') continue;
    const isSure = isSame && (one.kind === 'slip' || one.kind === 'fault');
    const said = one.source.map(({ value, from }) => `\u201c${value}\u201d (${from})`).join(' and ');
    yield {
      reason: `The page gives the ${one.field} as \u201c${one.page}\u201d, the source as ${said}.`,
      ...(!isSure && { severity: 'info' as const }),
      ...putRight(one, isSure, entry, written),
    };
  }
}

/** Where it stands, what would be right, and the edit where one word or number was mistyped. */
function putRight(
  { field, kind, mend, source }: Disagreement,
  isSure: boolean,
  entry: Entry,
  written: Written,
): Omit<Finding, 'reason'> {
  const line = written.referenceOf(entry);
  const [change, ...more] = line ? mendedFields(line, field, mend) : [];
  if (line && change && isSure && more.length === 0) {
    return { expected: change.text, ...written.at(line, change.start, change.end), ...written.fix(line, [change]) };
  }
  const spans = line?.fields.filter((span) => IN_LINE[field].includes(span.field)) ?? [];
  const [first, last] = [spans[0], spans.at(-1)];
  const spot = line && first && last ? written.at(line, first.start, last.end) : written.atEntry(entry);
  const isWhole = !source[0].value.endsWith('\u2026');
  return { ...(isWhole && kind !== 'other' && { expected: source[0].value }), ...spot };
}

function mendedFields(line: Line, field: Disagreement['field'], mend: Disagreement['mend']): Change[] {
  return line.fields
    .filter((span) => IN_LINE[field].includes(span.field))
    .flatMap(({ start, end }) => {
      const text = mend?.(line.text.slice(start, end));
      return text === undefined ? [] : [{ start, end, text }];
    });
}
