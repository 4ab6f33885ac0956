/**
 * What capturing a source gave: plain readonly data, one `Look` for each time that a source was asked for. The archive
 * folder keeps them in the order of time; rules and summaries are made from them. It imports nothing.
 */

/** One look at a source, whatever came of it. */
export interface Look {
  /** Instant in UTC, to the second: `2026-05-01T09:30:00Z`. */
  readonly at: string;
  /** The address that was asked for, as the page has it, without a fragment. */
  readonly url: string;
  /** `Entry.id` of the entries whose source it is; none for an address that was given by itself. */
  readonly entries: readonly string[];
  readonly rung: Rung;
  readonly outcome: Outcome;
  /** One sentence for people: what came back, and by which sign. */
  readonly reason: string;
  /** Status of the last answer; none where there was no answer. */
  readonly status?: number;
  /** Where redirects led, if elsewhere. */
  readonly finalUrl?: string;
  /** Every redirect on the way said that it is for good (301, 308): the address to write from now on. */
  readonly movedTo?: string;
  /** The copy that was kept. For an unchanged source it is the one that was kept before. */
  readonly copy?: Copy;
  /** A copy in somebody else's web archive, found there or made on request: its address and its instant. */
  readonly outside?: { readonly url: string; readonly at: string };
  /** How the copy stands to the last one before it; none for the first. */
  readonly since?: { readonly at: string; readonly text: 'same' | 'changed' };
}

/** How a source was fetched: by plain HTTP, in a browser, or out of somebody else's web archive. */
export type Rung = 'http' | 'browser' | 'outside';

/** What came back. Only `article` is the source itself; what no class fits is `unclear`. */
export type Outcome =
  /** The document, with text to judge quotations by. */
  | 'article'
  /** A document came, but one without text: a scan, a film, a format that cannot be read. */
  | 'no-text'
  /** The page says that it is elsewhere now, or a redirect led to a home page or list. */
  | 'moved'
  /** The server says that there is nothing there: 404, 410. */
  | 'gone'
  /** The server says 200 and shows the page it shows for any address that does not exist. */
  | 'soft-404'
  | 'pay-wall'
  | 'consent-wall'
  | 'bot-wall'
  | 'login'
  /** The server failed, or refused without showing why: 5xx, other 4xx, an empty answer, an endless one. */
  | 'error'
  /** Nobody answered: no such name, no connection, too slow, a broken certificate. */
  | 'unreachable'
  /** We did not ask: the address is not on the public web, or robots.txt or the page forbids a copy. */
  | 'refused'
  | 'unclear';

/** An archived copy of a source in the archive folder. */
export interface Copy {
  /** Path of the WARC file from the archive folder, with forward slashes. */
  readonly warc: string;
  /** Offset and length, in bytes of the file, of the record that holds the document. */
  readonly offset: number;
  readonly length: number;
  /** In hexadecimal: of the document's bytes without content encoding, and of its readable text. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly contentType?: string;
  readonly title?: string;
  readonly lang?: string;
  /** What the server gave to ask again with (RFC 9110, section 8.8). */
  readonly etag?: string;
  readonly lastModified?: string;
}
