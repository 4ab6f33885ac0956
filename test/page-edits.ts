/** What colleagues do to a printed page, as random scripts: words typed and deleted, parts added, removed, moved, copied. */
import fc from 'fast-check';
import type { Entry, Mark, Note, Page, Quotation, Section, Text } from '../src/model/page.ts';

/** What of a page a document prints. */
export function printed(page: Page): Page {
  const { title, lang, intro, sections } = page;
  return { title, lang, intro, sections, entries: page.entries.map(printedEntry), other: [] };
}

function printedEntry({ id, section, reference, quotations, notes, archived }: Entry): Entry {
  const { abstract: _a, keyword: _k, accessed: _d, note: _n, ISBN: _i, ISSN: _s, archive: _r, ...line } = reference;
  const {
    translator: _t,
    'publisher-place': _p,
    'original-date': _o,
    edition: _e,
    section: _c,
    event: _v,
    ...rest
  } = line;
  return {
    id,
    ...(section === undefined ? {} : { section }),
    reference: rest,
    quotations: quotations.map(({ receipt: _receipt, corrected: _former, place: _place, ...quotation }) => quotation),
    notes: notes.filter((note) => !note.private),
    tags: [],
    ...(archived?.[0] ? { archived: [archived[0]] } : {}),
  };
}

/** One thing that somebody does. The numbers choose where, whatever the page holds. */
export interface Act {
  readonly does: Deed;
  readonly at: number;
  readonly to: number;
  readonly field: number;
  /** Words that stand nowhere else. */
  readonly word: string;
}

type Deed =
  | 'type'
  | 'delete'
  | 'replace'
  | `set ${'date' | 'address'}`
  | `drop ${'date' | 'locator'}`
  | `${'add' | 'remove'} ${'entry' | 'quotation' | 'note' | 'paragraph' | 'section'}`
  | `move ${'section' | 'entry' | 'quotation' | 'note'}`
  | 'copy entry';

/** Typing is what happens most. */
const DEEDS: readonly Deed[] = [
  ...(['type', 'type', 'type', 'delete', 'replace', 'replace'] as const),
  ...(['set date', 'set address', 'drop date', 'drop locator'] as const),
  ...(['add entry', 'add quotation', 'add note', 'add paragraph', 'add section'] as const),
  ...(['remove entry', 'remove quotation', 'remove note', 'remove paragraph', 'remove section'] as const),
  ...(['move section', 'move entry', 'move quotation', 'move note', 'copy entry'] as const),
];

/** @param who begins each word that this person types */
export function arbitraryActs(who: string, most = 6): fc.Arbitrary<readonly Act[]> {
  const number = fc.nat({ max: 60 });
  return fc
    .array(fc.record({ does: fc.constantFrom(...DEEDS), at: number, to: number, field: number }), { maxLength: most })
    .map((acts) => acts.map((act, i) => ({ ...act, word: `${who}${i}` })));
}

/** Nobody moves an entry, or a heading with its entries, on a page that is printed by date. */
export function edited(page: Page, acts: readonly Act[]): Page {
  const isByHand = page.sections.length > 0;
  return acts
    .filter(({ does }) => isByHand || (does !== 'move entry' && does !== 'move section'))
    .reduce(afterAct, page);
}

function afterAct(page: Page, act: Act): Page {
  const { at, to, word } = act;
  const text: Text = { plain: `New ${word} words.` };
  switch (act.does) {
    case 'type':
    case 'delete':
    case 'replace':
      return withWords(page, act);
    case 'set date':
      return withEntry(page, at, (one) => withReference(one, { issued: { 'date-parts': [[2031 + to]] } }));
    case 'set address':
      return withEntry(page, at, (one) => withReference(one, { URL: `https://${word}.example/` }));
    case 'drop date':
      return withEntry(page, at, ({ reference: { issued: _date, ...reference }, ...one }) => ({ ...one, reference }));
    case 'drop locator':
      return withQuotation(page, at, ({ locator: _locator, ...one }) => one);
    case 'add entry': {
      const quotations = to % 2 ? [{ id: `${word}-q`, text }] : [];
      const entry: Entry = {
        id: word,
        reference: { type: 'book', title: `Book ${word}` },
        quotations,
        notes: [],
        tags: [],
      };
      return inserted(page, to, entry);
    }
    case 'copy entry': {
      const entry = page.entries[at % page.entries.length];
      if (!entry) return page;
      const quotations = entry.quotations.map((one, i) => ({ ...one, id: `${word}-q${i}` }));
      return inserted(page, to, { ...entry, id: word, quotations });
    }
    case 'add quotation':
      return withEntry(page, at, (one) => ({ ...one, quotations: put(one.quotations, to, { id: `${word}-q`, text }) }));
    case 'add note':
      return withEntry(page, at, (one) => ({ ...one, notes: put(one.notes, to, { text }) }));
    case 'add paragraph':
      return { ...page, intro: put(page.intro, at, text) };
    case 'add section':
      return withHeading(page, at, { id: word, title: `Part ${word}`, level: 2 });
    case 'remove entry':
      return { ...page, entries: without(page.entries, at) };
    case 'remove quotation':
      return withEntry(page, at, (one) => ({ ...one, quotations: without(one.quotations, to) }));
    case 'remove note':
      return withEntry(page, at, (one) => ({ ...one, notes: without(one.notes, to) }));
    case 'remove paragraph':
      return { ...page, intro: without(page.intro, at) };
    case 'remove section':
      return withoutHeading(page, at);
    case 'move entry': {
      const entry = page.entries[at % page.entries.length];
      return entry ? inserted({ ...page, entries: page.entries.filter((one) => one !== entry) }, to, entry) : page;
    }
    case 'move section': {
      const section = page.sections[at % page.sections.length];
      return section
        ? {
            ...page,
            sections: put(
              page.sections.filter((one) => one !== section),
              to,
              section,
            ),
          }
        : page;
    }
    case 'move quotation':
      return moved(page, 'quotations', act);
    case 'move note':
      return moved(page, 'notes', act);
  }
}

function withWords(page: Page, act: Act): Page {
  const { at, field } = act;
  const inText = (text: Text): Text => typed(text, act);
  const inLine = (line: string): string => typed({ plain: line }, act).plain;
  switch (field % 9) {
    case 0:
      return { ...page, title: inLine(page.title) };
    case 1:
      return { ...page, intro: changedAt(page.intro, at, inText) };
    case 2:
      return { ...page, sections: changedAt(page.sections, at, (one) => ({ ...one, title: inLine(one.title) })) };
    case 3:
      return withEntry(page, at, (one) => withReference(one, { title: inLine(one.reference.title ?? 'Untitled') }));
    case 4:
      return withEntry(page, at, (one) =>
        withReference(one, { publisher: inLine(one.reference.publisher ?? 'Press') }),
      );
    case 5:
      return withEntry(page, at, (one) => ({
        ...one,
        notes: changedAt(one.notes, act.to, (note) => ({ ...note, text: inText(note.text) })),
      }));
    case 6:
      return withQuotation(page, at, (one) => ({ ...one, speaker: inLine(one.speaker ?? 'Somebody') }));
    default:
      return withQuotation(page, at, (one) => ({ ...one, text: inText(one.text) }));
  }
}

/** A word typed at, deleted from, or put in the place of one of the text; other marks move with their words. */
function typed({ plain, marks = [] }: Text, { does, to, word }: Act): Text {
  const found = [...plain.matchAll(/[^\s]+/gu)];
  const one = found[to % Math.max(found.length, 1)];
  const start = one?.index ?? 0;
  const length = does === 'type' ? 0 : (one?.[0].length ?? 0);
  const isAll = found.length < 2;
  const text = does === 'delete' && !isAll ? '' : does === 'type' ? `${word} ` : word;
  const shift = (at: number): number => (at <= start ? at : Math.max(at - length, start) + text.length);
  const moved = marks
    .map((mark): Mark => ({ ...mark, start: shift(mark.start), end: shift(mark.end) }))
    .filter((mark) => mark.start < mark.end);
  return {
    plain: plain.slice(0, start) + text + plain.slice(start + length),
    ...(moved.length > 0 ? { marks: moved } : {}),
  };
}

function withReference(entry: Entry, more: Partial<Entry['reference']>): Entry {
  return { ...entry, reference: { ...entry.reference, ...more } };
}

function withEntry(page: Page, at: number, change: (entry: Entry) => Entry): Page {
  return { ...page, entries: changedAt(page.entries, at, change) };
}

function withQuotation(page: Page, at: number, change: (quotation: Quotation) => Quotation): Page {
  return withEntry(page, at, (one) => ({ ...one, quotations: changedAt(one.quotations, at, change) }));
}

/** At a place between entries; the new one belongs to the section of the one before it. */
function inserted(page: Page, at: number, { section: _section, ...entry }: Entry): Page {
  const ordered = inOrder(page);
  const i = at % (ordered.length + 1);
  const section = ordered[i - 1]?.section;
  return {
    ...page,
    entries: [...ordered.slice(0, i), { ...entry, ...(section === undefined ? {} : { section }) }, ...ordered.slice(i)],
  };
}

function inOrder({ sections, entries }: Page): Entry[] {
  return [undefined, ...sections.map(({ id }) => id)].flatMap((id) => entries.filter(({ section }) => section === id));
}

/** A heading before an entry: the rest of the section is under it. */
function withHeading(page: Page, at: number, heading: Section): Page {
  const ordered = inOrder(page);
  const i = at % (ordered.length + 1);
  const former = ordered[i - 1]?.section;
  const rest = new Set(
    ordered
      .slice(i)
      .filter(({ section }) => section === former)
      .map(({ id }) => id),
  );
  const after = page.sections.findIndex(({ id }) => id === former) + 1;
  return {
    ...page,
    sections: [...page.sections.slice(0, after), heading, ...page.sections.slice(after)],
    entries: ordered.map((entry) => (rest.has(entry.id) ? { ...entry, section: heading.id } : entry)),
  };
}

/** Without a heading, its entries belong to the one above. */
function withoutHeading(page: Page, at: number): Page {
  const i = at % Math.max(page.sections.length, 1);
  const gone = page.sections[i];
  const above = page.sections[i - 1];
  if (!gone) return page;
  const entries = inOrder(page).map(({ section, ...entry }): Entry => {
    const now = section === gone.id ? above?.id : section;
    return { ...entry, ...(now === undefined ? {} : { section: now }) };
  });
  return { ...page, sections: page.sections.filter((one) => one !== gone), entries };
}

/** Nobody puts a note beside one with the same words: which of the two is then meant, nobody could say. */
function moved(page: Page, what: 'quotations' | 'notes', { at, to, field }: Act): Page {
  const from = page.entries[at % Math.max(page.entries.length, 1)];
  const target = page.entries[to % Math.max(page.entries.length, 1)];
  const i = field % Math.max(from?.[what].length ?? 0, 1);
  const part = from?.[what][i];
  if (!from || !target || !part) return page;
  if (target !== from && target[what].some(({ text }) => text.plain === part.text.plain)) return page;
  const entries = page.entries.map((entry) => {
    const rest = entry === from ? entry[what].filter((one) => one !== part) : entry[what];
    return { ...entry, [what]: entry === target ? put<Quotation | Note>(rest, to, part) : rest };
  });
  return { ...page, entries };
}

function put<T>(list: readonly T[], at: number, item: T): T[] {
  const i = at % (list.length + 1);
  return [...list.slice(0, i), item, ...list.slice(i)];
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at % list.length);
}

function changedAt<T>(list: readonly T[], at: number, change: (item: T) => T): T[] {
  return list.map((item, i) => (i === at % list.length ? change(item) : item));
}
