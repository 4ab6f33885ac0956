/**
 * What a word processor must be told of the letters of a text: it knows East Asian ones by themselves, but not in which
 * language they are; and Word knows others neither by their direction nor by the fonts that they need.
 */
import { scriptOf, stretches } from '../../../text/direction.ts';
import { eastAsianFonts } from '../look.ts';
import type { RunLook } from '../markup.ts';
import { defaultLanguages, type Slot, slotOf, wordLanguage } from './language.ts';

/** A stretch of one direction and kind of script. */
export interface Letters {
  readonly text: string;
  /** What Word calls complex are letters from right to left, and those of Thai, Hindi and the like. */
  readonly script: 'simple' | 'complex' | 'right-to-left';
  readonly languages: RunLanguages;
  /** East Asian letters and no Latin ones: dots emphasise them, not italics. */
  readonly isEastAsian?: boolean;
  /** Font for East Asian letters, where it is not that of the paragraph. */
  readonly eastAsianFont?: string;
  /** Marks that Latin fonts have too are to be as wide as the East Asian letters. */
  readonly hasWideMarks?: boolean;
}

/** The languages that a run must name, of letters of each kind. */
export type RunLanguages = Partial<Readonly<Record<Slot, string>>>;

/** Devanagari to Myanmar, and Khmer: from left to right, but with the fonts and sizes for complex scripts. */
const COMPLEX = String.raw`\u0900-\u109f\u1780-\u17ff`;
const COMPLEX_STRETCH = new RegExp(`([${COMPLEX}]+(?:[^\\p{L}${COMPLEX}]+[${COMPLEX}]+)*)`, 'u');

/** Beyond Latin, Greek, Cyrillic and Armenian letters and the common signs. Of other text nothing needs to be told. */
const NOTABLE = /[\u0590-\u1dff\u2e00-\u{10ffff}]/u;

/** Scripts that tell the language of a text well enough, in the slot of `w:lang` that they go into. */
const SCRIPTS: readonly (readonly [script: string, slot: Slot, letters: RegExp])[] = [
  ...['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].map(scriptIn('bidi')),
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'].map(scriptIn('bidi')),
  ...['Thai', 'Laoo', 'Tibt', 'Mymr', 'Khmr'].map(scriptIn('bidi')),
  ['Jpan', 'eastAsia', /[\p{Script=Hira}\p{Script=Kana}]/u],
  ['Kore', 'eastAsia', /\p{Script=Hang}/u],
];

function scriptIn(slot: Slot): (script: string) => readonly [string, Slot, RegExp] {
  return (script) => [script, slot, new RegExp(`\\p{Script=${script}}`, 'u')];
}

/** Marks that Latin and East Asian fonts both have, each in its own width. */
const SHARED_MARKS = /[\u00b7\u2010-\u2027\u2030-\u205e]/u;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
const LATIN = /[a-z]/iu;

/** Cuts texts into stretches of one direction and kind of script, for a page in a language. */
export function lettersIn(pageLang: string): (text: string, look: RunLook, rightToLeft: boolean) => Letters[] {
  const languages = new Languages(pageLang);
  const isEastAsian = slotOf(pageLang) === 'eastAsia';
  return (text, look, rightToLeft) => {
    if (!rightToLeft && !isEastAsian && look.lang === undefined && !NOTABLE.test(text))
      return [{ text, script: 'simple', languages: {} }];
    return stretches(text, rightToLeft).flatMap((stretch) => {
      if (stretch.rightToLeft) return [languages.letters(stretch.text, look, 'right-to-left')];
      const cut = stretch.text.split(COMPLEX_STRETCH);
      return cut.flatMap((part, i) =>
        part ? [languages.letters(part, look, i % 2 === 1 ? 'complex' : 'simple')] : [],
      );
    });
  };
}

class Languages {
  readonly #page: string;
  readonly #defaults: Readonly<Record<Slot, string>>;
  /** Of each language tag that was asked for. */
  readonly #slots = new Map<string, readonly [Slot, string]>();
  readonly #scripts = new Map<string, string>();

  constructor(pageLang: string) {
    this.#page = pageLang;
    this.#defaults = defaultLanguages(pageLang);
  }

  letters(text: string, look: RunLook, script: Letters['script']): Letters {
    const languages: Partial<Record<Slot, string>> = {};
    if (look.lang !== undefined) this.#tell(languages, look.lang);
    if (NOTABLE.test(text)) this.#tellScripts(languages, text);
    const eastAsianFont = this.#font(look, languages.eastAsia);
    return {
      ...{ text, script, languages },
      ...(EAST_ASIAN.test(text) && !LATIN.test(text) ? { isEastAsian: true } : {}),
      ...(eastAsianFont === undefined ? {} : { eastAsianFont }),
      ...(this.#hasWideMarks(text, look) ? { hasWideMarks: true } : {}),
    };
  }

  #tell(told: Partial<Record<Slot, string>>, tag: string): void {
    const [slot, name] = known(this.#slots, tag, () => [slotOf(tag), wordLanguage(tag)]);
    told[slot] = name;
  }

  /** Letters of a script in which neither the page nor the part is written say their language. */
  #tellScripts(told: Partial<Record<Slot, string>>, text: string): void {
    for (const [script, slot, letters] of SCRIPTS) {
      if (!letters.test(text)) continue;
      const lang = told[slot] ?? this.#defaults[slot];
      if (known(this.#scripts, lang, () => scriptOf(lang)) !== script) this.#tell(told, `und-${script}`);
    }
  }

  /** East Asian languages have forms of their own of the characters that they share, and so fonts of their own. */
  #font(look: RunLook, eastAsia: string | undefined): string | undefined {
    if (eastAsia === undefined || eastAsia === this.#defaults.eastAsia) return undefined;
    const [sans, serif] = eastAsianFonts(eastAsia);
    return look.within === 'Quote' ? serif : sans;
  }

  #hasWideMarks(text: string, { lang }: RunLook): boolean {
    if (!SHARED_MARKS.test(text) || (LATIN.test(text) && !EAST_ASIAN.test(text))) return false;
    return slotOf(lang ?? this.#page) === 'eastAsia';
  }
}

function known<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
