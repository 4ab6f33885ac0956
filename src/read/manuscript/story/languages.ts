/** The languages of a text, as BCP 47 tags: of Latin and the like, of East Asian, and of complex scripts. */
export interface Languages {
  readonly val?: string;
  readonly eastAsia?: string;
  readonly bidi?: string;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** The language of a stretch of text; undefined where it is the document's own. */
export function languageOf(text: string, own: Languages, isComplex: boolean, standard: Languages): string | undefined {
  const slot = isComplex ? 'bidi' : own.eastAsia !== undefined && EAST_ASIAN.test(text) ? 'eastAsia' : 'val';
  const lang = own[slot];
  return lang === standard[slot] ? undefined : lang;
}
