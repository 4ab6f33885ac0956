/** Judgments and papers in archives: what they are called, and the numbers by which people find them again. */
import type { Item, ItemKind } from './items.ts';
import type { Language } from './languages.ts';
import type { Random } from './random.ts';

/** Between the two sides of a case; “v.” is what many languages have taken over. */
const VERSUS: Readonly<Record<string, string>> = {
  en: 'v',
  fr: 'c.',
  es: 'c.',
  it: 'c.',
  pt: 'c.',
  ro: 'c.',
  de: 'gegen',
  nl: 'tegen',
};

/** One person against a body. */
export function caseName(random: Random, { tag, family, bodies }: Language): string {
  return `${random.pick(family)} ${VERSUS[tag] ?? 'v.'} ${random.pick(bodies)}`;
}

/** A neutral citation or docket number of a case, a shelfmark of a paper; nothing for other kinds. */
export function numberOf(random: Random, kind: ItemKind, year: number): string | undefined {
  const [first, second] = [1 + random.below(400), 1 + random.below(90)];
  if (kind === 'legal_case') {
    return random.pick([
      `[${year}] ORHC ${second}`,
      `(C-${first}/${year % 100})`,
      `(No. ${year % 100}-${1000 + first})`,
    ]);
  }
  return kind === 'manuscript'
    ? random.pick([`HB ${first}/${second}`, `MS ${first}`, `R ${first}-${second}`])
    : undefined;
}

/** What stands behind the name of a case. */
export function behindTitle({ kind, number }: Item): string {
  return kind === 'legal_case' && number !== undefined ? ` ${number}` : '';
}

/** What stands behind the archive. */
export function behindOutlet({ kind, number, outlet }: Item): string {
  return kind === 'manuscript' && number !== undefined && outlet !== undefined ? `, ${number}` : '';
}
