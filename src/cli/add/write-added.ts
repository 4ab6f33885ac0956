/** Writes what is new into the page, and tells what was done. */
import { type Added, withEntry, withMoreQuotations } from '../../draft/added.ts';
import { disagreements, futureDate, missingFields, type Remark, wordsElsewhere } from '../../draft/remarks.ts';
import { type Home, homeOf } from '../../draft/section.ts';
import { entriesWithWords } from '../../draft/words-elsewhere.ts';
import { replaceFile } from '../../files/safe-write.ts';
import type { Look } from '../../model/capture.ts';
import type { SourceDescription } from '../../model/description.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry, Quotation } from '../../model/page.ts';
import type { Verified } from '../archive/verify-page.ts';
import { encoded } from '../fixable.ts';
import { type Io, wantsColour } from '../io.ts';
import { type AddOptions, todayOf } from '../options.ts';
import { readCommandPage } from '../read-page.ts';
import { painter } from '../report/layout.ts';
import { chosenSection, type Person } from './ask.ts';
import { addReport } from './report.ts';
import type { Target } from './target.ts';

export interface New {
  readonly target: Target;
  /** With the new quotations. */
  readonly entry: Entry;
  /** As it stands on the page; none for an entry that is new. */
  readonly former: Entry | undefined;
  readonly fresh: readonly Quotation[];
  readonly description: SourceDescription;
  readonly verdicts: readonly Verified[];
  readonly look: Look;
}

interface Around {
  readonly options: AddOptions;
  readonly io: Io;
  readonly person: Person | undefined;
}

/** Throws `InputError`, and writes nothing, where the page with it would not be read as it was meant. */
export async function writeAdded(what: New, { options, io, person }: Around): Promise<void> {
  const { target, entry, former, fresh, description, verdicts, look } = what;
  const { input, path, reading } = target;
  const read = (text: string) => readCommandPage(text, input);
  const decided = await homeFor(what, options, person);
  const added = former
    ? await withMoreQuotations(reading, entry, former, read)
    : await withEntry(reading, entry, decided.home, read);
  if (!added) throw unfitting(target, options);
  replaceFile({ path, name: input.name }, input.bytes, encoded(added.text, input));
  if (options.quiet) return;
  const remarks: Remark[] = [
    ...(former ? [] : remarksOn(description, reading.page.lang, todayOf(undefined, io))),
    ...wordsElsewhere(entriesWithWords(reading.page, entry, fresh)),
  ];
  // A verdict that the copy is unreadable says the same.
  const isUnreadable = verdicts.some(({ verification }) => verification.verdict === 'unreadable');
  const decisions = [
    ...(look.outcome === 'article' || isUnreadable ? [] : [look.reason]),
    ...decided.sentences,
    ...(former ? moreWords(options) : leftOut(entry, added)),
  ];
  const color = wantsColour(io.stdout, io.env);
  const names = { name: options.to, archive: options.archive };
  io.stdout.writePainted(addReport({ ...names, added, verdicts, look, remarks, decisions }, painter(color), color));
}

function remarksOn(description: SourceDescription, lang: string, today: string): Remark[] {
  return [...disagreements(description, lang), ...futureDate(description, lang, today), ...missingFields(description)];
}

interface Decided {
  readonly home: Exclude<Home, { kind: 'open' }>;
  readonly sentences: readonly string[];
}

async function homeFor(
  { target, entry, former }: New,
  { section: wish }: AddOptions,
  person: Person | undefined,
): Promise<Decided> {
  const home = former ? ({ kind: 'page' } as const) : homeOf(target.reading.page, entry.reference, wish);
  if (home.kind !== 'open') return { home, sentences: [] };
  const section = person ? await chosenSection(home.sections, home.usual, person) : home.usual;
  const told = `It was put into the section “${section.title}”; --section chooses another one.`;
  return { home: { kind: 'section', section }, sentences: person ? [] : [told] };
}

function moreWords({ note }: AddOptions): string[] {
  const notes = note ? ' The note was not written: put it there by hand.' : '';
  return [`The source was on the page already; its entry has the words now.${notes}`];
}

/** What a line of prose is never expected to say. */
const UNTOLD: ReadonlySet<string> = new Set(['type', 'publisher', 'URL']);
const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['container-title', 'outlet'],
  ['issued', 'date'],
]);

/** What is known of the source and has no place in the lines of the page. */
function leftOut({ reference }: Entry, { entry, reading }: Added): string[] {
  if (reading.format === 'context file') return [];
  const fields = Object.keys(reference)
    .filter((field) => !Object.hasOwn(entry.reference, field) && !UNTOLD.has(field))
    .map((field) => IN_WORDS.get(field) ?? field);
  if (fields.length === 0) return [];
  return [`The lines of this page have no place for what else the source says of itself: ${fields.join(', ')}.`];
}

function unfitting({ reading }: Target, { to }: AddOptions): InputError {
  if (reading.format === 'context file') {
    return new InputError(
      `The entry would not be read as it was meant, so “${to}” is as it was; please write it by hand.`,
    );
  }
  return new InputError(
    `The page would not be read as it was meant with an entry more in its own form, so “${to}” is as it was; make a context file of it first, as in: contextpage convert ${to} context.md`,
  );
}
