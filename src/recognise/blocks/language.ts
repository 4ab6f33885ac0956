/** Guesses a text's language by its script and by its commonest small words. Good enough for month names and marks. */
import { localeOf, scriptOf } from '../../text/direction.ts';
import { latinFirst } from '../../text/latin-first.ts';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u067e\u0686\u06a9\u06af\u06cc]/gu, 'fa'],
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u0e00-\u0e7f]/gu, 'th'],
  [/[\u0900-\u097f]/gu, 'hi'],
  [/[\u0370-\u03ff]/gu, 'el'],
];

/** Languages that are told by letters of their own, and the one of their script that has none of them. */
const WITHOUT_ITS_LETTERS: Readonly<Record<string, string>> = { ja: 'zh', fa: 'ar' };

/** The words of a language that its texts can hardly do without. From general knowledge, about a dozen for each. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  cs: 'a v se na je \u017ee do s z o k i ale jako kter\u00fd kter\u00e9 by jsou',
  da: 'og i at det er en til p\u00e5 af som med for der ikke den har et ikke',
  de: 'der die und in den von zu das mit sich des auf f\u00fcr ist im dem nicht ein eine als auch es an werden aus',
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have from',
  es: 'de la que el en y a los del se las por un para con no una su al lo como m\u00e1s',
  fi: 'ja on ei ett\u00e4 se oli mutta h\u00e4n kun my\u00f6s ovat t\u00e4m\u00e4 joka',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se',
  hr: 'i je u na se da za su od s o koji kao a ne bi',
  hu: 'a az \u00e9s hogy nem is egy de ez volt meg azt csak',
  it: 'di e il la che in a per un \u00e8 del con non i della si una le da gli dei',
  nb: 'og i det er p\u00e5 en som til av for med at ikke den har et',
  nl: 'de van het een en in is dat op te zijn met voor niet die aan er om ook',
  pl: 'i w na z do nie si\u0119 \u017ce to jest o jak za od po przez dla',
  pt: 'de a o que e do da em um para com n\u00e3o uma os no se na por mais as dos',
  ro: '\u0219i de \u00een la a cu pe care nu din este pentru un o mai',
  ru: '\u0438 \u0432 \u043d\u0435 \u043d\u0430 \u0447\u0442\u043e \u0441 \u043f\u043e \u043a\u0430\u043a \u044d\u0442\u043e \u0438\u0437 \u043e\u0442 \u0434\u043b\u044f \u043a \u0437\u0430 \u043e',
  sv: 'och i att det som en p\u00e5 \u00e4r av f\u00f6r med till den har inte ett om',
  tr: 've bir bu da de i\u00e7in ile olarak olan daha \u00e7ok gibi',
  uk: '\u0456 \u0432 \u043d\u0430 \u043d\u0435 \u0449\u043e \u0437 \u0434\u043e \u0442\u0430 \u0446\u0435 \u044f\u043a \u0443 \u0432\u0456\u0434 \u0439 \u0454',
};

const WORD = latinFirst(String.raw`[\p{L}]+`, 'gu');

/** Characters that are looked at. */
const SAMPLE = 20_000;

/** Small words of another language, for each one of the assumed language, and how many of them, that speak clearly. */
const CLEARLY = 1.5;
const ENOUGH = 5;

/**
 * A BCP 47 language; English where nothing speaks for another.
 * @param assumed the language that it is unless the text is clearly in another
 */
export function guessLanguage(text: string, assumed?: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(WORD(sample)) ?? [];
  const byScript = languageByScript(sample, words);
  if (byScript !== undefined) return assumed !== undefined && mayBe(assumed, byScript) ? assumed : byScript;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(SMALL_WORDS).map(([lang, small]) => {
    return { lang, score: small.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one), { lang: 'en', score: 0 });
  // Nothing was found of a script that would have been.
  if (assumed === undefined || SCRIPTS.some(([, lang]) => isOneScript(lang, assumed))) return best.lang;
  const own = scores.find(({ lang }) => lang === languageOnly(assumed))?.score;
  // Nothing is known of how its texts read: those of its script may be its own.
  if (own === undefined && isOneScript(best.lang, assumed)) return assumed;
  return best.score >= ENOUGH && best.score > CLEARLY * (own ?? 0) ? best.lang : assumed;
}

function languageByScript(sample: string, words: readonly string[]): string | undefined {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  for (const [script, lang] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share > (lang === 'ja' || lang === 'fa' ? 0.05 : 0.3)) return lang;
  }
  return undefined;
}

/** Whether a text in the script of `found` may as well be in `lang`. */
function mayBe(lang: string, found: string): boolean {
  return isOneScript(lang, found) && WITHOUT_ITS_LETTERS[found] !== languageOnly(lang);
}

/** The characters that are common to Chinese and Japanese are one. */
function isOneScript(...langs: readonly [string, string]): boolean {
  const [one, other] = langs.map((lang) => scriptOf(lang).replace(/^(?:Hans|Hant|Jpan)$/u, 'Hani'));
  return one === other;
}

function languageOnly(lang: string): string {
  return localeOf(lang)?.language ?? lang;
}
