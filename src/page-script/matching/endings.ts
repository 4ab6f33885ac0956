/**
 * Endings of inflection by language, for folded words (no accents). Each step takes the longest ending that fits and
 * leaves enough of the word; what is left is no word of the language, and is compared with what is left of others.
 * Light on purpose, after J. Savoy, “Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages” (2006), and L. Larkey et al., “Light stemming for Arabic information retrieval” (2007).
 */
export type Step = readonly [ending: RegExp, instead: string];

/** An ending behind at least `kept` letters. Where several fit, the longest starts first, and so is found first. */
function off(kept: number, endings: string, instead = ''): Step {
  return [new RegExp(`(?<=.{${kept}})(?:${endings.replaceAll(' ', '|')})$`, 'u'), instead];
}

/** “runn”, “scholl”: one letter of two at the end. */
const DOUBLED: Step = [/(.)\1$/u, '$1'];

const SCANDINAVIAN: readonly Step[] = [
  off(3, 'ernes enes ens ets arnas arna ornas orna ernas erna erne ene ers ars ors ans en et er ar or an es a e s t'),
  DOUBLED,
];

const ENDINGS: Readonly<Record<string, readonly Step[]>> = {
  en: [off(2, 'ies ied', 'y'), off(3, '(?<!s)s'), off(3, 'ingly edly ing ed ly'), off(3, 'e'), DOUBLED],
  de: [off(3, 'ungen', 'ung'), off(3, 'innen ern ens em en er es e n (?<=[bdfghklmnrt])s'), DOUBLED],
  fr: [
    off(2, 'aux', 'al'),
    off(3, '(?:er)?aient (?:er)?ait erent antes? ants? ees? es er ez ent e s x'),
    off(3, 'i'),
    DOUBLED,
  ],
  es: [off(2, 'ces', 'z'), off(3, 'es as os s e a o')],
  it: [off(3, 'h?[ie] ia ie io a o')],
  pt: [off(2, 'oes aes aos ao'), off(2, 'ais eis ois', 'l'), off(3, 'es as os s e a o')],
  nl: [off(3, 'ens ers en er es e s'), DOUBLED],
  sv: SCANDINAVIAN,
  da: SCANDINAVIAN,
  nb: SCANDINAVIAN,
  nn: SCANDINAVIAN,
  no: SCANDINAVIAN,
  // The short i has lost its breve.
  ru: [
    off(
      3,
      'иями ями ами иеи ием иям иях ого его ому ему ыми ими ов ев еи ам ям ах ях ом ем ои ыи ии ая яя ое ее ые ие ую юю ых их ия ию ью а я о е ы и у ю ь',
    ),
  ],
  ar: [[/^(?:و?(?:ال|بال|كال|فال)|لل|و)(?=.{3})/u, ''], off(3, 'ها ان ات ون ين يه ه ي')],
};

/** None for a language that we know nothing of: its words are compared whole. */
export function endingsOf(lang: string): readonly Step[] {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(ENDINGS, primary) ? (ENDINGS[primary] ?? []) : [];
}
