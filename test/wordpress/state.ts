/** Whether a page in WordPress still says what was published there. */
import type { Part } from '../../src/model/manuscript.ts';
import { managedPart } from '../../src/read/wordpress/managed-part.ts';
import { readWordPress } from '../../src/read/wordpress/manuscript.ts';
import { wordingOf } from '../../src/read/wordpress/same-wording.ts';

const NAME = { name: 'the page in WordPress' };

/**
 * `none`: nothing on the page is ours. `ours`: the managed part is as it was published, whatever WordPress or a plugin
 * made of its HTML. `changed`: somebody changed it since, or nobody knows what was published.
 */
export function stateOf(content: string, published: string | undefined): 'none' | 'ours' | 'changed' {
  const found = managedPart(content, published);
  if (!found) return 'none';
  return published !== undefined && formOf(found.managed) === formOf(published) ? 'ours' : 'changed';
}

/** What a reader gets of a part: its paragraphs with their links and emphasis, and its pictures. */
function formOf(part: string): string {
  const { parts, leftOut } = readWordPress(part, NAME);
  return JSON.stringify([parts.map(partForm), leftOut]);
}

function partForm(part: Part): unknown {
  if ('cells' in part) return part.cells.map(({ paragraphs }) => paragraphs.map(partForm));
  const runs: [string, boolean, boolean, string][] = [];
  for (const { text, em, strong, href = '' } of part.runs) {
    const last = runs.at(-1);
    if (last && last[1] === em && last[2] === strong && last[3] === href) last[0] += text;
    else runs.push([text, em, strong, href]);
  }
  const { style, listLevel } = part;
  return [style?.kind, style?.outline, listLevel, runs.map(([text, ...look]) => [wordingOf(text), ...look])];
}
