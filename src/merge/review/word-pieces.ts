/** Two wordings side by side: which words one of them has alone. */
import { differences } from '../words/differences.ts';
import { type Token, tokensOf } from '../words/tokens.ts';

/** A stretch of a wording. `gap`: words that are left out of the picture. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added' | 'gap';
}

export interface Compared {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Words that are shown around a change. */
const AROUND = 12;

/** What only the former wording has is `removed`, what only the latter has `added`; far from changes there are gaps. */
export function compared(before: string, after: string): Compared {
  const [old, now] = [before, after].map((plain) => tokensOf({ plain }));
  if (!old || !now) return { before: [], after: [] };
  const found = joined(
    differences(
      old.map(({ key }) => key),
      now.map(({ key }) => key),
    ),
    old,
  );
  const [first, second]: [Piece[], Piece[]] = [[], []];
  let [i, k] = [0, 0];
  for (const { start, end, from, to } of found) {
    first.push(piece(old.slice(i, start), 'same'), piece(old.slice(start, end), 'removed'));
    second.push(piece(now.slice(k, from), 'same'), piece(now.slice(from, to), 'added'));
    [i, k] = [end, to];
  }
  first.push(piece(old.slice(i), 'same'));
  second.push(piece(now.slice(k), 'same'));
  return { before: excerpt(first), after: excerpt(second) };
}

type Found = ReturnType<typeof differences>[number];

/** Changes with nothing but a blank between them are one for a reader. */
function joined(found: readonly Found[], old: readonly Token[]): Found[] {
  const whole: Found[] = [];
  for (const one of found) {
    const last = whole.at(-1);
    const between = last ? old.slice(last.end, one.start) : [];
    if (last && between.every(({ key }) => key === ' '))
      whole[whole.length - 1] = { ...last, end: one.end, to: one.to };
    else whole.push(one);
  }
  return whole;
}

function piece(tokens: readonly Token[], change: Piece['change']): Piece {
  return { text: tokens.map(({ text }) => text).join(''), change };
}

function excerpt(pieces: readonly Piece[]): Piece[] {
  const last = pieces.length - 1;
  return pieces.flatMap((one, i) => {
    if (one.change !== 'same' || last === 0) return one.text === '' ? [] : [one];
    const words = [...one.text.matchAll(/\S+\s*/gu)];
    const head = i === 0 ? 0 : AROUND;
    const tail = i === last ? 0 : AROUND;
    if (words.length <= head + tail + 1) return one.text === '' ? [] : [one];
    const start = words[head]?.index ?? 0;
    const end = words[words.length - tail]?.index ?? one.text.length;
    return [
      { text: one.text.slice(0, start), change: 'same' as const },
      { text: '\u2026 ', change: 'gap' as const },
      { text: one.text.slice(end), change: 'same' as const },
    ].filter(({ text }) => text !== '');
  });
}
