/** Month and season names as they stand in dates. English is built in; other languages come from Intl when first needed. */

const ENGLISH: readonly string[] = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
];

/** Spring, summer, autumn and winter; CLDR has no names for them. */
const SEASONS: readonly string[] = [
  'spring fr\u00fchjahr fr\u00fchling printemps primavera lente voorjaar v\u00e5r for\u00e5r \u0432\u0435\u0441\u043d\u0430 wiosna',
  'summer sommer \u00e9t\u00e9 verano estate ver\u00e3o zomer sommar \u043b\u0435\u0442\u043e lato',
  'autumn fall herbst automne oto\u00f1o autunno outono herfst najaar h\u00f6st efter\u00e5r \u043e\u0441\u0435\u043d\u044c jesie\u0144',
  'winter hiver invierno inverno vinter \u0437\u0438\u043c\u0430 zima',
];

/**
 * Asked in this order when a word stands where a month would and the page's own languages do not know it; only the
 * languages of the word's script.
 */
const OTHER_LANGUAGES: readonly [RegExp, string][] = [
  [/^\p{sc=Latin}/u, 'de fr es it nl pt tr pl sv da nb fi cs id ro hu ca hr sk sl lt lv et sw gl eu is ga sq az'],
  [/^\p{sc=Cyrillic}/u, 'ru uk bg sr mk kk'],
  [/^\p{sc=Arabic}/u, 'ar fa ur ar-SY'],
  [/^\p{sc=Greek}/u, 'el'],
  [/^\p{sc=Hebrew}/u, 'he'],
  [/^\p{sc=Devanagari}/u, 'hi'],
  [/^\p{sc=Bengali}/u, 'bn'],
  [/^\p{sc=Thai}/u, 'th'],
  [/^\p{sc=Georgian}/u, 'ka'],
  [/^\p{sc=Armenian}/u, 'hy'],
];

/** Names of the languages above, as Intl has them, kept for the next page. The list is closed, so this stays small. */
const LISTED: ReadonlySet<string> = new Set(OTHER_LANGUAGES.flatMap(([, langs]) => langs.split(' ')));
const loaded = new Map<string, ReadonlyMap<string, number>>();

/** Each language costs Intl about half a millisecond (the first one 20), so they are loaded one by one, when asked for. */
export class MonthNames {
  readonly #months: Map<string, number> = numbered(ENGLISH);
  readonly #seasons: Map<string, number> = numbered(SEASONS);
  readonly #own: string[];
  readonly #others: readonly { readonly script: RegExp; readonly langs: string[] }[];

  /** `langs`: BCP 47 tags in the order in which they are asked. */
  constructor(langs: readonly string[]) {
    this.#own = langs.filter((lang) => !/^en\b/i.test(lang));
    this.#others = OTHER_LANGUAGES.map(([script, list]) => ({
      script,
      langs: list.split(' ').filter((lang) => !langs.includes(lang)),
    }));
  }

  /** 1 to 12. `anywhere` asks every language that Intl knows well, not only the given ones. */
  month(word: string, anywhere: boolean): number | undefined {
    const key = fold(word);
    for (;;) {
      const known = this.#months.get(key) ?? this.#months.get(key.replace(/^\u05d1|^d['\u2019]/u, ''));
      if (known !== undefined) return known > 0 ? known : undefined;
      const lang =
        this.#own.shift() ??
        (anywhere ? this.#others.find(({ script }) => script.test(word))?.langs.shift() : undefined);
      if (lang === undefined) return undefined;
      this.#load(lang);
    }
  }

  /** 1 to 4, spring to winter. */
  season(word: string): number | undefined {
    return this.#seasons.get(fold(word));
  }

  #load(lang: string): void {
    for (const [name, month] of monthNames(lang)) if (!this.#months.has(name)) this.#months.set(name, month);
  }
}

function monthNames(lang: string): ReadonlyMap<string, number> {
  const known = loaded.get(lang);
  if (known) return known;
  const names = intlNames(lang);
  if (LISTED.has(lang)) loaded.set(lang, names);
  return names;
}

/** Long and short names, folded. */
function intlNames(lang: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  if (!isLanguage(lang)) return names;
  for (const month of ['long', 'short'] as const) {
    // Alone, beside a day and beside a year: some languages inflect the name.
    for (const beside of [{}, { day: 'numeric' }, { year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(lang, {
        calendar: 'gregory',
        numberingSystem: 'latn',
        timeZone: 'UTC',
        month,
        ...beside,
      });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2021, i, 15)).find((p) => p.type === 'month');
        const name = fold((part?.value ?? '').replace(/^(?:de |d[\u2019'])/u, ''));
        if (/^\p{L}/u.test(name) && !names.has(name)) names.set(name, i + 1);
      }
    }
  }
  return names;
}

function isLanguage(lang: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false; // not a BCP 47 tag: a page may say any word for its language
    throw error;
  }
}

function numbered(lists: readonly string[]): Map<string, number> {
  return new Map(lists.flatMap((words, i) => words.split(' ').map((word): [string, number] => [fold(word), i + 1])));
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f.]/gu, '')
    .toLowerCase();
}
