/** The marks that a language puts around quoted words, outermost pair first, then the pair inside it. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

const CURLY: readonly MarkPair[] = [
  { open: '\u201c', close: '\u201d' },
  { open: '\u2018', close: '\u2019' },
];
const LOW_HIGH: readonly MarkPair[] = [
  { open: '\u201e', close: '\u201c' },
  { open: '\u201a', close: '\u2018' },
];
const LOW_HIGH_RIGHT: readonly MarkPair[] = [
  { open: '\u201e', close: '\u201d' },
  { open: '\u00ab', close: '\u00bb' },
];
const GUILLEMETS: readonly MarkPair[] = [
  { open: '\u00ab', close: '\u00bb' },
  { open: '\u201c', close: '\u201d' },
];
/** French puts a no-break space inside its guillemets. */
const SPACED_GUILLEMETS: readonly MarkPair[] = [
  { open: '\u00ab\u00a0', close: '\u00a0\u00bb' },
  { open: '\u201c', close: '\u201d' },
];
const RUSSIAN: readonly MarkPair[] = [
  { open: '\u00ab', close: '\u00bb' },
  { open: '\u201e', close: '\u201c' },
];
const RIGHT_RIGHT: readonly MarkPair[] = [
  { open: '\u201d', close: '\u201d' },
  { open: '\u2019', close: '\u2019' },
];
const CORNERS: readonly MarkPair[] = [
  { open: '\u300c', close: '\u300d' },
  { open: '\u300e', close: '\u300f' },
];

/** By primary language, or language and script; the conventions recorded in the Unicode CLDR `delimiters`. */
const BY_LANGUAGE: ReadonlyMap<string, readonly MarkPair[]> = new Map(
  Object.entries({
    ar: GUILLEMETS,
    be: RUSSIAN,
    bg: LOW_HIGH,
    bs: LOW_HIGH_RIGHT,
    ca: GUILLEMETS,
    cs: LOW_HIGH,
    da: CURLY,
    de: LOW_HIGH,
    el: GUILLEMETS,
    es: GUILLEMETS,
    et: LOW_HIGH,
    fa: GUILLEMETS,
    fi: RIGHT_RIGHT,
    fr: SPACED_GUILLEMETS,
    hr: LOW_HIGH_RIGHT,
    hu: LOW_HIGH_RIGHT,
    is: LOW_HIGH,
    it: GUILLEMETS,
    ja: CORNERS,
    lt: LOW_HIGH,
    nb: GUILLEMETS,
    nn: GUILLEMETS,
    no: GUILLEMETS,
    pl: LOW_HIGH_RIGHT,
    pt: CURLY,
    ro: LOW_HIGH_RIGHT,
    ru: RUSSIAN,
    sk: LOW_HIGH,
    sl: LOW_HIGH,
    sr: LOW_HIGH_RIGHT,
    sv: RIGHT_RIGHT,
    uk: RUSSIAN,
    'zh-hant': CORNERS,
    'zh-tw': CORNERS,
    'zh-hk': CORNERS,
  }),
);

/** Each outer pair that `outerMarks` can give, once. */
export const OUTER_PAIRS: readonly MarkPair[] = [
  ...new Set([CURLY, ...BY_LANGUAGE.values()].flatMap((list) => list[0] ?? [])),
];

/** The outer pair for quoted words in a language. */
export function outerMarks(lang: string): MarkPair {
  return pairs(lang)[0] ?? { open: '\u201c', close: '\u201d' };
}

/** The pair around a title in the house style: single marks in English, the language's outer marks elsewhere. */
export function titleMarks(lang: string): MarkPair {
  const list = pairs(lang);
  return (list === CURLY ? list[1] : list[0]) ?? { open: '\u2018', close: '\u2019' };
}

function pairs(lang: string): readonly MarkPair[] {
  const tag = lang.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  return BY_LANGUAGE.get(tag.split('-').slice(0, 2).join('-')) ?? BY_LANGUAGE.get(primary) ?? CURLY;
}
