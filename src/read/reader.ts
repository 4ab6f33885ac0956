import type { Blocks } from '../model/block.ts';
import type { Message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Line, Span } from '../model/reading.ts';

/** The input as readers see it. */
export interface Input {
  readonly bytes: Uint8Array;
  /** The bytes decoded; empty for binary formats. */
  readonly text: string;
  /** File name or address, for the extension and for messages. */
  readonly name: string;
  /** The language, whatever the input says; in our own formats, where it says none. */
  readonly lang?: string;
  /** The language where the input says none, and its text is not clearly in another. */
  readonly assumedLang?: string;
  /** The address that the input came from: what relative links count from. */
  readonly url?: string;
}

/** One input format. A new one is one file and one line in the list of `read.ts`. */
export interface Reader {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Looks at the content alone, and is asked in list order: true only when sure. */
  detect(input: Input): boolean;
  /** Throws `InputError` when nothing of the input can be read. */
  read(input: Input): ReadResult | Promise<ReadResult>;
}

/** What somebody wrote in the margin: no part of the page, and for the people who keep it. */
export interface Remark {
  readonly text: string;
  /** The stretch of the source that it is on; undefined where its place is lost. */
  readonly at?: { readonly start: number; readonly end: number };
}

/** Foreign prose comes as blocks, for the recogniser; our own formats and citation data come as a page. */
export type ReadResult =
  | {
      readonly blocks: Blocks;
      readonly messages: readonly Message[];
      /** The text that all offsets count in, where that is not the decoded input. */
      readonly source?: string;
      /** They become private notes of the entries that they stand at. */
      readonly remarks?: readonly Remark[];
    }
  | {
      readonly page: Page;
      readonly messages: readonly Message[];
      readonly spans: readonly Span[];
      readonly lines: readonly Line[];
      readonly source?: string;
      readonly remarks?: readonly Remark[];
      readonly knownAgain?: string;
    };
