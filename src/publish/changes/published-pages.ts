/** The pages of a site on the disk, by the data that is published with each. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { pageJson } from '../../read/page-json/page-json.ts';
import { published } from '../../write/published.ts';

/** Paths of `page.json` files within a site, by the folder of each page: empty for the page that is a site of its own. */
export function pagePaths(paths: Iterable<string>): Map<string, string> {
  const found = [...paths].filter((path) => /^(?:[^/]+\/)?[^/]+\.json$/u.test(path) && !OTHER_JSON.test(path));
  return new Map(found.map((path) => [posix.join(posix.dirname(path), '/'), path]));
}

const OTHER_JSON = /(?:\.csl\.json|(?:^|\/)feed\.json)$/u;

/** Without places in that file. Undefined where what lies there is no page that can be read. */
export async function publishedPage(site: string, path: string): Promise<Page | undefined> {
  const bytes = readFileSync(join(site, path));
  const input = { bytes, text: bytes.toString('utf8'), name: path };
  if (!pageJson.detect(input)) return undefined;
  try {
    const read = await pageJson.read(input);
    return 'page' in read ? published(read.page) : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
