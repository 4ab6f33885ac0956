/** Names that a page sets in capitals, as they are written. */
const SMALL: ReadonlySet<string> = new Set(
  'VAN VON VOM ZU ZUM ZUR DE DER DEN DEL DELLA DI DA DOS DAS DO DU DES AF AV TER TEN Y E BIN'.split(' '),
);
const CAPITALS = /^[\p{Lu}\p{M}.'’-]+$/u;

/** Unchanged unless all its words are in capitals: “ADA VAN DER BROOK-WEIR” is “Ada van der Brook-Weir”. */
export function inNameCase(name: string, lang = 'en'): string {
  const words = name.split(/\s+/u);
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 2);
  if (words.length < 2 || long.length === 0 || !words.every((word) => CAPITALS.test(word))) return name;
  return words.map((word, at) => (at > 0 && SMALL.has(word) ? word.toLowerCase() : capitalised(word, lang))).join(' ');
}

/** The language decides what a small I is. */
function capitalised(word: string, lang: string): string {
  if (/^(?:\p{Lu}\.-?)+$/u.test(word) || /^(?:II|III|IV)$/u.test(word)) return word;
  return word
    .toLocaleLowerCase(/^(?:tr|az)\b/u.test(lang) ? 'tr' : 'en')
    .replace(
      /(^|[-'’])(\p{Ll})/gu,
      (_, before: string, letter: string) =>
        before + letter.toLocaleUpperCase(/^(?:tr|az)\b/u.test(lang) ? 'tr' : 'en'),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
