/**
 * Readings of pages, recalled from a build before. What a reader makes of a file follows from the file and the program
 * alone; prose takes it longer than all that is written of it where little has changed.
 *
 * A reading holds the page with its private notes. So it is kept in the folder that the user's system has for such things,
 * where nobody else can read it, and not beside the site, which may lie where a web server shows all that there is.
 */

import { openPrivateCache } from '../../files/private-cache.ts';
import type { InputFile } from '../../files/read-input.ts';
import type { Reading } from '../../model/reading.ts';
import { sha256 } from '../../text/hash.ts';
import type { Io } from '../io.ts';
import { programDigest } from '../program-digest.ts';
import { readCommandPage } from '../read-page.ts';

export type ReadInput = (
  input: InputFile & { readonly lang?: string; readonly assumedLang?: string },
) => Promise<Reading>;

export const readAnew: ReadInput = (input) => readCommandPage(input.bytes, input);

export function readOrRecall({ env, now }: Pick<Io, 'env' | 'now'>): ReadInput {
  const cache = openPrivateCache('readings', env, now());
  if (!cache) return readAnew;
  const program = programDigest();
  return async (input) => {
    const { name, lang, assumedLang, url, bytes } = input;
    const key = sha256(JSON.stringify([program, name, lang, assumedLang, url, sha256(bytes)]));
    const known = cache.read(key);
    // It is as this program wrote it: the cache and the key see to that.
    if (known !== undefined) return known as Reading;
    const reading = await readAnew(input);
    cache.write(key, reading);
    return reading;
  };
}
