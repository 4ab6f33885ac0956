import type { Entry, Page } from '../../model/page.ts';
import { mostFrequent } from '../majority.ts';
import type { Finding, Rule } from '../rule.ts';
import { type ComparedName, comparedName, mayBeOne } from '../spelling/person-names.ts';
import type { Spot, Written } from '../written.ts';

/** People with one family name and one first letter, of whom more than these are told apart by nobody. */
const MOST = 40;

interface Use {
  readonly entry: Entry;
  readonly person: ComparedName;
}

export const authorVariant: Rule = {
  name: 'author-variant',
  severity: 'info',
  summary: 'The name of an author is written in two ways.',
  *check(page, written) {
    const uses = usesOf(page);
    const families = Map.groupBy(uses, ({ person }) => `${person.family} ${person.given[0]?.[0]}`);
    for (const family of families.values()) {
      const people = Map.groupBy(family, ({ person }) => person.name);
      if (people.size < 2 || people.size > MOST) continue;
      for (const one of samePerson([...people.values()])) yield* variants(one, written);
    }
  },
};

function usesOf({ entries }: Page): Use[] {
  return entries.flatMap((entry) =>
    (entry.reference.author ?? []).flatMap((name) => {
      const person = comparedName(name);
      return person ? [{ entry, person }] : [];
    }),
  );
}

/**
 * Groups of spellings of which any two may be one person. Where a spelling fits two people who differ, as “A. Brook”
 * fits Ada and Alan, it cannot be told whose it is, and the whole group is left alone.
 */
function samePerson(spellings: readonly (readonly Use[])[]): (readonly Use[])[][] {
  const left = new Set(spellings);
  const groups: (readonly Use[])[][] = [];
  for (const first of spellings) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!fits(member, other)) continue;
        group.push(other);
        left.delete(other);
      }
    }
    if (group.length > 1 && group.every((one) => group.every((other) => fits(one, other)))) groups.push(group);
  }
  return groups;
}

function fits(a: readonly Use[], b: readonly Use[]): boolean {
  const [one, other] = [a[0]?.person, b[0]?.person];
  return one !== undefined && other !== undefined && mayBeOne(one, other);
}

function* variants(group: readonly (readonly Use[])[], written: Written): Iterable<Finding> {
  const usual = mostFrequent(group.flat().map(({ person }) => person.name));
  const most = group.find(([use]) => use?.person.name === usual)?.length ?? 0;
  for (const uses of group) {
    const [first] = uses;
    if (!first || first.person.name === usual) continue;
    const { name } = first.person;
    const times = uses.length === 1 ? '' : ` (${uses.length} times)`;
    const how = uses.length < most ? 'mostly' : 'also';
    yield {
      reason: `\u201c${name}\u201d${times} may be the person who is ${how} written \u201c${usual}\u201d on this page.`,
      ...(uses.length < most && usual !== undefined && { expected: usual }),
      ...spotOf(first, written),
    };
  }
}

/** The name in its line, else the entry. */
function spotOf({ entry, person }: Use, written: Written): Spot {
  const line = written.referenceOf(entry);
  const at = line?.text.indexOf(person.name) ?? -1;
  return line && at >= 0 ? written.at(line, at, at + person.name.length) : written.atEntry(entry);
}
