/** Files of a folder that somebody would call a page: others can be read as one, but are in the folder for something else. */
import { existsSync, statSync } from 'node:fs';
import { pagesInFolder } from '../../files/pages-in-folder.ts';
import { InputError } from '../../model/input-error.ts';

const PAGE = /\.(?:md|markdown|html?|xhtml|docx|odt|txt|text)$/iu;
/** Of the people who keep the folder under version control. */
const FOR_OTHERS = /^(?:readme|licen[cs]e|copying|notice|changelog|contributing|code_of_conduct)\b/iu;

export interface FilesThere {
  /** Names of files, in order. */
  readonly pages: readonly string[];
  /** All that a build of the folder would try to read. */
  readonly readable: readonly string[];
}

/** @param path absolute; the folder need not be there. Throws `InputError` for a site that was built, and for a file. */
export function filesThere(path: string, name: string): FilesThere {
  if (!existsSync(path)) return { pages: [], readable: [] };
  if (statSync(path).isFile()) {
    throw new InputError(
      `“${name}” is a file; give the folder for the page, and --from to begin with what is in a file.`,
    );
  }
  const { pages, twins } = pagesInFolder(path, name, new Set());
  const readable = [...pages, ...twins.keys()].sort();
  return { pages: readable.filter((one) => PAGE.test(one) && !FOR_OTHERS.test(one)), readable };
}
