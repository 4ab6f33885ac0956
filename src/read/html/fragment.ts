import type { Block } from '../../model/block.ts';
import { survey } from './survey.ts';
import { parseTree } from './tree.ts';
import { walk } from './walk.ts';

/** The blocks of a stretch of HTML inside another text, with places in that text. */
export function htmlFragment(source: string, start: number, end: number, name: string): Block[] {
  const fragment = source.slice(start, end);
  const tree = parseTree(fragment, name);
  return walk(tree, fragment, survey(tree.document)).map((block) => ({
    ...block,
    origin: block.origin.map((piece) => ({ ...piece, start: piece.start + start })),
    start: block.start + start,
    end: block.end + start,
    ...(block.targets
      ? { targets: block.targets.map((one) => ({ start: one.start + start, end: one.end + start })) }
      : {}),
  }));
}
