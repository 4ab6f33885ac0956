import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withFileErrors } from '../files/file-error.ts';
import { InputError } from '../model/input-error.ts';
import { parseJson } from '../read/page-json/json-text.ts';
import { faultyFile } from './fault.ts';
import { meant } from './meaning.ts';
import { SETTINGS_NAME, type Settings } from './settings.ts';
import { shaped } from './shape.ts';

/** No settings are larger. */
const MOST_BYTES = 1_000_000;

/**
 * The settings of a folder; undefined where it has none.
 * @param name of the file, as the user knows it
 * @throws InputError that names each wrong key and value with its place, or says why the file cannot be read
 */
export function readSettings(folder: string, name: string = join(folder, SETTINGS_NAME)): Settings | undefined {
  const text = withFileErrors('read', name, () => textOf(join(folder, SETTINGS_NAME), name));
  if (text === undefined) return undefined;
  const json = parseJson(text, `“${name}”`);
  if (isPage(json.data)) {
    throw new InputError(
      `“${name}” is a page and holds no settings, which have this name; give the page another name.`,
    );
  }
  const { given, faults: ofShape } = shaped(json.data);
  const { settings, faults } = meant(given, folder);
  const all = [...ofShape, ...faults];
  if (all.length > 0) throw faultyFile(name, all, text, json);
  return settings;
}

function textOf(path: string, name: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) {
    throw new InputError(
      `“${name}” is not a file, and settings are read from a file of this name; rename what has it.`,
    );
  }
  if (stat.size > MOST_BYTES) {
    throw new InputError(`“${name}” is larger than 1 MB, which no settings are; check what has got into it.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError(`“${name}” is not in UTF-8; save it again as text in the encoding UTF-8.`);
  }
}

function isPage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'schema' in data && 'entries' in data;
}
