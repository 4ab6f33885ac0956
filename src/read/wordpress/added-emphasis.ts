import type { Part, Run } from '../../model/manuscript.ts';
import { readWordPress } from './manuscript.ts';
import { wordingOf } from './same-wording.ts';

const NAME = { name: 'the page in WordPress' };

/**
 * Stretches of words that somebody set in bold or italics since, in the order of the page. Takes linear time.
 * @param managed our part as it stands
 * @param written as it was published
 */
export function addedEmphasis(managed: string, written: string): string[] {
  const known = new Map<string, number>();
  for (const word of emphasised(written).flatMap(wordsOf)) known.set(word, (known.get(word) ?? 0) + 1);
  return emphasised(managed).flatMap((run) => {
    let isNew = false;
    for (const word of wordsOf(run)) {
      const left = known.get(word) ?? 0;
      known.set(word, left - 1);
      if (left <= 0) isNew = true;
    }
    return isNew ? [run.text.trim()] : [];
  });
}

function emphasised(content: string): Run[] {
  return readWordPress(content, NAME)
    .parts.flatMap(runsOf)
    .filter(({ em, strong }) => em || strong);
}

function runsOf(part: Part): readonly Run[] {
  return 'cells' in part ? part.cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)) : part.runs;
}

/** A word in bold italics is another one than in bold. */
function wordsOf({ text, em, strong }: Run): string[] {
  const look = `${em ? 'em' : ''} ${strong ? 'strong' : ''}`;
  return (wordingOf(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => `${look} ${word}`);
}
