/** What went over the wire, as the archive keeps it. */

/** One request and its answer. A chain of redirects is several. */
export interface Exchange {
  readonly url: string;
  /** Instant at which the request was sent. */
  readonly at: Date;
  /** Of the peer that answered: `203.0.113.9`, `2606:4700::1`. */
  readonly ipAddress: string;
  readonly request: Head;
  readonly response: ResponseHead;
  /** As sent, with its content encoding, without chunks. Shorter than announced if `truncated`. */
  readonly body: Uint8Array;
  /** Why the body is not whole (WARC-Truncated). */
  readonly truncated?: 'length' | 'time' | 'disconnect';
}

export interface Head {
  /** First line without its end: `GET /a HTTP/1.1`. */
  readonly line: string;
  /**
   * In their order, repeated ones too; names as they were sent. No name or value holds a line end. Values are Latin-1: one
   * character for each byte, whatever the server meant by it.
   */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface ResponseHead extends Head {
  readonly status: number;
}

/** Why there is no answer, or none that can be used. */
export interface Fault {
  readonly kind: /** The guard: no web address, or a user name, port or network that we do not ask. */
    | 'not-public'
    /** robots.txt. */
    | 'robots'
    /** The host has said so often that it is asked too much that it is left alone. */
    | 'busy'
    | 'name-unknown'
    | 'no-connection'
    | 'certificate'
    /** The deadline over all hops. */
    | 'too-slow'
    /** More bytes than the caps, raw or decoded. */
    | 'too-large'
    | 'redirect-loop'
    | 'too-many-redirects'
    /** A redirect without a usable address. */
    | 'bad-redirect'
    /** Broken HTTP, broken or unknown content encoding, connection lost half-way. */
    | 'broken-answer';
  /** One sentence for people. */
  readonly reason: string;
}

/** All that came of asking for an address. */
export interface Fetched {
  /** In the order of the hops; the last is the answer, unless a fault stopped it. */
  readonly exchanges: readonly Exchange[];
  /** Of the last exchange, without content encoding; empty where there is a fault. */
  readonly body: Uint8Array;
  readonly fault?: Fault;
}
