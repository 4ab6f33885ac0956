import type { SourceText, Unreadable } from '../../model/source.ts';
import type { SourceOptions } from '../source-options.ts';
import { askWorker, type NoAnswer } from './ask-worker.ts';

const MOST_BYTES = 100 * 1024 * 1024;
/** Letters that a page has on average; a scan has only those that were stamped on it. */
const FEWEST_LETTERS = 25;
/** Characters that stand for no letter: private use, unassigned, controls, the sign of a lost one. */
const LOST = /[\p{Co}\p{Cn}\p{Cs}\p{Cc}\ufffd]/gu;

/**
 * The text of a PDF in the order of reading, by blocks and regions; `part` of an origin is `page 3`, with offsets in the
 * joined text runs of that page. It is read in a process of its own, within limits; what cannot be read says why in
 * `unreadable`. Never throws for bad content.
 */
export async function readPdfSource(bytes: Uint8Array, options: SourceOptions): Promise<SourceText> {
  const url = options.url === undefined ? {} : { url: options.url };
  const failed = (reason: string, kind: Unreadable['kind'] = 'damaged'): SourceText => {
    return { text: '', spans: [], origins: [], contentType: 'application/pdf', ...url, unreadable: { kind, reason } };
  };
  if (bytes.length === 0) return failed('The file is empty.', 'empty');
  if (bytes.length > MOST_BYTES) return failed('The PDF has more than 100 MB; larger ones are not read.');
  const answer = await askWorker(bytes);
  if (typeof answer === 'string') return failed(WITHOUT_ANSWER[answer]);
  if ('failure' in answer) return failed(FAILURES.get(answer.failure) ?? FAILURES.get('') ?? '');
  const { source, pages, count } = answer;
  const unreadable = textFault(source.text, pages) ?? cutOff(pages, count);
  return { ...source, ...url, ...(unreadable ? { unreadable } : {}) };
}

const WITHOUT_ANSWER: Readonly<Record<NoAnswer, string>> = {
  time: 'Reading the PDF took more than 30 seconds and was stopped.',
  memory: 'Reading the PDF took too much memory and was stopped.',
  broken: 'The PDF made its reader break down.',
};

const FAILURES: ReadonlyMap<string, string> = new Map([
  ['PasswordException', 'The PDF is encrypted and needs a password.'],
  ['', 'The file is damaged, or no PDF: it has no page that can be read.'],
]);

function textFault(text: string, pages: number): Unreadable | undefined {
  const signs = text.replace(/\s+/gu, '');
  const lost = signs.match(LOST)?.length ?? 0;
  if (lost * 2 > signs.length) {
    return { kind: 'no-text-layer', reason: 'The fonts of the PDF do not say which letters its text consists of.' };
  }
  if (signs.length > 0 && (pages === 1 || signs.length >= pages * FEWEST_LETTERS)) return undefined;
  const reason =
    signs.length === 0
      ? 'The PDF has no text: its pages are pictures, as of a scan, or damaged.'
      : 'The PDF has next to no text: its pages are pictures, as of a scan, or damaged.';
  return { kind: 'no-text-layer', reason };
}

function cutOff(pages: number, count: number): Unreadable | undefined {
  if (pages >= count) return undefined;
  return { kind: 'damaged', reason: `The PDF has ${count} pages; only the first ${pages} were read.` };
}
