import { scriptOf as isoScriptOf, isRightToLeft, localeOf } from '../../text/direction.ts';

/** What the script of a language asks of typography. */
export interface Script {
  /** Class names in `site.css` that set sizes, leading, fonts and the hanging mark. */
  readonly style: 'latn' | 'arab' | 'cjk hans' | 'cjk hant' | 'cjk jpan' | 'cjk kore' | 'else';
  readonly direction: 'ltr' | 'rtl';
}

/** By ISO 15924 code. */
const STYLES: ReadonlyMap<string, Script['style']> = new Map([
  ['Latn', 'latn'],
  ['Arab', 'arab'],
  ['Hans', 'cjk hans'],
  ['Hant', 'cjk hant'],
  ['Jpan', 'cjk jpan'],
  ['Kore', 'cjk kore'],
]);

/** The script that a language is usually written in; Latin where the tag says nothing. */
export function scriptOf(lang: string): Script {
  return { style: STYLES.get(isoScriptOf(lang)) ?? 'else', direction: isRightToLeft(lang) ? 'rtl' : 'ltr' };
}

/** The BCP 47 tag in its canonical form; undefined where it is none. */
export function languageTag(lang: string | undefined): string | undefined {
  return lang === undefined ? undefined : localeOf(lang)?.toString();
}
