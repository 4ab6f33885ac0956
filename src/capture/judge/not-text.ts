import type { SourceText } from '../../model/source.ts';
import { mediaType } from '../../source/sniff.ts';
import type { Exchange } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import type { Verdict } from './judgement.ts';

/** What no quotation can be held against, by media type. */
const KINDS: readonly (readonly [type: RegExp, name: string])[] = [
  [/^video\//u, 'a film'],
  [/^audio\//u, 'a sound recording'],
  [/^image\//u, 'a picture'],
  [/^font\//u, 'a font'],
  [/zip|compressed|x-tar|x-rar|x-7z|gzip/u, 'a packed archive'],
  [/ms-excel|spreadsheet/u, 'a spreadsheet'],
  [/powerpoint|presentation/u, 'a set of slides'],
  [/msword|wordprocessing|rtf|epub/u, 'a document in a format that cannot be read here'],
  [/javascript|css$|json/u, 'data for programs'],
];
/** Served as one of these, text is what it looks like. */
const DOCUMENTS = new Set(['text/html', 'application/pdf']);

/** A document without text to judge by: what it is. Its bytes say so, or its media type where they say nothing else. */
export function verdictOnDocument(answer: Exchange, source: SourceText): Verdict | undefined {
  const { unreadable, contentType } = source;
  if (unreadable?.kind === 'no-text-layer') return { outcome: 'no-text', reason: unreadable.reason };
  if (unreadable?.kind !== 'damaged' && (unreadable || DOCUMENTS.has(contentType))) return undefined;
  const served = mediaType(headerValues(answer.response, 'content-type')[0]) ?? '';
  const name = KINDS.find(([type]) => type.test(served))?.[1];
  if (!unreadable && (name === undefined || contentType.includes('wordprocessing'))) return undefined;
  if (name === undefined) return unreadable && { outcome: 'no-text', reason: unreadable.reason };
  return {
    outcome: 'no-text',
    reason: `The address leads to ${name} (${served}), which holds no text to compare with.`,
  };
}
