/** Whether each text of a truth stands in its source: for HTML and plain text; packed formats are left out. */
import { decodeHTML } from 'entities';
import type { Truth } from '../truth.ts';
import { fold } from './fold.ts';

const PARTS = [
  'body',
  'captions',
  'pullQuotes',
  'notes',
  'asides',
  'teasers',
  'comments',
  'secondArticle',
  'consent',
] as const;

export function checkSource(truth: Truth, bytes: Uint8Array): readonly string[] {
  if (!/\.(?:html?|txt|md)$/u.test(truth.source)) return [];
  const page = bare(pageText(new TextDecoder().decode(bytes), truth.source), truth.lang);
  return PARTS.flatMap((part) =>
    (truth[part] ?? [])
      .filter((text) => text.split(/⟦[^⟧]*⟧/u).some((piece) => !stands(page, bare(piece, truth.lang))))
      .map((text) => `${truth.source}: ${part} is not in the source: ${text}`),
  );
}

/** Tags away, ruby readings away, escapes of HTML and of JSON resolved. */
function pageText(text: string, name: string): string {
  if (!name.includes('.htm')) return text;
  const plain = text
    .replaceAll(/<(rt|rp)\b[^>]*>.*?<\/\1>/gsu, '')
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\(["/])/gu, '$1')
    .replaceAll('\\n', ' ')
    .replaceAll(/<!--.*?-->/gsu, '');
  return decodeHTML(plain.replaceAll(/<[^>]*>/gu, ''));
}

/** In one piece, or in two where the end of a page parts it. */
function stands(page: string, piece: string): boolean {
  if (page.includes(piece)) return true;
  let [held, missing] = [0, piece.length];
  while (missing - held > 1) {
    const middle = (held + missing) >> 1;
    if (page.includes(piece.slice(0, middle))) held = middle;
    else missing = middle;
  }
  return held > 0 && page.includes(piece.slice(held));
}

function bare(text: string, lang: string): string {
  return fold(text, lang).replaceAll(/\s/gu, '');
}
