/** The day on which the work came out, as precise as its source says it. */
import type { DayOrder } from '../../cite/dates/date-parsing.ts';
import { toEdtf } from '../../cite/dates/dates.ts';
import type { CslDate } from '../../model/csl.ts';
import type { SourceDescription } from '../../model/description.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { writtenDates } from '../written-dates.ts';
import { agreeing, type Claim, type Group, strongest } from './agreement.ts';
import { toldOf } from './told.ts';

const DAY = 86_400_000;

/** `isUpdate`: nothing but a change is dated. */
export function chooseDate(
  evidence: readonly Evidence[],
  lang: string,
  order: DayOrder,
): Pick<SourceDescription, 'issued' | 'isUpdate'> {
  const { one } = writtenDates(lang, order);
  const dated = (field: Evidence['field']): Dated[] =>
    evidence.flatMap((piece) => {
      const date = piece.field === field ? one(piece.text) : undefined;
      const key = toEdtf(date);
      return date && key ? [{ ...piece, date, key }] : [];
    });
  const changed = dated('modified');
  const changes = new Set(changed.map(({ key }) => key));
  const known = dated('date');
  // Where nothing else is dated, the last change is.
  const published = known.length > 0 ? known : changed;
  const shown = published.filter(({ from }) => from === SHOWN.date).map(({ key }) => key);
  const stated = new Set(published.filter(({ from }) => from !== SHOWN.date).map(({ key }) => key));
  const claims = published.map((piece): Claim<CslDate> => {
    const key = inUniversalTime(piece.text) ? (shown.find((day) => isNextTo(day, piece.key)) ?? piece.key) : piece.key;
    // A day that the page shows without a word may be that of the last change.
    const isChange = piece.from === SHOWN.date && changes.has(piece.key) && stated.size > 0 && !stated.has(piece.key);
    return {
      key,
      value: key === piece.key ? piece.date : (dateOf(published, key) ?? piece.date),
      from: piece.from,
      trust: isChange ? TRUST.faint : piece.trust,
      form: 0,
    };
  });
  const groups = withLessPrecise(agreeing(claims));
  const best = strongest(groups);
  if (!best) return {};
  const issued = toldOf(best, groups, (one, other) => one.startsWith(other) || other.startsWith(one));
  return known.length > 0 ? { issued } : { issued, isUpdate: true };
}

interface Dated extends Evidence {
  readonly date: CslDate;
  readonly key: string;
}

function dateOf(dated: readonly Dated[], key: string): CslDate | undefined {
  return dated.find((one) => one.key === key)?.date;
}

/** A system may say the moment in universal time, which can be another day than the one that the page shows. */
function inUniversalTime(text: string): boolean {
  return /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/iu.test(text.trim());
}

function isNextTo(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) === DAY && one.length === 10 && other.length === 10;
}

/** A month or a year speaks for the days in it, and a day in it is what the source says at its most precise. */
function withLessPrecise(groups: readonly Group<CslDate>[]): Group<CslDate>[] {
  return groups
    .map((group) => {
      const wider = groups.filter((one) => one !== group && group.key.startsWith(`${one.key}-`));
      return { ...group, trust: group.trust + wider.reduce((sum, one) => sum + one.trust, 0) };
    })
    .slice(0, 200);
}
