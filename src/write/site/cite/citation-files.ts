/**
 * What readers take along of each source: its citation in several styles, and its records of the downloads. It lies in
 * files of its own, which the page's script loads when “Cite” is opened or sources are saved.
 */
import type { Entry, Page, Quotation } from '../../../model/page.ts';
import { type Citation, type CitationFile, fileOf, THIS_PAGE } from '../../../page-script/cite/citation-file.ts';
import { anchor } from '../../../text/anchor.ts';
import { bibtexRecords } from '../../citations/bibtex.ts';
import { cslItems } from '../../citations/csl-json.ts';
import { risRecords } from '../../citations/ris.ts';
import { arrangedPage } from '../../page-json.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';
import { dataBlock, type Html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { citationHash, citationPath, citationText } from './citation-text.ts';
import { ownCitation, pageAsEntry } from './own-citation.ts';
import { placeInSource } from './place-in-source.ts';
import { type StyledCitation, type StyledCitations, styledCitations } from './styled-citations.ts';

/** Sources in one file, at most and on average: the first “Cite” that is opened loads one. */
const IN_ONE_FILE = 64;

export interface CitationFiles {
  readonly files: readonly OutputFile[];
  /** The hashes in the names of the files, in their order, as the script wants them. */
  readonly names: string;
  /** In place of files, for a page that is one file. */
  readonly inPage?: Html;
}

/**
 * Of all sources of a site, on however many pages they stand: a source is in the file that `fileOf` gives for its id.
 * `settingFor`: how the page of an entry prints its line, where it is not the one whose `setting` this is.
 */
export async function citationFiles(
  page: Page,
  options: WriteOptions,
  setting: Setting,
  settingFor: (entry: Entry) => Setting = () => setting,
): Promise<CitationFiles> {
  const self = pageAsEntry(page, options, setting);
  // Fields in a fixed order, whatever the page was read from: fingerprints are made of them.
  const arranged = arrangedPage({ ...page, entries: [...page.entries, self] });
  const { styles, cited } = await inCommonStyles(arranged.entries, options, setting);
  const ids = [...page.entries.map(({ id }) => anchor(id)), THIS_PAGE];
  const own = [...citationsOf(page, settingFor), ...citationsOf({ ...page, entries: [self] }, () => setting)];
  const all = own.map((citation, i) => [ids[i] ?? '', withStyles(citation, cited[i])] as const);
  const head = { name: options.baseName, styles: [['', ''], ...styles] } satisfies Partial<CitationFile>;
  if (options.singleFile) {
    const inPage = dataBlock({ type: 'application/json', class: 'citations' }, { ...head, entries: all });
    return { files: [], names: '', inPage };
  }
  const count = 2 ** Math.ceil(Math.log2(Math.max(page.entries.length / IN_ONE_FILE, 1)));
  const byFile = Map.groupBy(all, ([id]) => fileOf(id, count));
  const contents = Array.from({ length: count }, (_, i) => citationText({ ...head, entries: byFile.get(i) ?? [] }));
  return {
    files: contents.map((content) => ({ path: citationPath(content), content })),
    names: contents.map(citationHash).join(' '),
  };
}

async function inCommonStyles(
  entries: readonly Entry[],
  { commonStyles }: WriteOptions,
  { lang }: Setting,
): Promise<StyledCitations> {
  if (!commonStyles) return { styles: [], cited: [] };
  return styledCitations(
    entries.map(({ reference }) => reference),
    lang,
    commonStyles.former,
  );
}

/** In the page's own style, with the records of the entries as the downloads have them. */
function citationsOf(page: Page, settingFor: (entry: Entry) => Setting): Citation[] {
  const [ris, bib, csl] = [risRecords(page), bibtexRecords(page), cslItems(page)];
  return page.entries.map((entry, i) => {
    const line = ownCitation(entry, settingFor(entry));
    const find = entry.quotations.map((quotation) => addressOnDemand(entry, quotation));
    return {
      lines: line.length > 0 ? [line] : [],
      ris: ris[i] ?? '',
      bib: bib[i] ?? '',
      csl: csl[i] ?? {},
      ...(find.some((address) => address !== null) ? { find } : {}),
    };
  });
}

/** What comparing has found stands with the quotation. */
function addressOnDemand(entry: Entry, quotation: Quotation): string | null {
  return quotation.receipt?.fragment === undefined ? (placeInSource(entry, quotation) ?? null) : null;
}

/** A source of which nothing is known has no line in any style. */
function withStyles(citation: Citation, styled: StyledCitation | undefined): Citation {
  if (!styled || citation.lines.length === 0) return citation;
  return { ...citation, made: styled.made, lines: [...citation.lines, ...styled.lines] };
}
