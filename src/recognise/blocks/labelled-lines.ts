/** Entries whose fields stand one to a line, each with its label: “Title: …”, “Source: …”. */

import type { LabelledField } from '../knowledge/field-words.ts';
import type { Evidence } from './evidence.ts';

/** What is looked at of a line; `opens` is undefined where blank lines tell nothing. */
type LabelledLine = Pick<Evidence, 'labelled' | 'words' | 'block'> & { readonly opens?: boolean };

export interface RecordLine {
  /** It is the first line of an entry. */
  readonly begins: boolean;
  /** What its label means on this page. */
  readonly labelled?: LabelledField;
}

/** Fewer labelled lines than this are chance. */
const ENOUGH = 4;
/** A line without a label before labelled ones, such as “Exhibit 3”, is no longer than this, in words. */
const LONGEST_OPENING = 8;
/** The order in which people mostly write the fields. */
const ORDER: readonly LabelledField[] = ['author', 'title', 'outlet', 'date', 'link'];
/** A label that the product does not know, before words in marks: “Passage relied on: “…””. */
const QUOTED =
  /^[^:\uff1a"\u201c\u00ab\n]{3,40}[:\uff1a]\s*["\u201c\u201e\u00ab\u300c].+["\u201d\u201c\u00bb\u300d]\s*(?:[([].{0,40})?$/su;

/** For each line its part in an entry; undefined where the page does not have its fields so. */
export function recordLines(lines: readonly LabelledLine[]): RecordLine[] | undefined {
  const told = labelsOf(lines);
  const fields = told.filter((field) => field !== undefined && ORDER.includes(field));
  if (new Set(fields).size < 2 || fields.length < ENOUGH) return undefined;
  const starts: RecordLine[] = [];
  let seen = new Set<LabelledField>();
  let last = -1;
  let opened = false;
  for (const [i, line] of lines.entries()) {
    const labelled = told[i];
    const rank = labelled === undefined ? -1 : ORDER.indexOf(labelled);
    const own = labelled === undefined ? {} : { labelled };
    if (labelled === undefined || rank < 0) {
      opened = labelled === undefined && opensRecord(line, told[i + 1]);
      if (opened) seen = new Set();
      starts.push({ begins: opened, ...own });
      continue;
    }
    const next = told[i + 1];
    const turns = rank < last && (next === undefined || seen.has(next) || next === labelled);
    const begins = !opened && (line.opens ?? (seen.size === 0 || seen.has(labelled) || turns));
    starts.push({ begins, ...own });
    if (begins) seen = new Set();
    seen.add(labelled);
    last = rank;
    opened = opened && line.opens !== true;
  }
  return starts;
}

function opensRecord({ opens, words }: LabelledLine, next: LabelledField | undefined): boolean {
  return opens === true && words <= LONGEST_OPENING && next !== undefined && next !== 'note' && next !== 'quotation';
}

/** The fields that labels name; without any title, what describes the source is its title. */
function labelsOf(lines: readonly LabelledLine[]): (LabelledField | undefined)[] {
  const known = lines.map(({ labelled, block }) => labelled ?? (QUOTED.test(block.text) ? 'quotation' : undefined));
  const count = (field: LabelledField): number => known.filter((one) => one === field).length;
  if (count('title') > 0 || count('author') + count('date') < ENOUGH) return known;
  return known.map((field, i) => (field === 'note' && /^descri/iu.test(lines[i]?.block.text ?? '') ? 'title' : field));
}
