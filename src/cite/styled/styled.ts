/**
 * Reference lines in a citation style, by citeproc-js. Load this file only when a style is asked for: the processor is
 * large.
 */
import type { Engine, System } from 'citeproc';
import type { CslItem } from '../../model/csl.ts';
import { InputError } from '../../model/input-error.ts';
import { localeFile } from './locale-file.ts';
import { assertCitationStyle, forSingleReferences } from './style-file.ts';
import { type StyledPart, styledParts } from './styled-parts.ts';

export interface StyledItem extends CslItem {
  readonly id: string;
}

/**
 * The line of each item by its id, as parts to be set one after another; an item that the style prints nothing for has
 * no parts. The lines are those of one list: numbered, and told apart where the style does so. Throws `InputError` for a
 * style that cannot be used; `styleName` is what that sentence calls it.
 */
export async function styledLines(
  items: readonly StyledItem[],
  styleXml: string,
  lang: string,
  styleName = 'The citation style',
): Promise<Map<string, readonly StyledPart[]>> {
  const { xml } = readStyle(styleXml, styleName);
  return withEngine(items, xml, lang, styleName, listed);
}

/** As `styledLines`, but each line as if its item were the only one, and without a number. Takes linear time. */
export async function linesAlone(
  items: readonly StyledItem[],
  styleXml: string,
  lang: string,
  styleName = 'The citation style',
): Promise<Map<string, readonly StyledPart[]>> {
  const { xml, outline } = readStyle(styleXml, styleName);
  return withEngine(items, forSingleReferences(xml, outline), lang, styleName, alone);
}

function readStyle(styleXml: string, name: string): { xml: string; outline: ReturnType<typeof assertCitationStyle> } {
  const xml = styleXml.replace(/^\ufeff/, '');
  return { xml, outline: assertCitationStyle(xml, name) };
}

type Lines = Map<string, readonly StyledPart[]>;

async function withEngine(
  items: readonly StyledItem[],
  xml: string,
  lang: string,
  styleName: string,
  format: (engine: Engine, ids: readonly string[]) => Lines,
): Promise<Lines> {
  const { default: citeproc } = await import('citeproc');
  try {
    const engine = new citeproc.Engine(systemFor(items), xml, languageTag(lang));
    // By what it prints of a source, and a source may be called “constructor”.
    Object.setPrototypeOf(engine.registry.ambigcites, null);
    engine.setOutputFormat('html');
    return format(
      engine,
      items.map(({ id }) => id),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${styleName} cannot be used: the citation processor says “${reason.slice(0, 200)}”.`);
  }
}

/** The processor refuses what is no language tag. */
function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en-US';
}

function listed(engine: Engine, wanted: readonly string[]): Lines {
  const lines: Lines = new Map(wanted.map((id) => [id, []]));
  engine.updateItems(wanted);
  const made = engine.makeBibliography();
  if (made === false) return lines;
  const [{ entry_ids: ids }, entries] = made;
  for (const [i, [id]] of ids.entries()) {
    if (id !== undefined) lines.set(id, styledParts(entries[i] ?? ''));
  }
  return lines;
}

function alone(engine: Engine, ids: readonly string[]): Lines {
  const lines: Lines = new Map();
  for (const id of ids) {
    engine.updateItems([id]);
    const made = engine.makeBibliography();
    lines.set(id, styledParts(made === false ? '' : withoutNumber(made[1][0] ?? '')));
  }
  return lines;
}

/** What a style sets in the margin: the number in the list. */
function withoutNumber(entry: string): string {
  return entry.replace(/<div class="csl-left-margin">[^<]*<\/div>/, '');
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
