/** Web archives that others keep: what they have of a source, and asking them to keep it. */
import type { Fetched } from '../fetch/exchange.ts';

/** What the network does, and what an archive refuses, is an answer and never thrown. */
export interface OutsideArchive {
  readonly name: string;
  /** The copy to show for a source that was cited on an EDTF date, however precise. Without a date: the last copy. */
  nearest(url: string, date: string | undefined): Promise<Nearest>;
  /** Asks for a copy of how the source is now; only for archives that take such wishes. */
  save?(url: string): Promise<Saved>;
}

/** `reason` is one sentence for people. */
export type Nearest =
  | (FoundCopy & { readonly kind: 'found' })
  | { readonly kind: 'none'; readonly reason: string }
  | NoAnswer;

export type Saved =
  | (FoundCopy & { readonly kind: 'saved' })
  /** The archive does not keep this address, now or later. */
  | { readonly kind: 'refused'; readonly reason: string }
  | NoAnswer;

export interface FoundCopy {
  readonly url: string;
  /** Instant of the copy in UTC, to the second: `2021-05-03T12:00:00Z`. */
  readonly at: string;
  /** Why this copy and no other. */
  readonly reason: string;
}

export type NoAnswer =
  | { readonly kind: 'cannot-tell'; readonly reason: string }
  /** The archive is asked too much: not before `retryAt`. */
  | { readonly kind: 'limited'; readonly reason: string; readonly retryAt: Date };

export interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** If false, a redirect is an answer like others. */
  readonly followRedirects?: boolean;
}

/** The one way out, as `Outbound.fetch` is. */
export type Ask = (address: string, asking?: Asking) => Promise<Fetched>;

export interface Clock {
  now(): Date;
  wait(milliseconds: number): Promise<void>;
}

/** Instants as `FoundCopy.at` has them. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
