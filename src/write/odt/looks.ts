/**
 * Automatic styles (ODF 1.3 part 3, 16.2): what a paragraph or a run has beside its named style. A document lists them
 * before its text, so they are gathered from a first run over the text, which is then written in a second one.
 */

import type { ParagraphLook, RunLook } from '../document/markup.ts';
import { SLOTS, type Slot } from '../document/text/language.ts';
import type { Letters } from '../document/text/letters.ts';

export class Looks {
  /** The content of the style, by which it is known again, and its name. */
  readonly #paragraphs = new Map<string, string>();
  readonly #runs = new Map<string, string>();

  /** @param parent name of the paragraph's style; its own name is returned where nothing differs from it */
  paragraph(parent: string, look: ParagraphLook): string {
    const properties = paragraphProperties(look);
    if (!properties) return parent;
    const rest = ` style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties${properties}/>`;
    return nameIn(this.#paragraphs, 'P', rest);
  }

  /** Undefined for a run that looks as its paragraph or its link does. */
  run(look: RunLook, letters: Letters): string | undefined {
    const properties = textProperties(look, letters);
    if (!properties) return undefined;
    return nameIn(this.#runs, 'T', ` style:family="text"><style:text-properties${properties}/>`);
  }

  *styles(): Generator<string> {
    for (const names of [this.#paragraphs, this.#runs]) {
      for (const [rest, name] of names) yield `<style:style style:name="${name}"${rest}</style:style>`;
    }
  }
}

function nameIn(names: Map<string, string>, letter: string, rest: string): string {
  const known = names.get(rest);
  if (known !== undefined) return known;
  const name = `${letter}${names.size + 1}`;
  names.set(rest, name);
  return name;
}

function paragraphProperties({ keepNext, rightToLeft, before, line, right }: ParagraphLook): string {
  return [
    keepNext === undefined ? '' : ` fo:keep-with-next="${keepNext ? 'always' : 'auto'}"`,
    before === undefined ? '' : ` fo:margin-top="${points(before)}"`,
    line === undefined ? '' : ` fo:line-height="${percent(line)}"`,
    right ? ' fo:text-align="right"' : rightToLeft === undefined ? '' : ` fo:text-align="${edge(rightToLeft)}"`,
    rightToLeft === undefined ? '' : ` style:writing-mode="${writingMode(rightToLeft)}"`,
  ].join('');
}

function textProperties(look: RunLook, { languages, isEastAsian, eastAsianFont }: Letters): string {
  const { bold, italic, smallCaps, position, color } = look;
  return [
    bold ? inAllScripts('font-weight', 'bold') : '',
    italic && !isEastAsian ? inAllScripts('font-style', 'italic') : '',
    italic && isEastAsian ? ' style:text-emphasize="dot above"' : '',
    smallCaps ? ' fo:font-variant="small-caps"' : '',
    color ? ` fo:color="#${color.toLowerCase()}"` : '',
    position ? ` style:text-position="${position === 'superscript' ? 'super' : 'sub'} 58%"` : '',
    eastAsianFont === undefined ? '' : ` style:font-family-asian="'${eastAsianFont}'"`,
    ...SLOTS.map((slot) => (languages[slot] === undefined ? '' : languageSlot(slot, languages[slot]))),
  ].join('');
}

/** OpenDocument has each of these thrice: for Latin and the like, for East Asian and for complex scripts. */
export function inAllScripts(property: string, value: string, complex: string = value): string {
  return ` fo:${property}="${value}" style:${property}-asian="${value}" style:${property}-complex="${complex}"`;
}

/** @param tag language and region: “de-DE” */
export function languageSlot(slot: Slot, tag: string): string {
  const [language = '', country = ''] = tag.split('-');
  if (slot === 'val') return ` fo:language="${language}" fo:country="${country}"`;
  const script = slot === 'bidi' ? 'complex' : 'asian';
  return ` style:language-${script}="${language}" style:country-${script}="${country}"`;
}

/** Twentieths of a point as points. */
export function points(twentieths: number): string {
  return `${twentieths / 20}pt`;
}

/** 240ths of a line as a share of it. */
export function percent(line: number): string {
  return `${Math.round(line / 2.4)}%`;
}

/** Where lines begin. LibreOffice takes “start” for the left edge in every direction, so the edge is named. */
export function edge(rightToLeft: boolean): string {
  return rightToLeft ? 'right' : 'left';
}

export function writingMode(rightToLeft: boolean): string {
  return rightToLeft ? 'rl-tb' : 'lr-tb';
}
