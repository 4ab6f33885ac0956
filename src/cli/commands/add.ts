import { resolve } from 'node:path';
import { openArchive } from '../../archive/archive.ts';
import { isFalse } from '../../check/rules/not-verbatim.ts';
import { referenceText } from '../../cite/line.ts';
import { candidates } from '../../draft/candidates.ts';
import { draftEntry, foreignLanguage, withQuotations } from '../../draft/entry.ts';
import { type GivenSource, givenSource } from '../../draft/given-source.ts';
import { newWords, presentEntry } from '../../draft/present.ts';
import { homeOf } from '../../draft/section.ts';
import type { Look } from '../../model/capture.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry } from '../../model/page.ts';
import { chosenPassages, type Person, personAt } from '../add/ask.ts';
import { comparedWithCopies } from '../add/compare.ts';
import { type FetchedSource, fetchSource } from '../add/fetch-source.ts';
import { alreadyThere, passagesToQuote, refusedWords } from '../add/report.ts';
import { openTarget, type Target } from '../add/target.ts';
import { writeAdded } from '../add/write-added.ts';
import type { Verified } from '../archive/verify-page.ts';
import { type Io, wantsColour } from '../io.ts';
import { type AddOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { softwareName } from '../version.ts';

/**
 * Puts a source on a page. Exit code 0 if it is there now, also where it was there before. Throws `InputError`, and
 * leaves the page as it is, where the source cannot be had, the words are not what it says, or the page cannot be
 * written to.
 */
export async function add(name: string, options: AddOptions, io: Io): Promise<number> {
  const given = givenSource(name);
  const target = await openTarget(options.to, io);
  // A wish that cannot be fulfilled is told before anybody is asked for anything.
  homeOf(target.reading.page, { type: 'webpage' }, options.section);
  const signal = io.interruption();
  const fetched = await fetchWithProgress(given, options, io, signal);
  const person = options.quiet ? undefined : personAt(io, signal);
  await addFetched(given, fetched, target, { options, io, person });
  return 0;
}

async function fetchWithProgress(
  given: GivenSource,
  options: AddOptions,
  io: Io,
  signal: AbortSignal,
): Promise<FetchedSource> {
  const progress = new Progress(io, options.quiet === true);
  // One source is waited for, so there is nothing between the steps to tell.
  const timer = setTimeout(() => progress.step(`Asking for ${given.url}`), SLOW_MS);
  try {
    return await fetchSource(given, options, io, signal);
  } finally {
    clearTimeout(timer);
    progress.done();
  }
}

const SLOW_MS = 1100;

interface Around {
  readonly options: AddOptions;
  readonly io: Io;
  /** None where nobody can be asked. */
  readonly person: Person | undefined;
}

async function addFetched(given: GivenSource, fetched: FetchedSource, target: Target, around: Around): Promise<void> {
  const { options, io, person } = around;
  const { page } = target.reading;
  const { description, look, text } = fetched;
  const drafted = draftEntry(page, description, given, {
    notes: options.note ?? [],
    today: todayOf(undefined, io),
    ...(look.movedTo === undefined ? {} : { address: look.movedTo }),
  });
  const present = presentEntry(page, drafted, [given.url, ...(look.finalUrl === undefined ? [] : [look.finalUrl])]);
  const former = present ?? drafted;
  const kept = keep(fetched, former, options, io);
  const passages = options.quote || present ? [] : candidates(text, page.lang);
  const source = referenceText(drafted.reference, page.lang);
  const words = person && passages.length > 0 ? await chosenPassages(source, passages, person) : (options.quote ?? []);
  const entry = withQuotations(former, newWords(former, words), foreignLanguage(description, page));
  if (present && entry.quotations.length === present.quotations.length) {
    if (!options.quiet) io.stdout.write(alreadyThere(present, options));
    return;
  }
  const fresh = entry.quotations.slice(former.quotations.length);
  const verdicts = await comparedWithCopies(page, entry, fresh, options, io);
  if (!options.asGiven && verdicts.some(({ verification }) => isFalse(verification)))
    refuse(verdicts, text.text, options, io);
  await writeAdded({ target, entry, former: present, fresh, description, verdicts, look: kept }, around);
  if (!person && !options.quiet && passages.length > 0)
    io.stdout.writePainted(passagesToQuote(passages, given.url, options));
}

function refuse(verdicts: readonly Verified[], source: string, { to: name, archive }: AddOptions, io: Io): never {
  io.stdout.writePainted(refusedWords({ name, archive }, verdicts, source, wantsColour(io.stdout, io.env)));
  throw new InputError(
    `These words are not what the source says, so “${name}” is as it was; give them as the source has them, or add --as-given to write them all the same.`,
  );
}

/** Remembers for which entry it was, so that the copy is found also where the entry has another address of the source. */
function keep({ look, capture }: FetchedSource, { id }: Entry, { archive: name }: AddOptions, io: Io): Look {
  const archive = openArchive(resolve(io.cwd, name), name, { now: io.now(), software: softwareName() });
  try {
    return archive.keep({ ...look, entries: [id] }, capture);
  } finally {
    archive.close();
  }
}
