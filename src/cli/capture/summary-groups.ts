/** Looks of which there is something to say, so grouped that a page of hundreds of sources can be taken in. */
import type { Look, Outcome } from '../../model/capture.ts';
import type { Format } from '../report/layout.ts';

/** What is said of one source. */
export interface Told {
  readonly look: Look;
  readonly word: string;
  readonly format: Format;
  readonly sentences: readonly string[];
}

type Kind = Exclude<Outcome, 'article'> | 'changed' | 'new-address' | 'outside';

/** From what asks for nothing to what asks for most: the end of a long list is what stays in sight on a terminal. */
const KINDS: Readonly<Record<Kind, readonly [word: string, format: Format]>> = {
  'no-text': ['kept, without text', 'dim'],
  outside: ['in a web archive', 'cyan'],
  changed: ['changed', 'cyan'],
  'new-address': ['new address', 'cyan'],
  refused: ['not allowed', 'yellow'],
  'pay-wall': ['pay wall', 'yellow'],
  login: ['login', 'yellow'],
  'consent-wall': ['consent wall', 'yellow'],
  'bot-wall': ['robot check', 'yellow'],
  unclear: ['cannot tell', 'yellow'],
  error: ['server error', 'yellow'],
  unreachable: ['no answer', 'yellow'],
  moved: ['moved', 'red'],
  'soft-404': ['seems gone', 'red'],
  gone: ['gone', 'red'],
};
const ORDER = Object.keys(KINDS);

/** Each group has one word and the same sentences; within it, and within a kind, the order of the page. */
export function inGroups(looks: readonly Look[]): Told[][] {
  const told = looks.flatMap((look) => {
    const kind = kindOf(look);
    if (kind === undefined) return [];
    const [word, format] = KINDS[kind];
    return [{ kind, look, word, format, sentences: sentencesOf(look) }];
  });
  const sorted = told.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return [...Map.groupBy(sorted, ({ word, sentences }) => [word, ...sentences].join('\n')).values()];
}

/** None of a source that is there, as and where it was. */
function kindOf({ outcome, outside, since, movedTo }: Look): Kind | undefined {
  if (outcome !== 'article') return outcome;
  if (outside) return 'outside';
  if (since?.text === 'changed') return 'changed';
  return movedTo === undefined ? undefined : 'new-address';
}

function sentencesOf({ outcome, outside, since, movedTo, reason }: Look): string[] {
  if (outcome !== 'article') return [reason];
  return [
    ...(outside ? [outsideCopy(outside)] : []),
    ...(since?.text === 'changed' ? [`Its text has changed since ${since.at.slice(0, 10)}.`] : []),
    ...(movedTo === undefined ? [] : [`Its address is now ${movedTo}`]),
  ];
}

function outsideCopy({ url, at }: NonNullable<Look['outside']>): string {
  const day = at.slice(0, 10);
  return `The copy of ${day} is at ${url} — to show it on the page, add to the entry: {archived="${url} ${day}"}`;
}
