/** Sources that take several lines, and pages on which a heading says the date or the outlet. */
import { dateText, type Fields, fieldsOf, quoted } from '../conventions.ts';
import type { Item } from '../items.ts';
import { eitherWay, type Label, labelOf } from '../label.ts';
import type { Language } from '../languages.ts';
import { type Block, em, type Inline, joined, link, strong } from '../markup.ts';
import { linkable, type Made, type Setting, seen, type Template, without } from '../template.ts';
import { said } from './lines.ts';

/** Each entry by itself, as blocks; its label knows what `shown` holds. */
function each(
  items: readonly Item[],
  setting: Setting,
  write: (item: Item, fields: Fields) => { readonly blocks: readonly Block[]; readonly shown: Item },
): Made {
  const made = items.map((whole) => {
    const item = linkable(whole, setting);
    return write(item, fieldsOf(item, setting.slipped(item), setting.language));
  });
  return {
    blocks: made.flatMap(({ blocks }) => blocks),
    labels: made.map(({ shown }) => labelOf(shown, setting.language, undefined)),
  };
}

/** “Author: …”, “Title: …”, one field on each line, with an empty line between two entries. */
export const LABELLED_LINES: Template = {
  name: 'labelled-lines',
  heldOut: false,
  formats: ['txt', 'txt', 'md', 'html'],
  make: (items, setting) => {
    const { words } = setting.language;
    const bold = setting.random.chance(0.5);
    return each(items, setting, (whole, fields) => {
      const item: Item = { ...whole, quotations: whole.quotations.slice(0, 1) };
      const row = (label: string, value: readonly Inline[]): Inline[][] =>
        value.length === 0 ? [] : [[...(bold ? [strong(`${label}:`)] : [`${label}:`]), ' ', ...value]];
      const lines = [
        ...row(words.author, fields.authors),
        ...row(words.title, fields.bareTitle),
        ...row(words.source, fields.outlet),
        ...row(words.date, fields.date),
        ...item.quotations.flatMap((text) => row(words.quotation, quoted(text, setting.convention))),
        ...item.notes.flatMap((note) => row(words.note, [note])),
      ];
      return { blocks: [{ kind: 'stanza', lines }], shown: item };
    });
  },
};

/** The title on a line of its own, then “By Author, Outlet, date”, then what is quoted. */
export const TITLE_THEN_BYLINE: Template = {
  name: 'title-then-byline',
  heldOut: false,
  formats: ['txt', 'txt', 'md', 'html'],
  make: (items, setting) => {
    const by = setting.language.words.by[1];
    return each(items, setting, (item, { authors, bareTitle, outlet, date }) => {
      const second = joined(setting.convention.comma, [
        authors.length === 0 ? [] : [`${by} `, ...authors],
        outlet,
        date,
      ]);
      const lines = second.length === 0 ? [bareTitle] : [bareTitle, second];
      return { blocks: [{ kind: 'stanza', lines }, ...said(item, setting, false)], shown: item };
    });
  },
};

/** A linked heading for each source, and under it outlet, author and date. */
export const HEADING_PER_SOURCE: Template = {
  name: 'heading-per-source',
  heldOut: true,
  formats: ['md', 'html'],
  make: (items, setting) => {
    const made = each(items, setting, (item, { authors, bareTitle, outlet, date }) => {
      const line = joined(' · ', [outlet, authors, date]);
      const under: Block[] = line.length === 0 ? [] : [{ kind: 'line', text: line }];
      return {
        blocks: [{ kind: 'heading', level: 3, text: bareTitle }, ...under, ...said(item, setting, true)],
        shown: item,
      };
    });
    return { ...made, labels: made.labels.map((label) => eitherWay(label, setting.language)) };
  },
};

/** Date headings: the day stands nowhere else. */
export const UNDER_DATES: Template = {
  name: 'under-dates',
  heldOut: false,
  formats: ['txt', 'txt', 'md', 'html'],
  make: (items, setting) =>
    grouped(
      items,
      setting,
      3,
      (item, { title, outlet, authors }) => ({
        line: joined(': ', [outlet, joined(' – ', [title, authors])]),
        item,
      }),
      ({ date }) => ({ date: date.length === 3 ? date : [2021, 5, 17] }),
      ({ date }, { convention, language }) => dateText(date, convention.dateForm, language.tag),
    ),
};

/** Outlet headings: the outlet stands nowhere else. */
export const UNDER_OUTLETS: Template = {
  name: 'under-outlets',
  heldOut: true,
  formats: ['txt', 'md', 'html'],
  make: (items, setting) => {
    const made = grouped(
      items,
      setting,
      3,
      (item, { title, authors, date }) => ({
        line: joined(setting.convention.comma, [authors, title, date]),
        item,
      }),
      ({ outlet, publisher }) => ({ outlet: outlet ?? publisher ?? setting.language.outlets[0] ?? '' }),
      ({ outlet = '' }) => outlet,
    );
    return {
      ...made,
      labels: made.labels.map((label) => eitherWay(asTopic(label, setting.language), setting.language)),
    };
  },
};

/** A body over a group of entries may be what they are about. */
function asTopic(label: Label, { bodies }: Language): Label {
  const isOpen = label.container !== undefined && bodies.includes(label.container);
  return isOpen ? { ...label, accept: { ...label.accept, container: [null] } } : label;
}

/** Entries in groups of a few, each under a heading with what they share. */
function grouped(
  items: readonly Item[],
  setting: Setting,
  size: number,
  write: (item: Item, fields: Fields) => { readonly line: Inline[]; readonly item: Item },
  shared: (first: Item) => Partial<Item>,
  heading: (item: Item, setting: Setting) => string,
): Made {
  const blocks: Block[] = [];
  const labels: Label[] = [];
  let common: Partial<Item> = {};
  for (const [i, whole] of items.entries()) {
    if (i % size === 0) common = shared(whole);
    const { publisher: _publisher, ...rest } = linkable(whole, setting);
    const item: Item = { ...rest, kind: 'article-newspaper', ...common };
    const words = heading(item, setting);
    if (i % size === 0) blocks.push({ kind: 'heading', level: 2, text: [words] });
    const { line } = write(item, fieldsOf(item, setting.slipped(item), setting.language));
    blocks.push({ kind: 'line', text: line }, ...said(item, setting, false));
    labels.push(labelOf(seen(item, [...line, words], setting), setting.language, words));
  }
  return { blocks, labels };
}

/** What is quoted comes first, its source after a dash. */
export const QUOTATION_FIRST: Template = {
  name: 'quotation-first',
  heldOut: false,
  formats: ['txt', 'md', 'html'],
  make: (items, setting) =>
    each(quotedItems(items, setting), setting, (item, { authors, title, outlet, date }) => {
      const line: Inline[] = ['— ', ...joined(setting.convention.comma, [authors, title, outlet, date])];
      const lines = [quoted(item.quotations[0] ?? '', setting.convention), line];
      return { blocks: [{ kind: 'stanza', lines }], shown: item };
    }),
};

/** A quotation block whose source stands in it as `<cite>`; in Markdown, as its last paragraph. */
export const CITED_BLOCK: Template = {
  name: 'cited-block',
  heldOut: true,
  formats: ['html', 'md'],
  make: (items, setting) =>
    each(quotedItems(items, setting), setting, (item, { authors, title, outlet, date }) => {
      const source = joined(setting.convention.comma, [authors, title, outlet, date]);
      const cite: Inline[] = ['— ', { kind: 'cite', parts: source }];
      return { blocks: [{ kind: 'quote', lines: [[item.quotations[0] ?? ''], cite] }], shown: item };
    }),
};

/** Each item with one quotation, and no note. */
function quotedItems(items: readonly Item[], { random, language }: Setting): Item[] {
  return items.map((item) => ({
    ...item,
    quotations: item.quotations.slice(0, 1).concat(item.quotations.length === 0 ? [random.pick(language.quotes)] : []),
    notes: [],
  }));
}

/** A list of linked titles, each with a few words about it. */
export const AWESOME_LIST: Template = {
  name: 'awesome-list',
  heldOut: false,
  formats: ['md', 'md', 'html'],
  make: (items, setting) => {
    const shown = items.map(
      (item): Item => ({
        ...without(item, 'authors', 'date', 'quotations'),
        url: item.url ?? `https://list.example/${item.volume ?? item.date[0] ?? 1}`,
        notes: item.notes.length === 0 ? [setting.random.pick(setting.language.notes)] : item.notes,
      }),
    );
    const entries = shown.map((item): Block[] => {
      const place = item.outlet ?? item.publisher;
      const tail = joined('. ', [place === undefined ? [] : [place], [item.notes[0] ?? '']]);
      return [{ kind: 'line', text: [...link(item.url, item.title), ' - ', ...tail] }];
    });
    return {
      blocks: [{ kind: 'list', ordered: false, items: entries }],
      labels: shown.map((item) => labelOf(item, setting.language, undefined)),
    };
  },
};

/** Topics as a list, the sources of each as a list inside it. */
export const NESTED_LIST: Template = {
  name: 'nested-list',
  heldOut: true,
  formats: ['md', 'html', 'txt'],
  make: (items, setting) => {
    const { language, random, convention } = setting;
    const topics = random.some(language.sections, 3);
    const size = Math.ceil(items.length / topics.length);
    const shown = items.map((item) => without(linkable(item, setting), 'quotations', 'notes'));
    const lists = topics.map((topic, t): Block[] => [
      { kind: 'line', text: [strong(topic)] },
      {
        kind: 'list',
        ordered: false,
        items: shown.slice(t * size, (t + 1) * size).map((item): Block[] => {
          const { authors, title, outlet, date } = fieldsOf(item, setting.slipped(item), language);
          return [{ kind: 'line', text: joined(convention.comma, [authors, title, outlet, date]) }];
        }),
      },
    ]);
    return {
      blocks: [{ kind: 'list', ordered: false, items: lists }],
      labels: shown.map((item, i) => labelOf(item, language, topics[Math.floor(i / size)])),
    };
  },
};

/** The note in brackets after the reference, on the same line. */
export const NOTE_IN_BRACKETS: Template = {
  name: 'note-in-brackets',
  heldOut: false,
  formats: ['txt', 'md', 'html'],
  make: (items, setting) =>
    each(items, setting, (whole, { authors, title, outlet, date }) => {
      const item = { ...whole, notes: whole.notes.map((note) => note.replace(/[.。]$/u, '')) };
      const line = joined(setting.convention.comma, [authors, title, outlet, date]);
      const note = item.notes[0];
      const text: Inline[] = note === undefined ? line : [...line, ' [', em(note), ']'];
      return {
        blocks: [{ kind: 'line', text }, ...said({ ...item, notes: [] }, setting, false)],
        shown: item,
      };
    }),
};
