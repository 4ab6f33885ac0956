import { slug } from '../text/slug.ts';

/** Names that Windows keeps for devices, and those of the site's own files. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|index|feed|assets)$/u;
/** Bytes: leaves room for extensions, and for names that get longer when a browser saves them again. */
const LONGEST = 80;

/** The name, without extension, that all files of a page share: from its title, else from its file, else `page`. */
export function baseName(title: string, fileName: string): string {
  const stem = fileName.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
  const name = shortened(slug(title)) || shortened(slug(stem)) || 'page';
  return TAKEN.test(name) ? `${name}-page` : name;
}

/** Cut between words, or between characters where one word alone is too long. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    kept += character;
  }
  const lastWord = kept.lastIndexOf('-');
  return lastWord > 0 ? kept.slice(0, lastWord) : kept;
}
