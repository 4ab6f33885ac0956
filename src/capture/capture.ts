import type { Look } from '../model/capture.ts';
import type { Exchange } from './fetch/exchange.ts';

/**
 * A look, as it is given to the archive; the archive adds what it knows of copies. How the text stands to the last one
 * is told by its hash, unless the giver knows better: that only what surrounds the article has changed.
 */
export type NewLook = Omit<Look, 'copy'>;

/** What a look has brought that is worth keeping. */
export interface Capture {
  /** In the order of the hops. */
  readonly exchanges: readonly Exchange[];
  /** None where the server says that the last copy still holds (304). */
  readonly document?: CapturedDocument;
  readonly resources?: readonly Resource[];
}

/** The document itself: the body of the last exchange, or a resource. */
export interface CapturedDocument {
  /** Without content encoding. */
  readonly bytes: Uint8Array;
  /** What a person reads. */
  readonly text: string;
  readonly contentType?: string;
  readonly title?: string;
  readonly lang?: string;
  /** Index of the resource that it is, such as the HTML that a browser made. */
  readonly resource?: number;
}

/** What did not come over the wire, such as a picture of the page. */
export interface Resource {
  readonly uri: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
