/** Names of units and currencies, as the Unicode CLDR writes them in a language. */

const STYLES = ['short', 'long'] as const;
const AMOUNTS = [1, 2, 5];
const CURRENCIES =
  'USD EUR GBP JPY CNY CHF SEK NOK DKK PLN CZK HUF RON RUB UAH TRY INR KRW THB ILS BRL MXN CAD AUD NZD ZAR EGP IRR VND IDR'.split(
    ' ',
  );

const byLanguage = new Map<string, ReadonlySet<string>>();

/** Whether the word is a unit that a number is counted in: “mm”, “metres”, “euros”, “zł”. */
export function isUnit(word: string, lang: string | undefined): boolean {
  const tag = lang ?? 'en';
  let names = byLanguage.get(tag);
  if (!names) {
    names = unitNames(tag);
    byLanguage.set(tag, names);
  }
  return names.has(word.toLowerCase());
}

function unitNames(lang: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (options: Intl.NumberFormatOptions): void => {
    for (const locale of [lang, 'en']) {
      for (const amount of AMOUNTS) {
        for (const { type, value } of parts(locale, options, amount))
          if (type === 'unit' || type === 'currency') names.add(value.trim().toLowerCase());
      }
    }
  };
  for (const unit of Intl.supportedValuesOf('unit'))
    for (const unitDisplay of STYLES) add({ style: 'unit', unit, unitDisplay });
  for (const currency of CURRENCIES) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol', 'code', 'name'] as const)
      add({ style: 'currency', currency, currencyDisplay });
  }
  // The last word of “US dollars” is what prose uses.
  for (const name of [...names]) names.add(name.split(/\s/u).at(-1) ?? name);
  return names;
}

function parts(locale: string, options: Intl.NumberFormatOptions, amount: number): Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(locale, options).formatToParts(amount);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
