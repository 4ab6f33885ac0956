/** How much time and room one address may take. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** For all hops together, the time between them not counted. */
  readonly deadline: number;
  /** For the connection to one IP address. */
  readonly connect: number;
  /** How long a server may say nothing. */
  readonly idle: number;
  readonly head: number;
  /** As sent. */
  readonly body: number;
  /** Without content encoding. */
  readonly decoded: number;
  /** How many redirects are followed. */
  readonly redirects: number;
  /** What is read of the body of a redirect: nobody needs it, so it must not hold up what comes after it. */
  readonly redirectBody: { readonly bytes: number; readonly time: number };
}

export const LIMITS: Limits = {
  deadline: 30_000,
  connect: 5_000,
  idle: 10_000,
  // What browsers take; policies for scripts are long.
  head: 262_144,
  // The readers of sources take no more.
  body: 50_000_000,
  decoded: 50_000_000,
  redirects: 5,
  redirectBody: { bytes: 65_536, time: 1_000 },
};
