/**
 * Lines that a document of ours prints beside references, quotations and notes, told by their words: where the bookmarks
 * are gone, nothing else says that nobody has written them.
 */
import type { BasePage } from '../../../identity/base.ts';
import type { Entry, Quotation } from '../../../model/page.ts';
import { printedForm } from './same-words.ts';

/** Before the stamp stands a word of the page's language: “Version 1a2b3c4d”. */
const STAMP = /(?:^|\u00b7)\s\S+\s[0-9a-f]{8}$/u;
/** “Translation: ”, “Traduction : ”. */
const LABEL = /^[^:\uff1a]{1,40}[:\uff1a]/u;
const COMMAS = /[,\u060c\u3001\uff0c]/gu;

/** Whether a paragraph is one of the facts at the head: counts, date and version; the address; the rights. */
export function isFact(paragraph: string, { url, rights }: BasePage): boolean {
  const line = printedForm(paragraph);
  return STAMP.test(line) || [url, rights].some((fact) => fact !== undefined && line === printedForm(fact));
}

/** What a line below a quotation says of it. */
export interface QuotationLine {
  /** Id of the quotation. */
  readonly id: string;
  readonly says: Pick<Quotation, 'speaker' | 'locator' | 'translation'>;
}

/** Finds what the document printed below the quotations of an entry, given the words of a paragraph. */
export function quotationLines({ quotations }: Entry): (paragraph: string) => readonly QuotationLine[] {
  const printed = quotations.flatMap(({ id, speaker, locator, translation }) => [
    ...(speaker || locator
      ? [
          {
            key: keyOf(`${speaker ?? ''} ${locator ?? ''}`),
            id,
            says: { ...(speaker && { speaker }), ...(locator && { locator }) },
          },
        ]
      : []),
    ...(translation ? [{ key: keyOf(translation.plain), id, says: { translation } }] : []),
  ]);
  const byKey = Map.groupBy(printed, ({ key }) => key);
  return (paragraph) => byKey.get(keyOf(paragraph)) ?? byKey.get(keyOf(paragraph.replace(LABEL, ''))) ?? [];
}

function keyOf(text: string): string {
  return printedForm(text.replace(COMMAS, ' '));
}
