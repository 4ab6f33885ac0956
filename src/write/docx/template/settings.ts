/** `word/settings.xml` of a document in a house's look: ours, with what the house's say of the look over it. */
import { defaultLanguages, slotOf } from '../../document/text/language.ts';
import { settingsPart } from '../package.ts';
import {
  attributeOf,
  child,
  childrenOf,
  type Element,
  inOurPrefix,
  parseElements,
  partText,
  word,
} from './parts/nodes.ts';

/** In the schema's order (ECMA-376 part 1, 17.15.1.78): what is taken from the template, and what is ours. */
const ORDER: readonly string[] = [
  ...['zoom', 'embedTrueTypeFonts', 'embedSystemFonts', 'saveSubsetFonts', 'mirrorMargins', 'alignBordersAndEdges'],
  ...['bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'defaultTabStop', 'autoHyphenation'],
  ...['consecutiveHyphenLimit', 'hyphenationZone', 'doNotHyphenateCaps', 'evenAndOddHeaders'],
  ...['characterSpacingControl', 'strictFirstAndLastChars', 'noLineBreaksAfter', 'noLineBreaksBefore', 'footnotePr'],
  ...['compat', 'themeFontLang', 'clrSchemeMapping', 'decimalSymbol', 'listSeparator'],
];

/** How large the document is shown is for its reader to say. */
const OURS: ReadonlySet<string> = new Set(['zoom', 'footnotePr', 'compat', 'themeFontLang']);

export function houseSettingsPart(house: Element | undefined, lang: string): string {
  const own = parseElements([Buffer.from(settingsPart())])[0];
  if (!own) throw new Error('our settings have no root');
  const merged: Readonly<Record<string, Element | undefined>> = {
    footnotePr: footnotes(child(own, 'footnotePr'), child(house, 'footnotePr')),
    compat: compatibility(child(own, 'compat'), child(house, 'compat')),
    themeFontLang: themeLanguages(child(house, 'themeFontLang'), lang),
  };
  const children = ORDER.flatMap((name) => {
    const theirs = OURS.has(name) ? undefined : child(house, name);
    const chosen = merged[name] ?? (theirs && inOurPrefix(theirs)) ?? child(own, name);
    return chosen ? [chosen] : [];
  });
  return partText({ ...own, children });
}

/** How the house numbers its notes, and our rule above them. */
function footnotes(own: Element | undefined, house: Element | undefined): Element | undefined {
  const numbering = ['pos', 'numFmt', 'numStart', 'numRestart'].flatMap((name) => child(house, name) ?? []);
  return own && { ...own, children: [...numbering.map(inOurPrefix), ...own.children] };
}

/** The house's but for the version of Word, since older ones have other limits than ours and break pages differently. */
function compatibility(own: Element | undefined, house: Element | undefined): Element | undefined {
  if (!own || !house) return own;
  const theirs = childrenOf(house).filter((one) => attributeOf(one, 'name') !== 'compatibilityMode');
  const isSetting = ({ local }: Element): boolean => local === 'compatSetting';
  return {
    ...own,
    children: [
      ...theirs.filter((one) => !isSetting(one)).map(inOurPrefix),
      ...childrenOf(own).filter((one) => !isSetting(one)),
      ...childrenOf(own).filter(isSetting),
      ...theirs.filter(isSetting).map(inOurPrefix),
    ],
  };
}

/** The languages whose fonts the theme's stand for: that of the page, and the house's in the other slots. */
function themeLanguages(house: Element | undefined, lang: string): Element {
  const slots = defaultLanguages(lang);
  const theirs = Object.entries(slots).map(([slot, tag]) => [slot, attributeOf(house, slot) ?? tag]);
  const slot = slotOf(lang);
  return word('themeFontLang', { ...Object.fromEntries(theirs), [slot]: slots[slot] });
}
