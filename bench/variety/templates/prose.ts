/** Mail, digests in running prose, footnotes and the short forms for a source that was just named. */
import { authorText, fieldsOf, quoted } from '../conventions.ts';
import type { Item } from '../items.ts';
import { labelOf } from '../label.ts';
import { type Block, type Inline, joined, link, plain } from '../markup.ts';
import { linkable, type Setting, type Template, without } from '../template.ts';
import { said } from './lines.ts';

/** “———.” or “Id.” where the author is that of the entry before. */
export const SAME_AUTHOR: Template = {
  name: 'same-author',
  heldOut: false,
  formats: ['txt', 'md', 'html'],
  make: (items, setting) => {
    const mark = setting.random.pick(['———', '---', '———', 'Id.']);
    const blocks: Block[] = [];
    const shown: Item[] = [];
    for (const [i, whole] of items.entries()) {
      const before = shown.at(-1);
      const same = i % 3 === 1 && before !== undefined && before.authors.length > 0;
      const item = { ...linkable(whole, setting), ...(same ? { authors: before.authors } : {}) };
      const { authors, title, outlet, date } = fieldsOf(item, setting.slipped(item), setting.language);
      blocks.push({
        kind: 'line',
        text: joined(setting.convention.comma, [same ? [mark] : authors, title, outlet, date]),
      });
      blocks.push(...said(item, setting, false));
      shown.push(item);
    }
    return { blocks, labels: shown.map((item) => labelOf(item, setting.language, undefined)) };
  },
};

/** Numbers in brackets after titles, and the addresses at the end of the page. */
export const ADDRESSES_AT_END: Template = {
  name: 'addresses-at-end',
  heldOut: false,
  formats: ['txt'],
  make: (items, setting) => {
    const linked = items.map((item, i): Item => ({ ...item, url: item.url ?? `https://notes.example/${i + 1}` }));
    const blocks: Block[] = linked.flatMap((item, i): Block[] => {
      const { authors, title, outlet, date } = fieldsOf(without(item, 'url'), setting.slipped(item), setting.language);
      const line = joined(setting.convention.comma, [authors, [...title, ` [${i + 1}]`], outlet, date]);
      return [{ kind: 'line', text: line }, ...said(item, setting, false)];
    });
    const ends: Block = { kind: 'stanza', lines: linked.map(({ url = '' }, i) => [`[${i + 1}] `, url]) };
    return { blocks: [...blocks, ends], labels: linked.map((item) => labelOf(item, setting.language, undefined)) };
  },
};

/** Markdown whose addresses stand at the end of the file. */
export const REFERENCE_LINKS: Template = {
  name: 'reference-links',
  heldOut: true,
  formats: ['md'],
  make: (items, setting) => {
    const linked = items.map((item, i): Item => ({ ...item, url: item.url ?? `https://notes.example/${i + 1}` }));
    const lines = linked.map((item) => {
      const { authors, outlet, date } = fieldsOf(item, setting.slipped(item), setting.language);
      return joined(setting.convention.comma, [authors, link(item.url, item.title), outlet, date]);
    });
    const blocks: Block[] = linked.flatMap((item, i): Block[] => [
      { kind: 'line', text: lines[i] ?? [] },
      ...said(item, setting, true),
    ]);
    return { blocks, labels: linked.map((item) => labelOf(item, setting.language, undefined)) };
  },
  finish: (blocks, title) => {
    const addresses: string[] = [];
    const written = (parts: readonly Inline[]): string =>
      parts
        .map((part) => {
          if (typeof part === 'string') return part;
          if (part.kind === 'link') return `[${plain(part.parts)}][${addresses.push(part.href ?? '')}]`;
          return `*${plain(part.parts)}*`;
        })
        .join('');
    const body = blocks.map((block) =>
      block.kind === 'quote'
        ? block.lines.map((line) => `> ${written(line)}`).join('\n')
        : block.kind === 'line'
          ? written(block.text)
          : '',
    );
    return `# ${title}\n\n${body.join('\n\n')}\n\n${addresses.map((address, i) => `[${i + 1}]: ${address}`).join('\n')}\n`;
  },
};

/** A mail, wrapped at 72 columns, with what is quoted after “>”. */
export const MAIL: Template = {
  name: 'wrapped-mail',
  heldOut: true,
  formats: ['txt'],
  make: (items, setting) => {
    const blocks: Block[] = items.flatMap((whole): Block[] => {
      const item = without(whole, 'notes');
      const { authors, title, outlet, date } = fieldsOf(without(item, 'url'), setting.slipped(item), setting.language);
      const line = joined(setting.convention.comma, [authors, title, outlet, date]);
      const address: Block[] = item.url === undefined ? [] : [{ kind: 'stanza', lines: [[item.url]] }];
      return [
        { kind: 'line', text: line },
        ...address,
        ...item.quotations.map((text): Block => ({ kind: 'quote', lines: [[text]] })),
      ];
    });
    return { blocks, labels: items.map((item) => labelOf(without(item, 'notes'), setting.language, undefined)) };
  },
  finish: (blocks, title) => {
    const body = blocks.map((block) => {
      if (block.kind === 'line') return `\n${wrapped(plain(block.text), '')}`;
      if (block.kind === 'stanza') return block.lines.map(plain).join('\n');
      return block.kind === 'quote' ? `\n${block.lines.map((line) => wrapped(plain(line), '> ')).join('\n')}` : '';
    });
    return `${title}\n${body.join('\n')}\n`;
  },
};

/** Breaks at spaces before column 72. */
function wrapped(words: string, prefix: string): string {
  const lines: string[] = [];
  let line = prefix;
  for (const word of words.split(' ')) {
    if (line.length > prefix.length && line.length + word.length > 72) {
      lines.push(line.trimEnd());
      line = prefix;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** Sentences around linked titles, as newsletters write them; in the tongues whose syntax this has been written for. */
export const PROSE: Template = {
  name: 'prose-digest',
  heldOut: false,
  formats: ['md', 'html'],
  make: (items, setting) => {
    const shown = items.map(
      (item, i): Item => ({
        ...without(item, 'date', 'quotations'),
        notes: [setting.random.pick(setting.language.quotes)],
        url: item.url ?? `https://digest.example/${i + 1}`,
      }),
    );
    const blocks = shown.map((item): Block => ({ kind: 'line', text: sentence(item, setting) }));
    return { blocks, labels: shown.map((item) => labelOf(item, setting.language, undefined)) };
  },
};

function sentence(item: Item, { language, convention }: Setting): Inline[] {
  const { words } = language;
  const title = link(item.url, item.title);
  const place = item.outlet ?? item.publisher;
  const by: Inline[] =
    item.authors.length === 0 ? [] : [`${words.by[0]} ${authorText(item.authors, convention, language)}`];
  const where: Inline[] = place === undefined ? [] : [`(${place})`];
  return [...joined(' ', [title, by, where]), `. ${item.notes[0] ?? ''}`];
}

/** Marks of quotations that go on the line of their source, after a colon. */
export const QUOTED_ON_LINE: Template = {
  name: 'quoted-on-the-line',
  heldOut: false,
  formats: ['txt', 'md', 'html'],
  make: (items, setting) => {
    const shown = items.map((item) => ({
      ...without(linkable(item, setting), 'notes'),
      quotations: item.quotations.slice(0, 1),
    }));
    const blocks = shown.map((item): Block => {
      const { authors, title, outlet, date } = fieldsOf(item, setting.slipped(item), setting.language);
      const line = joined(setting.convention.comma, [authors, title, outlet, date]);
      const said = item.quotations[0];
      return { kind: 'line', text: said === undefined ? line : [...line, ': ', ...quoted(said, setting.convention)] };
    });
    return { blocks, labels: shown.map((item) => labelOf(item, setting.language, undefined)) };
  },
};

/** Running text with numbers, and the sources as numbered notes under it. */
export const FOOTNOTES: Template = {
  name: 'footnotes',
  heldOut: true,
  formats: ['txt', 'html', 'md'],
  make: (items, setting) => {
    const { language, convention } = setting;
    const shown = items.map((item) => without(linkable(item, setting), 'quotations', 'notes'));
    const sentences = shown.map((_, i) => `${language.quotes[i % language.quotes.length] ?? ''}[${i + 1}]`);
    const notes = shown.map((item, i): Block => {
      const { authors, title, outlet, date } = fieldsOf(item, setting.slipped(item), language);
      return { kind: 'line', text: [`[${i + 1}] `, ...joined(convention.comma, [authors, title, outlet, date])] };
    });
    const running: Block = { kind: 'line', text: [sentences.join(' ')] };
    return { blocks: [running, ...notes], labels: shown.map((item) => labelOf(item, language, undefined)) };
  },
};
