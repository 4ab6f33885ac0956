/** What the copies of the sources say to each wording of a quotation. */
import type { Edit, FieldValue } from '../../merge/proposal.ts';
import type { Evidence } from '../../merge/review/shown.ts';
import type { Page, Quotation } from '../../model/page.ts';
import type { Verdict } from '../../model/verification.ts';
import { openVerifier } from '../archive/page-verifier.ts';
import type { Verified } from '../archive/verify-page.ts';
import type { Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { wholePassage } from '../report/whole-passage.ts';

type Wording = keyof NonNullable<Evidence['verdicts']>;

/** The passage shown is that of the first of these. */
const NEWEST_FIRST: readonly Wording[] = ['edited', 'new', 'merged', 'here', 'printed'];

/**
 * By `Edit.id`; none for edits of other things, or of sources that there is no copy of.
 * @param folder of saved sources, as the user typed it; throws `InputError` where it cannot be read
 */
export async function evidenceFor(
  edits: readonly Edit[],
  page: Page,
  folder: string,
  io: Io,
): Promise<Map<string, Evidence>> {
  const progress = new Progress(io, false);
  const verifier = openVerifier(folder, io, progress);
  try {
    const { verified } = await verifier.verify(withWordings(page, edits));
    return await evidenceOf(verified);
  } finally {
    verifier.close();
    progress.done();
  }
}

/** What the copies say to a quotation in words of the curator's own; undefined for what is none, and without a copy. */
export async function verdictOnOwn(
  edit: Edit,
  value: FieldValue,
  page: Page,
  folder: string,
  io: Io,
): Promise<Verdict | undefined> {
  if (edit.kind !== 'changed' || edit.part !== 'quotation') return undefined;
  const evidence = await evidenceFor([{ ...edit, merged: value }], page, folder, io);
  return evidence.get(edit.id)?.verdicts?.merged;
}

const SEPARATOR = ' ';

/** The page with every wording of an edited quotation in place of its own quotations, named after edit and wording. */
function withWordings(page: Page, edits: readonly Edit[]): Page {
  const quotations = Map.groupBy(
    edits.flatMap((edit) => wordingsOf(edit).map((one) => ({ ...one, entry: edit.entry ?? '' }))),
    ({ entry }) => entry,
  );
  const entries = page.entries.map((entry) => ({ ...entry, quotations: quotations.get(entry.id) ?? [] }));
  return { ...page, entries };
}

function wordingsOf(edit: Edit): Quotation[] {
  const named = (wording: Wording, value: FieldValue | undefined): Quotation[] =>
    typeof value === 'object' && 'plain' in value ? [{ id: edit.id + SEPARATOR + wording, text: value }] : [];
  if (edit.kind === 'changed') {
    if (edit.part !== 'quotation' || edit.field !== 'text') return [];
    const { base, ours, theirs, merged } = edit;
    return [...named('printed', base), ...named('here', ours), ...named('edited', theirs), ...named('merged', merged)];
  }
  if (edit.item.part !== 'quotation' || edit.kind === 'removed') return [];
  return named(edit.kind === 'added' ? 'new' : 'here', edit.item.quotation.text);
}

async function evidenceOf(verified: readonly Verified[]): Promise<Map<string, Evidence>> {
  const found = new Map<string, Evidence>();
  const byEdit = Map.groupBy(verified, ({ quotation }) => quotation.id.split(SEPARATOR)[0] ?? '');
  for (const [edit, wordings] of byEdit) {
    const named = new Map(wordings.map((one) => [one.quotation.id.split(SEPARATOR)[1] ?? '', one]));
    const verdicts = Object.fromEntries([...named].map(([name, { verification }]) => [name, verification.verdict]));
    const newest = NEWEST_FIRST.flatMap((name) => named.get(name) ?? []).find(hasPassage);
    found.set(edit, { verdicts, ...(newest && { source: await passageOf(newest) }) });
  }
  return found;
}

function hasPassage({ verification: { passages, foundIn } }: Verified): boolean {
  return passages.length > 0 && foundIn === undefined;
}

/** With the point at its end, which a comparison leaves aside and a person would miss. */
async function passageOf({ verification: { passages }, copy }: Verified): Promise<string> {
  const { text } = await copy.document.text();
  const next = text.charAt(Math.max(...passages.map(({ end }) => end)));
  return wholePassage(passages, text) + (/[.!?\u2026]/u.test(next) ? next : '');
}
