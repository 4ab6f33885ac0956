/** The ways to a source: by HTTP and, where the user says so, by a browser. */
import type { Means } from '../../capture/capture-source.ts';
import type { Io } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import type { Browsing } from './browsing.ts';
import type { Network } from './network.ts';

export interface Reach {
  readonly options: Pick<CaptureOptions, 'browser'>;
  readonly io: Io;
  readonly network: Network;
  /** The user breaking off. */
  readonly signal: AbortSignal;
}

/** The browser is open as long as the work goes on. Throws `InputError` where it does not start. */
export async function withMeans<T>(reach: Reach, work: (means: Means) => Promise<T>): Promise<T> {
  const { options, io, network, signal } = reach;
  const browsing = options.browser ? await openBrowser(reach) : undefined;
  try {
    return await work({
      get: (address, validators) => network.fetcher.get(address, { signal, ...(validators && { validators }) }),
      ...(browsing && { browse: (address: string) => browsing.browse(address) }),
      now: () => io.now(),
    });
  } finally {
    await browsing?.close();
  }
}

/** Loaded only where it is asked for. */
async function openBrowser({ network, io, signal }: Reach): Promise<Browsing> {
  const { Browsing } = await import('./browsing.ts');
  return Browsing.open(network, io, signal);
}
