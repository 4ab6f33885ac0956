import { InputError } from '../../model/input-error.ts';
import type { Manuscript, Part } from '../../model/manuscript.ts';
import type { ReadResult } from '../reader.ts';
import { layBlocks } from './blocks.ts';
import { lossMessages } from './losses.ts';
import { remarksOf } from './remarks.ts';
import { weaveNotes } from './weave-notes.ts';

/** A document of somebody else's, as it reads with every tracked change accepted. */
export function readForeign(manuscript: Manuscript, name: string): ReadResult {
  const { parts, sources, placeOf } = weaveNotes(manuscript);
  const { blocks, source, starts } = layBlocks(parts, sources);
  if (blocks.length === 0) throw new InputError(`“${name}” holds no text; give a document with a page in it.`);
  const title = titleOf(parts);
  const { lang } = manuscript;
  const remarks = remarksOf(manuscript, (part, offset) => {
    const at = placeOf(part, offset);
    return at && (starts[at.part] ?? 0) + at.offset;
  });
  return {
    blocks: { blocks, ...(title ? { title } : {}), ...(lang ? { lang } : {}) },
    messages: lossMessages(manuscript, name),
    source,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

function titleOf(parts: readonly Part[]): string | undefined {
  const title = parts.find((part) => !('cells' in part) && part.style?.kind === 'title');
  if (!title || 'cells' in title) return undefined;
  const words = title.runs.map((run) => run.text).join('');
  return words.trim();
}
