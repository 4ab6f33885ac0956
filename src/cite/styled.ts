/**
 * Reference lines in a citation style of the user's own (`--style`), by citeproc-js. Load this file only when a style
 * is asked for: the processor is large.
 */
import type { Engine, System } from 'citeproc';
import type { CslItem } from '../model/csl.ts';
import { InputError } from '../model/input-error.ts';
import { localeFile } from './locale-file.ts';
import { assertCitationStyle } from './style-file.ts';
import { type StyledPart, styledParts } from './styled-parts.ts';

export interface StyledItem extends CslItem {
  readonly id: string;
}

/**
 * The line of each item by its id, as parts to be set one after another; an item that the style prints nothing for has
 * no parts. Throws `InputError` for a style that cannot be used; `styleName` is what that sentence calls it.
 */
export async function styledLines(
  items: readonly StyledItem[],
  styleXml: string,
  lang: string,
  styleName = 'The citation style',
): Promise<Map<string, readonly StyledPart[]>> {
  assertCitationStyle(styleXml, styleName);
  const { default: citeproc } = await import('citeproc');
  try {
    const engine = new citeproc.Engine(systemFor(items), styleXml.replace(/^\ufeff/, ''), languageTag(lang));
    return linesOf(engine, items);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${styleName} cannot be used: the citation processor says “${reason.slice(0, 200)}”.`);
  }
}

/** The processor refuses what is no language tag. */
function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en-US';
}

function linesOf(engine: Engine, items: readonly StyledItem[]): Map<string, readonly StyledPart[]> {
  const lines = new Map<string, readonly StyledPart[]>(items.map(({ id }) => [id, []]));
  engine.setOutputFormat('html');
  engine.updateItems(items.map(({ id }) => id));
  const made = engine.makeBibliography();
  if (made === false) return lines;
  const [{ entry_ids: ids }, entries] = made;
  for (const [i, [id]] of ids.entries()) {
    if (id !== undefined) lines.set(id, styledParts(entries[i] ?? ''));
  }
  return lines;
}

function systemFor(items: readonly StyledItem[]): System {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    retrieveLocale: localeFile,
    retrieveItem: (id) => plainItem(byId.get(id) ?? { id, type: 'document' }),
    // The processor escapes what items say, so this is the only <a> in its output.
    variableWrapper: ({ variableNames }, before, text, after) =>
      variableNames[0] === 'title' ? `${before}<a>${text}</a>${after}` : before + text + after,
  };
}

/** A copy, in which no text holds what the processor takes for markup: a word joiner parts each `<` from its word. */
function plainItem(item: StyledItem): object {
  return JSON.parse(JSON.stringify(item), (_key, value) =>
    typeof value === 'string' ? value.replaceAll('<', '<\u2060') : value,
  );
}
