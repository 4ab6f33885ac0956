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
  /** The language to assume where the input says none. */
  readonly lang?: string;
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

/** Foreign prose comes as blocks, for the recogniser; our own formats and citation data come as a page. */
export type ReadResult =
  | {
      readonly blocks: Blocks;
      readonly messages: readonly Message[];
      /** The text that the blocks' offsets count in, where that is not the decoded input. */
      readonly source?: string;
    }
  | {
      readonly page: Page;
      readonly messages: readonly Message[];
      readonly spans: readonly Span[];
      readonly lines: readonly Line[];
    };
