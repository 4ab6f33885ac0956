/** The numbers of a set of outcomes, as lines of text. */
import type { Verdict } from '../../../src/model/verification.ts';
import { cautionsRight, changeCount, deadly, isFaithful, isFalse, type Outcome, passageF1 } from './compare.ts';

const VERDICTS: readonly Verdict[] = ['verbatim', 'edited', 'altered', 'wrong-source', 'not-found', 'unreadable'];

export function summary(outcomes: readonly Outcome[]): string[] {
  return [...confusion(outcomes), ...verdictLines(outcomes), ...wordLines(outcomes), timeLine(outcomes)];
}

function confusion(outcomes: readonly Outcome[]): string[] {
  const cells = (wanted: Verdict): string[] =>
    VERDICTS.map((verdict) =>
      String(count(outcomes, ({ labelled, got }) => labelled.expected.verdict === wanted && got.verdict === verdict)),
    );
  const row = (head: string, columns: readonly string[]): string =>
    head.padEnd(20) + columns.map((column) => column.padStart(14)).join('');
  return [row('label \\ got', VERDICTS), ...VERDICTS.map((verdict) => row(verdict, cells(verdict)))];
}

function verdictLines(outcomes: readonly Outcome[]): string[] {
  const exact = count(outcomes, isExact);
  const [a, b] = [count(outcomes, (one) => deadly(one) === 'A'), count(outcomes, (one) => deadly(one) === 'B')];
  const [falseOnes, trueOnes] = (['not', 'faithful'] as const).map((kind) =>
    count(outcomes, ({ labelled }) => (kind === 'not' ? isFalse : isFaithful)(labelled.expected.verdict)),
  ) as [number, number];
  const hidden = outcomes.filter(({ labelled }) => labelled.expected.verdict === 'unreadable');
  const moved = outcomes.filter(({ labelled }) => labelled.expected.foundIn);
  return [
    `exact verdict             ${share(exact, outcomes.length)}`,
    `deadly A, false as true   ${share(a, falseOnes)}`,
    `deadly B, true as false   ${share(b, trueOnes)}`,
    `unreadable called true    ${share(
      count(hidden, ({ got }) => isFaithful(got.verdict)),
      hidden.length,
    )}`,
    `other source named        ${share(
      count(moved, ({ labelled, got }) => labelled.expected.foundIn === got.foundIn),
      moved.length,
    )}`,
  ];
}

function wordLines(outcomes: readonly Outcome[]): string[] {
  const placed = outcomes.filter(({ labelled }) => labelled.expected.passages.length > 0);
  const f1 = mean(placed.map(passageF1));
  const faithful = outcomes.filter(({ labelled }) => isFaithful(labelled.expected.verdict));
  const cautioned = outcomes.filter(({ labelled }) => (labelled.expected.cautions ?? []).length > 0);
  return [
    `passages, F1 of words     ${f1.toFixed(4)} (${placed.length})`,
    `changes, all              ${changes(outcomes)}`,
    `changes, altered only     ${changes(outcomes.filter(({ labelled }) => labelled.expected.verdict === 'altered'))}`,
    `cautions right            ${share(
      count(faithful, ({ labelled, got }) => cautionsRight(labelled, got)),
      faithful.length,
    )}, where one is due ${share(
      count(cautioned, ({ labelled, got }) => cautionsRight(labelled, got)),
      cautioned.length,
    )}`,
  ];
}

function changes(outcomes: readonly Outcome[]): string {
  let [named, wanted, given] = [0, 0, 0];
  for (const { labelled, got } of outcomes) {
    const counts = changeCount(labelled.expected, got, labelled.lang);
    named += counts.named;
    wanted += counts.wanted;
    given += counts.given;
  }
  const f1 = wanted + given === 0 ? 1 : (2 * named) / (wanted + given);
  return `precision ${share(named, given)}  recall ${share(named, wanted)}  F1 ${f1.toFixed(4)}  spurious ${given - named}`;
}

function timeLine(outcomes: readonly Outcome[]): string {
  const times = outcomes.map(({ time }) => time).sort((x, y) => x - y);
  const at = (part: number): string =>
    (times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(2);
  return `time of a quotation       p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}

/** One line for each group, by a field of the case. */
export function groupLines(outcomes: readonly Outcome[], field: 'lang' | 'category' | 'source'): string[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { labelled } = outcome;
    const key = field === 'category' ? `${labelled.expected.verdict} ${labelled.category}` : labelled[field];
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  const line = ([key, group]: [string, Outcome[]]): string => {
    const [a, b] = (['A', 'B'] as const).map((kind) => count(group, (one) => deadly(one) === kind));
    return `${key.padEnd(44)} ${String(group.length).padStart(4)}  exact ${share(count(group, isExact), group.length).padEnd(20)} A ${a}  B ${b}`;
  };
  return [...groups].sort(([x], [y]) => (x < y ? -1 : 1)).map(line);
}

/** Wrong verdicts, deadly ones first. */
export function faultLines(outcomes: readonly Outcome[], most: number): string[] {
  const wrong = outcomes.filter((one) => !isExact(one));
  const weight = (one: Outcome): number => (deadly(one) ? 0 : isFaithful(one.labelled.expected.verdict) ? 1 : 2);
  const sorted = wrong.sort((x, y) => weight(x) - weight(y)).slice(0, most);
  return sorted.flatMap((one) => {
    const { id, source, category, quote, expected } = one.labelled;
    return [
      `${id} ${source} [${category}] ${expected.verdict} → ${one.got.verdict}${deadly(one) ? ` DEADLY ${deadly(one)}` : ''}`,
      `    ${JSON.stringify(quote)}`,
      `    wanted ${JSON.stringify(expected.changes ?? [])}`,
      `    got    ${JSON.stringify(one.got.changes)}`,
    ];
  });
}

function isExact({ labelled, got }: Outcome): boolean {
  return labelled.expected.verdict === got.verdict;
}

function count(outcomes: readonly Outcome[], fits: (outcome: Outcome) => boolean): number {
  return outcomes.filter(fits).length;
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(2)} % (${part}/${whole})`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
