/** One line for each source, in the orders and with the marks in which people write them. */
import { type Convention, type Fields, fieldsOf, quoted } from '../conventions.ts';
import type { Item } from '../items.ts';
import { eitherWay, type Label, labelOf } from '../label.ts';
import type { Language } from '../languages.ts';
import { type Block, type Inline, joined, plain } from '../markup.ts';
import { linkable, type Made, type Setting, seen, type Template, without } from '../template.ts';

interface LineForm {
  readonly name: string;
  readonly heldOut?: true;
  /** Author and outlet side by side, so that nobody can tell which of them is missing. */
  readonly adjacent?: true;
  readonly write: (fields: Fields, convention: Convention, language: Language) => Inline[];
}

const bracketed = (parts: Inline[], open = '(', close = ')'): Inline[] =>
  parts.length === 0 ? [] : [open, ...parts, close];

const FORMS: readonly LineForm[] = [
  { name: 'author-title-outlet-date', write: (f, c) => joined(c.comma, [f.authors, f.title, f.outlet, f.date]) },
  {
    name: 'outlet-colon-title-date',
    write: (f) => joined(' ', [joined(': ', [f.outlet, f.title]), bracketed([...f.date])]),
  },
  { name: 'date-dash-title-dash-outlet', write: (f) => joined(' — ', [f.date, f.title, f.outlet]) },
  {
    name: 'title-bar-outlet-bar-author',
    adjacent: true,
    write: (f) => joined(' | ', [f.bareTitle, f.outlet, f.authors, f.date]),
  },
  {
    name: 'author-colon-title-in-outlet',
    write: (f, c, l) =>
      joined(': ', [f.authors, joined(c.comma, [joined(`, ${l.words.in} `, [f.title, f.outlet]), f.date])]),
  },
  {
    name: 'title-by-author-outlet-date',
    write: (f, c, l) =>
      joined(' ', [joined(` ${l.words.by[0]} `, [f.title, f.authors]), bracketed(joined(c.comma, [f.outlet, f.date]))]),
  },
  {
    name: 'date-author-title-outlet',
    heldOut: true,
    write: (f, c) => joined(c.comma, [f.date, f.authors, f.title, f.outlet]),
  },
  {
    name: 'title-author-outlet-date',
    adjacent: true,
    heldOut: true,
    write: (f, c) => joined(c.comma, [f.title, f.authors, f.outlet, f.date]),
  },
  {
    name: 'author-date-title-outlet',
    write: (f) => joined('. ', [joined(' ', [f.authors, bracketed([...f.date])]), f.title, f.outlet]),
  },
  {
    name: 'outlet-date-title-author',
    heldOut: true,
    write: (f, _c, l) =>
      joined(' ', [
        bracketed(joined(', ', [f.outlet, f.date]), '[', ']'),
        joined(` – ${l.words.by[0]} `, [f.title, f.authors]),
      ]),
  },
  {
    name: 'date-colon-outlet-title',
    adjacent: true,
    write: (f) => joined(': ', [f.date, joined(', ', [f.authors, f.outlet, f.title])]),
  },
  { name: 'slashes', heldOut: true, write: (f) => joined(' / ', [f.authors, f.bareTitle, f.outlet, f.date]) },
  { name: 'semicolons', write: (f) => joined('; ', [f.authors, f.title, f.outlet, f.date]) },
  { name: 'full-stops', heldOut: true, write: (f) => joined('. ', [f.authors, f.title, f.outlet, f.date]) },
  {
    name: 'title-dash-outlet-comma-date',
    adjacent: true,
    write: (f, c) => joined(' – ', [f.title, joined(c.comma, [f.authors, f.outlet, f.date])]),
  },
];

/** Forms that mark their titles, so that one of them can stray onto a page of another. */
const MARKED: readonly LineForm[] = FORMS.slice(0, 1).concat(FORMS.slice(6, 8));

/** `structure` says how the lines and what is quoted from each source are laid out. */
type Structure = 'lines' | 'quotes' | 'bullets' | 'numbers' | 'sections';
const STRUCTURES: readonly Structure[] = ['lines', 'lines', 'quotes', 'bullets', 'numbers', 'sections'];

export const LINE_TEMPLATES: readonly Template[] = FORMS.map((form) => ({
  name: form.name,
  heldOut: form.heldOut === true,
  formats: ['txt', 'txt', 'md', 'html'],
  make: (items, setting) => {
    const shown = items.map((item) => linkable(item, setting));
    const made = structured(shown, setting, setting.random.pick(STRUCTURES), (item) => {
      const convention = setting.slipped(item);
      // Now and then an entry has the order of another page.
      const { write } = setting.random.chance(0.02) ? setting.random.pick(MARKED) : form;
      const line = write(fieldsOf(item, convention, setting.language), convention, setting.language);
      return setting.random.chance(0.02) ? doubled(line) : line;
    });
    return form.adjacent ? { ...made, labels: made.labels.map((label) => eitherWay(label, setting.language)) } : made;
  },
}));

/** Bare addresses after the line, as mails and old pages have them. */
export const ADDRESS_AFTER: Template = {
  name: 'address-after',
  heldOut: false,
  formats: ['txt', 'txt', 'md', 'html'],
  make: (items, setting) => {
    const line = (item: Item): Inline[] => {
      const fields = fieldsOf(without(item, 'url'), setting.slipped(item), setting.language);
      const words = joined(setting.convention.comma, [fields.authors, fields.title, fields.outlet, fields.date]);
      return item.url === undefined ? words : [...words, setting.random.chance(0.5) ? ' ' : ', ', item.url];
    };
    return structured(items, setting, setting.random.pick(['lines', 'bullets', 'numbers']), line);
  },
};

/** A space typed twice. */
function doubled(line: readonly Inline[]): Inline[] {
  return line.map((part) => (typeof part === 'string' && part === ', ' ? ',  ' : part));
}

export function structured(
  items: readonly Item[],
  setting: Setting,
  structure: Structure,
  line: (item: Item) => Inline[],
): Made {
  const { language, random } = setting;
  const sections = structure === 'sections' ? random.some(language.sections, 3) : [];
  const size = Math.ceil(items.length / Math.max(1, sections.length));
  const blocks: Block[] = [];
  const labels: Label[] = [];
  const entries: Block[][] = [];
  let ordered = structure === 'numbers';
  for (const [i, item] of items.entries()) {
    const section = sections[Math.floor(i / size)];
    if (section !== undefined && i % size === 0) blocks.push({ kind: 'heading', level: 2, text: [section] });
    const text = line(item);
    // “3. January 2018” in a numbered list could be the third of the month.
    if (/^\p{L}+ \d{4}/u.test(plain(text))) ordered = false;
    const entry: Block[] = [{ kind: 'line', text }, ...said(item, setting, structure === 'quotes')];
    if (structure === 'bullets' || structure === 'numbers') entries.push(entry);
    else blocks.push(...entry);
    labels.push(labelOf(seen(item, text, setting), language, section));
  }
  if (entries.length > 0) blocks.push({ kind: 'list', ordered, items: entries });
  return { blocks, labels };
}

/** Quotations and notes under an entry. */
export function said(item: Item, { convention }: Setting, asBlock: boolean): Block[] {
  const quotations: Block[] = item.quotations.map((text) =>
    asBlock ? { kind: 'quote', lines: [quoted(text, convention)] } : { kind: 'line', text: quoted(text, convention) },
  );
  return [...quotations, ...item.notes.map((note): Block => ({ kind: 'line', text: [note] }))];
}
