import type { StyledPart } from '../../cite/styled/styled-parts.ts';
import type { LinkDays } from '../robust-links.ts';
import type { Words } from '../words.ts';
import type { Checks } from './body/checks.ts';
import type { Markup } from './markup.ts';

/** What every paragraph of a document needs to know. */
export interface Setting {
  readonly lang: string;
  readonly rightToLeft: boolean;
  readonly words: Words;
  readonly markup: Markup;
  readonly linkDays: LinkDays;
  readonly checks: Checks;
  /** The verdict stands below verbatim quotations, too, and not only below the others. */
  readonly saysVerbatim?: true;
  /** Reference lines by `Entry.id`, where a citation style takes the place of our own printer. */
  readonly styled?: ReadonlyMap<string, readonly StyledPart[]>;
}

/** Direction of a paragraph, where it is not that of the page. */
export function direction(rightToLeft: boolean, setting: Setting): { rightToLeft?: boolean } {
  return rightToLeft === setting.rightToLeft ? {} : { rightToLeft };
}

/** Language of a part, where it is not that of the page. */
export function foreign(lang: string | undefined, setting: Setting): { lang?: string } {
  return lang === undefined || lang === setting.lang ? {} : { lang };
}
