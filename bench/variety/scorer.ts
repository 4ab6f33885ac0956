/**
 * How much of what a careful human reads from a page was read: precision and recall of each field over the entries of
 * all pages. Values are compared after folding of quotation marks, spaces and punctuation at the end; for most labels
 * `accept` lists further right answers. The definitions are those of the scorer with which pages labelled by hand are judged.
 */
import { align } from './align.ts';
import type { Label, LabelName } from './label.ts';

export const CORE = ['authors', 'title', 'container', 'date', 'url', 'excerpts'] as const;
export type CoreField = (typeof CORE)[number];

/** An entry as it was read, in the shape of labels. */
export interface ReadEntry {
  readonly authors?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly title?: string | undefined;
  readonly container?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly excerpts?: readonly string[];
  readonly notes?: readonly string[];
}

/** Right, wrong or superfluous, missed. */
export interface Count {
  right: number;
  extra: number;
  missed: number;
}

/** What was wanted and what came instead, for people who look at faults. */
export interface Fault {
  readonly field: CoreField | 'entry';
  readonly wanted: readonly string[];
  readonly got: readonly string[];
  /** Title of the entry. */
  readonly entry: string;
}

export interface PageScore {
  readonly counts: Readonly<Record<CoreField, Count>>;
  readonly faults: readonly Fault[];
}

export function scorePage(wanted: readonly Label[], got: readonly ReadEntry[]): PageScore {
  const counts = emptyCounts();
  const faults: Fault[] = [];
  const partners = align(wanted, got);
  const visit = (label: Label | undefined, entry: ReadEntry | undefined): void => {
    if (!label || !entry) faults.push(fault('entry', label?.title, entry?.title));
    for (const field of CORE) {
      const result = bestOf(field, label, entry);
      counts[field].right += result.right;
      counts[field].extra += result.extra;
      counts[field].missed += result.missed;
      if (result.extra + result.missed > 0) {
        faults.push({ field, wanted: valuesOf(field, label), got: valuesOf(field, entry), entry: label?.title ?? '' });
      }
    }
  };
  for (const [i, label] of wanted.entries()) {
    const partner = partners[i];
    visit(label, partner === undefined ? undefined : got[partner]);
  }
  const taken = new Set(partners);
  for (const [j, entry] of got.entries()) if (!taken.has(j)) visit(undefined, entry);
  return { counts, faults };
}

function fault(field: 'entry', wanted: string | undefined, got: string | undefined): Fault {
  return {
    field,
    wanted: wanted === undefined ? [] : [wanted],
    got: got === undefined ? [] : [got],
    entry: wanted ?? '',
  };
}

export function emptyCounts(): Record<CoreField, Count> {
  const none = (): Count => ({ right: 0, extra: 0, missed: 0 });
  return { authors: none(), title: none(), container: none(), date: none(), url: none(), excerpts: none() };
}

export function addCounts(sum: Record<CoreField, Count>, more: Readonly<Record<CoreField, Count>>): void {
  for (const field of CORE) {
    sum[field].right += more[field].right;
    sum[field].extra += more[field].extra;
    sum[field].missed += more[field].missed;
  }
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ right, extra, missed }: Count): number {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export function meanCoreF1(counts: Readonly<Record<CoreField, Count>>): number {
  return CORE.reduce((sum, field) => sum + f1(counts[field]), 0) / CORE.length;
}

/** Against the label, or against the other right answer that fits best. */
function bestOf(field: CoreField, label: Label | undefined, entry: ReadEntry | undefined): Count {
  const got = valuesOf(field, entry);
  const others = label?.accept?.[field] ?? [];
  const answers = [valuesOf(field, label), ...others.map((other) => valuesOf(field, { [field]: other } as ReadEntry))];
  const results = answers.map((wanted) => compare(wanted, got));
  return results.reduce((best, result) => (result.extra + result.missed < best.extra + best.missed ? result : best));
}

function compare(wanted: readonly string[], got: readonly string[]): Count {
  const left = [...got];
  let right = 0;
  for (const value of wanted) {
    const found = left.indexOf(value);
    if (found < 0) continue;
    left.splice(found, 1);
    right++;
  }
  return { right, extra: left.length, missed: wanted.length - right };
}

function valuesOf(field: CoreField, entry: Label | ReadEntry | undefined): string[] {
  if (!entry) return [];
  if (field === 'authors') return (entry.authors ?? []).map((name) => nameKey(name));
  if (field === 'excerpts') return (entry.excerpts ?? []).map(folded).filter((text) => text !== '');
  const value = entry[field];
  // Labels say null where nothing at all is a right answer too.
  if (value === undefined || value === null || value === '') return [];
  return [field === 'date' ? value : field === 'url' ? value.trim() : folded(value)];
}

/** Names with the same key are the same to the scorer. */
export function nameKey(name: LabelName | NonNullable<ReadEntry['authors']>[number]): string {
  if ('literal' in name && name.literal !== undefined) return loose(name.literal);
  const { family = '', given = '' } = name as { family?: string; given?: string };
  return `${loose(family)}|${loose(given)}`;
}

const MARKS = /[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a"']/gu;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]+/gu;

/** One kind of quotation mark, single spaces, no stop at the end. */
function even(text: string): string {
  const marked = text.normalize('NFC').replaceAll('\u00ad', '').replace(MARKS, "'").replaceAll("''", "'");
  return marked
    .replace(SPACES, ' ')
    .trim()
    .replace(/[\s.,;:]+$/u, '')
    .trim();
}

/** Guillemets carry spaces inside. */
export function folded(text: string): string {
  return even(text).replaceAll("' ", "'").replaceAll(" '", "'");
}

/** Without case, accents, full stops and apostrophes. */
export function loose(text: string): string {
  const bare = even(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[.']/gu, '');
  return bare.replace(/\s+/gu, ' ').trim();
}
