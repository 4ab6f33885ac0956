/**
 * Which of the encodings before Unicode a text is in that declares none. Each candidate is tried, and judged by its
 * words: how many of the letters beyond ASCII are common ones of the languages it was made for, in words as these have
 * them (Latin words are mostly ASCII, words of other scripts are not mixed with it).
 */
interface Candidate {
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly kind: 'latin' | 'alphabet' | 'ideographs';
  /** The letters that most of a text consists of; those beyond ASCII, for Latin. From general knowledge. */
  readonly common: RegExp;
  /** Of an alphabet, those that make up more than half of any text. */
  readonly frequent?: RegExp;
  /** Without one of these the candidate is out: they tell it from another that holds the same letters. */
  readonly telling?: RegExp;
}

/** Capitals at the start of a word alone: KOI8 has them where windows-1251 has small letters. */
const CYRILLIC = /^[А-ЯЁІЇЄҐЂЈЉЊЋЏ]|[а-яёіїєґђјљњћџў]/gu;
const CYRILLIC_FREQUENT = /[оеаинтсрвлкм]/giu;
const KANA = /[\u3041-\u3093\u30a1-\u30f4\u30fc]/gu;
const ARABIC = /[اليمونرتبةعدسفهكقأحجذشطصخضغئءىزثإآؤظ]/gu;
const ARABIC_FREQUENT = /[اليمونرتبةه]/gu;
const HAN =
  /[的一是不了人我在有他这中大来上国和个到说们为子你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第門們這來國個說時會對過學發無經開長現樣動將與進實點種聲話問機給幾業間]/gu;
const HANGUL =
  /[이다는에의을를가고하지은로한도기사자어나해리그대아시서정인라전일수장제구만것들부보과으상주면성동우적있었했여년원금국민오선공개계방안미말세위유신회연화문통관경러니스트조]/gu;

/**
 * The letters beyond ASCII of languages, or of a few that share them: French, German, Spanish, Portuguese, Nordic, Italian,
 * Icelandic, Estonian and Finnish, Dutch; Polish, Czech, Slovak, Hungarian, Romanian, South Slavic; Turkish.
 */
const WESTERN: readonly string[] = [
  'àâæçèéêëîïôœùûüÿ',
  'äöüßé',
  'áéíñóúüïçàèò',
  'ãáâàçéêíóõôúü',
  'åäöæøéü',
  'àèéìíòóùú',
  'áðéíóúýþæö',
  'äöõüšžå',
  'éëïóöüèê',
];
const CENTRAL: readonly string[] = [
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'ăâîşţșț',
  'čćšžđ',
];
const LATIN_LETTERS: readonly (readonly [encodings: readonly string[], letters: string])[] = [
  ...WESTERN.map((letters) => [['windows-1252'], letters] as const),
  ...CENTRAL.map((letters) => [['windows-1250', 'iso-8859-2'], letters] as const),
  [['windows-1254'], 'çğıİöşüâîû'],
];

/** In the order that decides between equals. */
const CANDIDATES: readonly Candidate[] = [
  ...LATIN_LETTERS.flatMap(([encodings, letters]) =>
    encodings.map((encoding) => ({ encoding, kind: 'latin' as const, common: new RegExp(`[${letters}]`, 'giu') })),
  ),
  { encoding: 'windows-1251', kind: 'alphabet', common: CYRILLIC, frequent: CYRILLIC_FREQUENT },
  { encoding: 'koi8-u', kind: 'alphabet', common: CYRILLIC, frequent: CYRILLIC_FREQUENT },
  { encoding: 'iso-8859-5', kind: 'alphabet', common: CYRILLIC, frequent: CYRILLIC_FREQUENT },
  { encoding: 'windows-1256', kind: 'alphabet', common: ARABIC, frequent: ARABIC_FREQUENT },
  { encoding: 'iso-8859-6', kind: 'alphabet', common: ARABIC, frequent: ARABIC_FREQUENT },
  { encoding: 'windows-1255', kind: 'alphabet', common: /[א-ת]/gu, frequent: /[יוהלאמרבתש]/gu },
  { encoding: 'windows-1253', kind: 'alphabet', common: /^[Α-Ω]|[α-ωάέήίόύώϊϋΐΰ]/gu, frequent: /[αοιετσνηυρπκ]/gu },
  { encoding: 'shift_jis', kind: 'ideographs', common: KANA, telling: KANA },
  { encoding: 'euc-jp', kind: 'ideographs', common: KANA, telling: KANA },
  { encoding: 'gb18030', kind: 'ideographs', common: HAN },
  { encoding: 'euc-kr', kind: 'ideographs', common: HANGUL },
  { encoding: 'big5', kind: 'ideographs', common: HAN },
];

const FALLBACK = 'windows-1252';
/** Bytes that are looked at: enough for thousands of words. */
const SAMPLE = 40_000;
/** What the frequent letters of an alphabet, and the common signs of a large script, make up at least of its texts. */
const FREQUENT_SHARE = 0.6;
const IDEOGRAPH_SHARE = 0.25;
/** Less is no evidence. */
const LEAST = 0.6;

export function guessLegacyEncoding(bytes: Uint8Array): string {
  let best = FALLBACK;
  let most = LEAST;
  for (const candidate of CANDIDATES) {
    const score = scoreOf(bytes, candidate);
    if (score <= most) continue;
    most = score;
    best = candidate.encoding;
  }
  return best;
}

/** Letters; and signs in the middle of words, which are letters of another encoding. */
const WORD =
  /[\p{L}\p{M}\u0080-\u009f\u00a3][\p{L}\p{M}\u0080-\u009f\u00a2-\u00a6\u00a8\u00ac\u00ae-\u00b6\u00b8\u00b9\u00bc-\u00bf\u00d7\u00f7]*/gu;

/** Signs for drawing, and controls: bytes of letters in another encoding. */
const NO_LETTERS = /[\u2219-\u2265\u2320\u2321\u2500-\u25ff]/gu;

/** About 1 for the right encoding: how far the letters beyond ASCII are common ones, in words of the right make. */
function scoreOf(bytes: Uint8Array, { encoding, kind, common, frequent, telling }: Candidate): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  // The sample may end inside a character; anywhere else, what cannot be decoded speaks against the encoding.
  if (text.slice(0, -2).includes('\ufffd') || (telling && text.search(telling) < 0)) return 0;
  const count = { letters: text.match(NO_LETTERS)?.length ?? 0, common: 0, frequent: 0 };
  for (const [word] of text.matchAll(WORD)) {
    const ascii = word.match(/[a-z]/gi)?.length ?? 0;
    const others = [...word].length - ascii;
    count.letters += others;
    const fits = kind === 'latin' ? others <= Math.max(1, ascii) : ascii === 0;
    if (!fits) continue;
    count.common += word.match(common)?.length ?? 0;
    count.frequent += frequent ? (word.match(frequent)?.length ?? 0) : 0;
  }
  if (count.letters === 0) return 0;
  const share = count.common / count.letters;
  if (kind === 'ideographs') return share / IDEOGRAPH_SHARE;
  return frequent ? (share * count.frequent) / count.letters / FREQUENT_SHARE : share;
}
