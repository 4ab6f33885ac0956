import type { SilencedMessage } from '../../check/silence.ts';
import type { Message, Severity } from '../../model/message.ts';
import type { Entry } from '../../model/page.ts';

/** A page that was checked, as the reports see it. */
export interface CheckedPage {
  /** As the user typed it. */
  readonly name: string;
  /** Path from the working folder, with slashes; the name of an input that is no file. */
  readonly uri: string;
  /** The decoded input that the places point into; empty for inputs that are not text. */
  readonly source: string;
  readonly messages: readonly Message[];
  readonly silenced: readonly SilencedMessage[];
  /** Whether `--fix` would write to the file. */
  readonly isFixable: boolean;
  /** How many words are quoted from each source, for a page that sets a limit. */
  readonly words?: readonly { readonly entry: Entry['id']; readonly words: number }[];
}

/** One form of the messages. What each function gives is printed at once. */
export interface Report {
  /** Before the first page. */
  open(): string;
  page(page: CheckedPage): string;
  /** For an input that could not be checked; the sentence also goes to the standard error. */
  failure(uri: string, sentence: string): string;
  /** After the last page, even where the work was broken off. */
  close(): string;
}

export function countOf(messages: readonly Message[], severity: Severity): number {
  return messages.filter((message) => message.severity === severity).length;
}
