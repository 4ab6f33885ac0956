/** Reads a context file: Markdown with `contextpage: 1` at its head, in the one grammar of `docs/context-file.md`. */
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { scanBlocks } from '../../context-file/blocks.ts';
import { readFrontMatter } from '../../context-file/front-matter.ts';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Collector } from './collector.ts';
import { textOf } from './drafts.ts';
import { finishEntries } from './entries.ts';
import { headProperties, readHead } from './head.ts';
import { Ledger } from './ledger.ts';
import { linesOf } from './lines.ts';

export const contextFile: Reader = {
  name: 'context file',
  extensions: ['.md', '.markdown'],
  detect: ({ text }) =>
    /^\ufeff?(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n){0,50}?contextpage[ \t]*:/.test(
      text.slice(0, 10_000),
    ),
  read,
};

/** The only version of the format there is. */
const VERSION = '1';

function read(input: Input): ReadResult {
  const { text: source, name } = input;
  const head = readFrontMatter(source);
  if (!head) throw new InputError(`The head of “${name}” has no end; close it with a line of three dashes.`);
  const version = head.properties.find(({ key }) => key === 'contextpage')?.value ?? '';
  if (version !== VERSION) {
    throw new InputError(`“${name}” says contextpage: ${version}, and this program reads contextpage: 1; update it.`);
  }
  const index = new LineIndex(source);
  const ledger = new Ledger(source, index);
  const said = readHead(head, ledger);
  const { values } = said;
  const lang = values.get('lang') || (input.lang ?? input.assumedLang ?? 'en');
  const collector = new Collector(ledger, { lang, findDates: dateFinder([lang]) }, values.get('title') || undefined);
  for (const block of scanBlocks(source, head.end)) collector.add(block);
  const { entries, ids } = finishEntries(collector.entries, collector.sections, ledger, index);
  const page: Page = {
    title: collector.title ?? '',
    lang,
    intro: collector.intro.map(textOf),
    sections: collector.sections,
    entries,
    other: ledger.other,
    ...headProperties(said),
  };
  const spans = ledger.tiles((entry) => ids.get(entry) ?? '');
  return { page, messages: ledger.messages.toSorted(byOffset), spans, lines: linesOf(collector.entries, entries) };
}

function byOffset(a: Message, b: Message): number {
  return offset(a) - offset(b);
}

function offset({ place }: Message): number {
  return place && 'offset' in place ? place.offset : 0;
}
