import type { Look } from '../../model/capture.ts';
import type { Fetched } from '../fetch/exchange.ts';

/** What came back, and by which sign: the part of a `Look` that is judged. */
export type Judgement = Verdict & Pick<Look, 'status' | 'finalUrl' | 'movedTo'>;

export type Verdict = Pick<Look, 'outcome' | 'reason'>;

/** What the page says of a source. */
export interface Sought {
  readonly url: string;
  /** `reference.title`. Found on what came, it speaks strongly for the article; its absence alone condemns nothing. */
  readonly title?: string;
}

/** Beginning of a body with each byte as one character: for names and marks in ASCII, whatever its encoding. */
export function asLatin(body: Uint8Array, length: number): string {
  return Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, length)).toString('latin1');
}

/** The address that was asked for first. */
export function askedAddress({ exchanges }: Pick<Fetched, 'exchanges'>, { url }: Sought): string {
  return exchanges[0]?.url ?? url;
}

/** The address without its fragment, which no server sees. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
