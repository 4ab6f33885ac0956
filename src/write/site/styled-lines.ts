import type { StyledPart } from '../../cite/styled/styled-parts.ts';
import type { Page } from '../../model/page.ts';
import type { WriteOptions } from '../writer.ts';

/** The reference lines in the citation style of the build, by `Entry.id`; undefined where the build asks for none. */
export async function styledLinesOf(
  page: Page,
  { style }: WriteOptions,
): Promise<ReadonlyMap<string, readonly StyledPart[]> | undefined> {
  if (style === undefined) return undefined;
  const { styledLines } = await import('../../cite/styled/styled.ts');
  const items = page.entries.map(({ id, reference }) => ({ ...reference, id }));
  return await styledLines(items, style, page.lang);
}
