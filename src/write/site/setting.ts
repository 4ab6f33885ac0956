import type { StyledPart } from '../../cite/styled/styled-parts.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { WithinSite } from '../../model/site.ts';
import { isContactAddress } from '../../text/contact-address.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { type LinkDays, linkDays } from '../robust-links.ts';
import { type ShownCheck, shownChecks } from '../shown-checks.ts';
import { type Words, words } from '../words.ts';
import { fragment } from './address.ts';
import { languageTag, type Script, scriptOf } from './script.ts';
import { type SiteWords, siteWords } from './site-words.ts';
import { type Elsewhere, elsewhere } from './within/elsewhere.ts';

/** What every part of the page needs to know of its language. */
export interface Setting {
  readonly lang: string;
  readonly script: Script;
  readonly words: Words & SiteWords;
  readonly linkDays: LinkDays;
  /** By `Quotation.id`; empty for a page without receipts. */
  readonly checks: ReadonlyMap<string, ShownCheck>;
  /** By `Entry.id`. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where an anchor is, from the page that is written: the id of an entry, a quotation or a heading. */
  readonly linkTo: (id: string) => string;
  /** The address of an entry or a quotation for ever, from the page that is written, by their id. */
  readonly permalink: (id: string) => string;
  /** On which pages of the site the source of an entry stands, by `Entry.id`; undefined where there is nothing to tell. */
  readonly elsewhere: (id: string) => Elsewhere | undefined;
  /** Where the fonts are, from the page that is written: those of a site serve all its pages. */
  readonly fontFolder: string;
  /** The site that the page is part of. */
  readonly within?: WithinSite;
  /** Of what is around an entry, where that is a page in another language. */
  readonly around?: Pick<Setting, 'lang' | 'script'>;
  /** The title of a source in quotation marks, by `Entry.id`. */
  readonly sourceName: (id: string) => string | undefined;
  /** Where a problem with an entry is reported, by `Entry.id`; undefined for a page without contact. */
  readonly reportAddress: (id: string) => string | undefined;
  /** Reference lines by `Entry.id`, where the build asks for a citation style. */
  readonly styledLines?: ReadonlyMap<string, readonly StyledPart[]>;
}

export function settingOf(page: Page, within?: WithinSite): Setting {
  const lang = languageTag(page.lang) ?? 'en';
  const entries = new Map(page.entries.map((entry) => [entry.id, entry]));
  return {
    lang,
    script: scriptOf(lang),
    words: { ...words(lang), ...siteWords(lang) },
    linkDays: linkDays(page),
    checks: shownChecks(page),
    entries,
    linkTo: fragment,
    permalink: fragment,
    fontFolder: within ? '../assets/' : 'assets/',
    elsewhere: elsewhere(within?.alsoIn ?? [], '../'),
    ...(within && { within }),
    sourceName: (id) => titleOf(entries.get(id), lang),
    reportAddress: (id) => reportAddress(page, id),
  };
}

function titleOf(entry: Entry | undefined, lang: string): string | undefined {
  if (!entry?.reference.title) return entry?.id;
  const { open, close } = outerMarks(lang);
  return `${open}${entry.reference.title}${close}`;
}

/** A letter says which entry it is about; another address is a form, and is left as it is. */
function reportAddress({ contact, title, url }: Page, id: string): string | undefined {
  if (contact === undefined || !isContactAddress(contact)) return undefined;
  if (!/^mailto:/iu.test(contact)) return contact;
  const about = url === undefined ? `${title}: ${id}` : new URL(fragment(id), url).href;
  return `${contact}${contact.includes('?') ? '&' : '?'}subject=${encodeURIComponent(about)}`;
}

/** For a part in another language: its tag and its script's class, where they differ from the page's. */
export function foreign(
  lang: string | undefined,
  setting: Pick<Setting, 'lang' | 'script'>,
): { lang?: string; class?: string } {
  const tag = languageTag(lang);
  if (tag === undefined || tag === setting.lang) return {};
  const { style } = scriptOf(tag);
  return { lang: tag, ...(style === setting.script.style ? {} : { class: style }) };
}
