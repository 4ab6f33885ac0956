import type { Page } from '../../model/page.ts';
import { isRightToLeft } from '../../text/direction.ts';
import { linkDays } from '../robust-links.ts';
import { words } from '../words.ts';
import { checksOf } from './body/checks.ts';
import type { Markup } from './markup.ts';
import type { Setting } from './setting.ts';

type Styled = NonNullable<Setting['styled']>;

export function pageSetting(page: Page, markup: Markup, styled?: Styled): Setting {
  return {
    lang: page.lang,
    rightToLeft: isRightToLeft(page.lang),
    words: words(page.lang),
    markup,
    linkDays: linkDays(page),
    checks: checksOf(page, styled),
    ...(styled ? { styled } : {}),
  };
}

/** The reference lines of a page in a citation style (CSL as XML). */
export async function styledPage({ entries, lang }: Page, style: string): Promise<Styled> {
  const { styledLines } = await import('../../cite/styled/styled.ts');
  return styledLines(
    entries.map(({ id, reference }) => ({ ...reference, id })),
    style,
    lang,
  );
}
