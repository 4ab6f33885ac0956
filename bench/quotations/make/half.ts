/** All cases of a half: those by hand, then those by makers, checked, with candidates and ids. */
import { type Random, randomFrom } from '../../variety/random.ts';
import type { QuotationCase } from '../case.ts';
import type { Truth } from '../truth.ts';
import { byHand } from './by-hand.ts';
import { CHARACTERS } from './characters.ts';
import { fault } from './check.ts';
import { COSMETIC } from './cosmetic.ts';
import type { Draft, Maker } from './draft.ts';
import { ELLIPSES } from './ellipses.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { JOINS } from './joins.ts';
import { type Material, materialOf } from './material.ts';
import { PERMITTED } from './permitted.ts';
import { PLAIN } from './plain.ts';
import { inherentChanges, printed } from './text.ts';
import { UNREADABLE } from './unreadable.ts';
import { WORDS } from './words.ts';

const MAKERS = [PLAIN, COSMETIC, JOINS, ELLIPSES, PERMITTED, WORDS, CHARACTERS, ELSEWHERE, UNREADABLE].flat();

/** How often a maker may fail for each case wanted of it. */
const TRIES = 8;

export interface Half {
  readonly cases: readonly QuotationCase[];
  /** What is wrong in the truth. */
  readonly faults: readonly string[];
}

export function makeHalf(truths: readonly Truth[], prefix: string): Half {
  const all = truths.map(materialOf);
  const found: Omit<QuotationCase, 'id'>[] = [];
  const faults: string[] = [];
  for (const material of all) {
    const seen = new Set<string>();
    const take = (category: string, draft: Draft, random: Random): string | undefined => {
      const beside = candidates(material, draft, random, all);
      const wrong = seen.has(`${draft.expected.verdict} ${draft.quote}`) ? 'twice' : fault(material, draft, beside);
      if (wrong) return wrong;
      seen.add(`${draft.expected.verdict} ${draft.quote}`);
      found.push(finished(material, category, draft, beside));
      return undefined;
    };
    for (const [i, { category, draft }] of byHand(material).entries()) {
      const wrong = take(category, draft, seeded(`${material.truth.source} ${i}`));
      if (wrong) faults.push(`${material.truth.source} [${category}] ${draft.quote}: ${wrong}`);
    }
    for (const maker of MAKERS) makeSome(maker, material, all, take);
  }
  return { cases: found.map((one, i) => ({ id: `${prefix}${String(i + 1).padStart(4, '0')}`, ...one })), faults };
}

type Take = (category: string, draft: Draft, random: Random) => string | undefined;

function makeSome(
  { category, perSource, make }: Maker,
  material: Material,
  all: readonly Material[],
  take: Take,
): void {
  const random = seeded(`${material.truth.source} ${category}`);
  const wanted = Math.floor(perSource + random.next());
  for (let made = 0, tries = 0; made < wanted && tries < wanted * TRIES; tries++) {
    const draft = make(material, random, all);
    if (draft && take(category, hidden(material, draft), random) === undefined) made++;
  }
}

/** What is not found in a copy that does not show its article may well stand in the article. */
function hidden({ truth }: Material, draft: Draft): Draft {
  if (!truth.unreadable || draft.expected.verdict !== 'not-found') return draft;
  return { ...draft, expected: { ...draft.expected, verdict: 'unreadable' } };
}

/** Those the draft needs; beside them, or for some without, a few others. */
function candidates(material: Material, draft: Draft, random: Random, all: readonly Material[]): readonly Material[] {
  const needed = all.filter(({ truth }) => draft.beside?.includes(truth.source));
  const others = all.filter((other) => other !== material && !needed.includes(other));
  const more = needed.length > 0 || random.chance(0.4) ? random.some(others, 2) : [];
  return random.some([...needed, ...more], needed.length + more.length);
}

function finished(
  material: Material,
  category: string,
  draft: Draft,
  beside: readonly Material[],
): Omit<QuotationCase, 'id'> {
  const { verdict, passages, changes = [], ...rest } = draft.expected;
  const inherent = passages
    .flatMap(inherentChanges)
    .filter(({ kind }) => !changes.some((change) => change.kind === kind))
    .filter(({ kind }) => kind !== 'ligature' || !/[\ufb00-\ufb06]/u.test(draft.quote));
  const all = [...changes, ...inherent.filter(({ kind }, i) => inherent.findIndex((one) => one.kind === kind) === i)];
  const footnote = verdict === 'verbatim' && all.some(({ kind }) => kind === 'footnote');
  return {
    source: material.truth.source,
    ...(beside.length > 0 && { candidates: beside.map(({ truth }) => truth.source) }),
    quote: draft.quote,
    lang: draft.lang ?? material.lang,
    category,
    expected: {
      verdict: footnote ? 'edited' : verdict,
      passages: passages.map(printed),
      ...(all.length > 0 && { changes: all }),
      ...rest,
    },
  };
}

/** Draws of their own for each source and category: a new maker does not change what the others make. */
function seeded(name: string): Random {
  let hash = 0x811c9dc5;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return randomFrom(hash);
}
