import type { StyledPart } from '../../cite/styled-parts.ts';
import type { Page } from '../../model/page.ts';
import { type LinkDays, linkDays } from '../robust-links.ts';
import { type Words, words } from '../words.ts';
import { languageTag, type Script, scriptOf } from './script.ts';
import { type SiteWords, siteWords } from './site-words.ts';

/** What every part of the page needs to know of its language. */
export interface Setting {
  readonly lang: string;
  readonly script: Script;
  readonly words: Words & SiteWords;
  readonly linkDays: LinkDays;
  /** Reference lines by `Entry.id`, where the build asks for a citation style. */
  readonly styledLines?: ReadonlyMap<string, readonly StyledPart[]>;
}

export function settingOf(page: Page): Setting {
  const lang = languageTag(page.lang) ?? 'en';
  return { lang, script: scriptOf(lang), words: { ...words(lang), ...siteWords(lang) }, linkDays: linkDays(page) };
}

/** For a part in another language: its tag and its script's class, where they differ from the page's. */
export function foreign(lang: string | undefined, setting: Setting): { lang?: string; class?: string } {
  const tag = languageTag(lang);
  if (tag === undefined || tag === setting.lang) return {};
  const { style } = scriptOf(tag);
  return { lang: tag, ...(style === setting.script.style ? {} : { class: style }) };
}
