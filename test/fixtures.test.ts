/**
 * Runs every folder of test/fixtures: `<reader>--<case>/` holds one input and `expected.json`, written by hand.
 *
 * To add a case: make the folder; put `input.<extension>` there (or name a file of the repository under "input");
 * write down in expected.json what a person reads on the page, entry by entry, and in "messages" each rule that must
 * speak, with its line ("page" for messages about the page as a whole). An empty list makes it a clean fixture.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { checkPage } from '../src/check/check.ts';
import { toEdtf } from '../src/cite/dates/dates.ts';
import { nameForSorting, nameInReadingOrder } from '../src/cite/names/names.ts';
import type { CslName } from '../src/model/csl.ts';
import type { Message } from '../src/model/message.ts';
import type { Entry, Page } from '../src/model/page.ts';
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';

/** A person as “Family, Given”, or as `words` where nobody can tell where the family name begins; a body as `body`. */
type ExpectedName = string | { readonly body: string } | { readonly words: string };

/** An entry as a person writes it down. A field that is not there must not be found on the page either. */
interface Expected {
  readonly section?: string;
  readonly authors?: readonly ExpectedName[];
  readonly title?: string;
  readonly outlet?: string;
  readonly publisher?: string;
  /** Where a stranger cannot tell an outlet from the body that issues a paper: either will do. */
  readonly issuer?: string;
  /** Two outlets in a row, as on the line: how they are shared out between the fields is not laid down. */
  readonly outlets?: string;
  readonly agency?: string;
  readonly medium?: string;
  /** EDTF. */
  readonly date?: string;
  readonly url?: string;
  /** Paragraphs joined by a line feed. */
  readonly quotations?: readonly string[];
  readonly locators?: readonly string[];
  readonly translations?: readonly string[];
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
}

interface Case {
  readonly input?: string;
  readonly title?: string;
  readonly lang: string;
  readonly intro?: readonly string[];
  readonly entries: readonly Expected[];
  /** “rule line”, for messages of level error and warning. */
  readonly messages: readonly string[];
  /** Messages of level info that must be there; others may. */
  readonly hints?: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'fixtures');

for (const name of readdirSync(FOLDER)) {
  const folder = join(FOLDER, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Case;
  const own = readdirSync(folder).find((file) => file.startsWith('input.'));
  const path = join(folder, expected.input ?? own ?? 'input');
  const read = (): Promise<Reading> => readPage(readFileSync(path), { name: basename(path) });

  test(`${name}: every entry is read as a person reads it`, async () => {
    const { page } = await read();
    if (expected.title !== undefined) assert.equal(page.title, expected.title);
    assert.equal(page.lang, expected.lang);
    assert.deepEqual(
      page.intro.map((text) => text.plain),
      expected.intro ?? [],
    );
    assert.deepEqual(
      page.entries.map((entry, i) => found(page, entry, expected.entries[i] ?? {})),
      expected.entries,
    );
  });

  test(`${name}: every character of the input is accounted for`, async () => {
    const { spans, source, page } = await read();
    let at = 0;
    for (const span of spans) {
      assert.equal(span.start, at, `a gap or overlap before ${JSON.stringify(source.slice(at, at + 40))}`);
      assert.ok(span.end > span.start);
      at = span.end;
    }
    assert.equal(at, source.length);
    const ids = new Set(page.entries.map((entry) => entry.id));
    for (const span of spans) if (span.entry !== undefined) assert.ok(ids.has(span.entry));
  });

  test(`${name}: next to nothing of the page is unread`, async () => {
    const { spans } = await read();
    const length = (kinds: readonly string[]): number =>
      spans.filter((span) => kinds.includes(span.kind)).reduce((sum, span) => sum + span.end - span.start, 0);
    const surroundings = length(['layout', 'furniture']);
    const body = spans.reduce((sum, span) => sum + span.end - span.start, 0) - surroundings;
    assert.ok(length(['unread']) <= body / 100, `${length(['unread'])} of ${body} characters are unread`);
  });

  test(`${name}: exactly the known faults are named`, async () => {
    const reading = await read();
    const { lines, source } = reading;
    const messages = [...reading.messages, ...checkPage(reading.page, { lines, source, today: '2024-01-01' })];
    const [hints, faults] = [true, false].map((is) => messages.filter(({ severity }) => (severity === 'info') === is));
    assert.deepEqual([...new Set(faults?.map(ruleAndLine))].sort(), [...expected.messages].sort());
    for (const hint of expected.hints ?? []) {
      assert.equal(hints?.filter((message) => ruleAndLine(message) === hint).length, 1, hint);
    }
  });
}

function ruleAndLine({ rule, place }: Message): string {
  return `${rule} ${place && 'line' in place ? place.line : 'page'}`;
}

/** An entry in the form of the expectation, with the fields that the expectation leaves open shaped as it has them. */
function found(page: Page, entry: Entry, like: Expected): Expected {
  const { reference, quotations } = entry;
  const all: Record<keyof Expected, unknown> = {
    section: page.sections.find((section) => section.id === entry.section)?.title,
    authors: reference.author?.map((name, i) => writtenDown(name, like.authors?.[i])),
    title: reference.title,
    ...outlets(entry, like),
    medium: reference.genre ?? reference.medium,
    date: toEdtf(reference.issued),
    url: reference.URL,
    quotations: quotations.map((quotation) => quotation.text.plain),
    locators: quotations.flatMap((quotation) => quotation.locator ?? []),
    translations: quotations.flatMap((quotation) => quotation.translation?.plain ?? []),
    notes: entry.notes.map((note) => note.text.plain),
    tags: entry.tags.filter(() => like.tags !== undefined),
  };
  const present = Object.entries(all).filter(
    ([, value]) => !(value === undefined || (Array.isArray(value) && !value.length)),
  );
  return Object.fromEntries(present);
}

function outlets(
  { reference }: Entry,
  like: Expected,
): Record<'outlet' | 'publisher' | 'issuer' | 'outlets' | 'agency', unknown> {
  const { 'container-title': outlet, publisher, source } = reference;
  const none = { outlet: undefined, publisher: undefined, issuer: undefined, outlets: undefined, agency: undefined };
  if (like.issuer !== undefined) return { ...none, issuer: outlet ?? publisher };
  if (like.outlets !== undefined) return { ...none, outlets: inOrder(like.outlets, [outlet, publisher, source]) };
  return { ...none, outlet, publisher, agency: source };
}

/** The names joined in the order in which they stand in `line`. */
function inOrder(line: string, names: readonly (string | undefined)[]): string {
  const known = names.filter((name) => name !== undefined);
  return known.sort((a, b) => line.indexOf(a) - line.indexOf(b)).join(', ');
}

function writtenDown(name: CslName, like: ExpectedName | undefined): ExpectedName {
  if (name.literal !== undefined) return { body: name.literal };
  if (typeof like === 'object' && 'words' in like) return { words: nameInReadingOrder(name) };
  return nameForSorting(name);
}
