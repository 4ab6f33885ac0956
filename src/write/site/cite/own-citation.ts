/** A source, and the page itself, cited as the page prints its references. */
import { fromEdtf } from '../../../cite/dates/dates.ts';
import { lineComma, referenceText } from '../../../cite/line.ts';
import { alternateRuns } from '../../../cite/styled/styled-parts.ts';
import type { Entry, Page } from '../../../model/page.ts';
import type { Line } from '../../../page-script/cite/citation-file.ts';
import type { WriteOptions } from '../../writer.ts';
import type { Setting } from '../setting.ts';
import { archivedCopy, sourceAddress } from '../source-links.ts';

/** In the style of the build, which prints addresses as it likes; else the line and the address. Empty where nothing is known. */
export function ownCitation(entry: Entry, { lang, styledLines = new Map() }: Setting): Line {
  const styled = styledLines.get(entry.id) ?? [];
  if (styled.length > 0) return alternateRuns(styled);
  const address = sourceAddress(entry) ?? archivedCopy(entry)?.url;
  const text = [referenceText(entry.reference, lang), address].filter(Boolean).join(lineComma(entry.reference, lang));
  return text === '' ? [] : [text];
}

/** The page as a source: its title, version, last change and address. */
export function pageAsEntry(page: Page, { baseName, stamp }: WriteOptions, { words }: Setting): Entry {
  const issued = page.updated === undefined ? undefined : fromEdtf(page.updated);
  const reference: Entry['reference'] = {
    type: 'webpage',
    title: page.title,
    number: `${words.version} ${stamp}`,
    ...(issued && { issued }),
    ...(page.url === undefined ? {} : { URL: page.url }),
  };
  return { id: baseName, reference, quotations: [], notes: [], tags: [] };
}
