/** References in the common citation styles: what the former site does not hold already is formatted. */
import { commonStyles } from '../../../cite/styled/common-styles.ts';
import { processorVersion } from '../../../cite/styled/locale-file.ts';
import { alternateRuns } from '../../../cite/styled/styled-parts.ts';
import type { CslItem } from '../../../model/csl.ts';
import type { CitationFile, Line } from '../../../page-script/cite/citation-file.ts';
import { sha256 } from '../../../text/hash.ts';
import { formerLines } from './citation-text.ts';

export interface StyledCitations {
  readonly styles: CitationFile['styles'];
  /** For each reference, in their order. */
  readonly cited: readonly StyledCitation[];
}

export interface StyledCitation {
  /** Fingerprint of all that the lines depend on. */
  readonly made: string;
  /** One for each style. */
  readonly lines: readonly Line[];
}

/** To be raised when this program makes other lines of the same styles. */
const FORM = 1;

/** `former`: the files of the former site that hold citations, by their paths. */
export async function styledCitations(
  references: readonly CslItem[],
  lang: string,
  former: ReadonlyMap<string, string>,
): Promise<StyledCitations> {
  const styles = commonStyles();
  const basis = sha256(JSON.stringify([FORM, processorVersion(), lang, styles]));
  const items = references.map((reference) => ({ ...reference, id: fingerprint(basis, reference) }));
  const known = formerLines(former);
  const fresh = items.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) {
    // Large, and not needed where nothing has changed.
    const { linesAlone } = await import('../../../cite/styled/styled.ts');
    const inStyles = [];
    for (const { xml, name } of styles) inStyles.push(await linesAlone(fresh, xml, lang, name));
    for (const { id } of fresh)
      known.set(
        id,
        inStyles.map((lines) => alternateRuns(lines.get(id) ?? [])),
      );
  }
  return {
    styles: styles.map(({ key, name }) => [key, name]),
    cited: items.map(({ id }) => ({ made: id, lines: known.get(id) ?? [] })),
  };
}

function fingerprint(basis: string, reference: CslItem): string {
  return sha256(basis + JSON.stringify(reference)).slice(0, 16);
}
