/** The files that `init` puts beside a page. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { PageFacts } from './beginning.ts';

/** What a folder of pages under version control leaves out. */
export const IGNORED = `# “contextpage build” makes it anew.
/site/
# Copies of sources: their words belong to others, so they are for you alone.
# Take this line out where nobody else can look into the repository.
/archive/
# What a page was before the last change.
*~
`;

/**
 * @param folder absolute path
 * @param pages those that are meant, where other files of the folder could be taken for some
 */
export function settingsText({ title, lang }: PageFacts, folder: string, pages: readonly string[] | undefined): string {
  const schema = schemaFor(folder);
  const settings = { ...(schema !== undefined && { $schema: schema }), title, lang, ...(pages && { pages }) };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

const SCHEMA = join('node_modules', 'contextpage', 'docs', 'contextpage.schema.json');

/** Its path from the folder, by which editors find it without asking the web; undefined where it is not installed there. */
function schemaFor(folder: string): string | undefined {
  for (let above = folder; ; above = dirname(above)) {
    const path = join(above, SCHEMA);
    if (existsSync(path)) {
      const from = relative(folder, path).split(sep).join('/');
      return from.startsWith('.') ? from : `./${from}`;
    }
    if (dirname(above) === above) return undefined;
  }
}
