/** A source, asked for: what came, its text, and what it says of itself. */
import type { Capture, CapturedDocument, NewLook } from '../../capture/capture.ts';
import { captureFromOutside, isLost } from '../../capture/capture-from-outside.ts';
import { captureSource, type Means, mayShowMoreToBrowser } from '../../capture/capture-source.ts';
import type { OutsideArchive } from '../../capture/outside/outside-archive.ts';
import type { Captured } from '../../capture/wanted.ts';
import { describeSource } from '../../describe/describe-source.ts';
import type { GivenSource } from '../../draft/given-source.ts';
import type { SourceDescription } from '../../model/description.ts';
import { InputError } from '../../model/input-error.ts';
import type { SourceText } from '../../model/source.ts';
import { readSource } from '../../source/read-source.ts';
import { archiveAddress } from '../../text/archive-address.ts';
import { withMeans } from '../capture/means.ts';
import { type Network, openNetwork } from '../capture/network.ts';
import type { Io } from '../io.ts';
import type { AddOptions } from '../options.ts';

export interface FetchedSource {
  readonly look: NewLook;
  readonly capture: Capture & { readonly document: CapturedDocument };
  readonly text: SourceText;
  readonly description: SourceDescription;
}

/** Throws `InputError` where nothing came that an entry could be made of. */
export async function fetchSource(
  given: GivenSource,
  options: AddOptions,
  io: Io,
  signal: AbortSignal,
): Promise<FetchedSource> {
  const network = openNetwork(io, options.allowHost ?? []);
  const ask = withMeans({ options, io, network, signal }, (means) => captured(given, means, network, signal));
  const { look, capture } = await ask.catch((error: unknown) => {
    throw signal.aborted ? brokenOff() : error;
  });
  if (signal.aborted) throw brokenOff();
  if (!capture?.document) throw nothingToAdd({ look }, options);
  const { bytes, contentType } = capture.document;
  const served = { ...(contentType === undefined ? {} : { contentType }), url: look.finalUrl ?? look.url };
  const [text, description] = [await readSource(bytes, served), await describeSource(bytes, served)];
  return { look, capture: { ...capture, document: capture.document }, text, description };
}

async function captured(given: GivenSource, means: Means, network: Network, signal: AbortSignal): Promise<Captured> {
  const wanted = { url: given.url, entries: [] };
  const own = await captureSource(wanted, means);
  const copy = givenCopy(given);
  if (own.capture || !copy || !isLost(own.look)) return own;
  // What was given is a copy of what is gone: it stands for the source.
  const get = (address: string) => network.fetcher.get(address, { signal, obeyRobots: false });
  const found = await captureFromOutside(wanted, undefined, copy, { get, now: means.now });
  return 'captured' in found ? found.captured : own;
}

export function brokenOff(): InputError {
  return new InputError('You broke off; the page is as it was.');
}

/** The archive of a given copy, as one that knows of this copy alone. */
function givenCopy({ archived }: GivenSource): OutsideArchive | undefined {
  const copy = archived && archiveAddress(archived.url);
  if (!copy?.date) return undefined;
  const at = `${copy.date}${'-01-01'.slice(copy.date.length - 4)}T00:00:00Z`;
  const found = { kind: 'found', url: copy.url, at, reason: 'It was given.' } as const;
  return { name: copy.archive, nearest: () => Promise.resolve(found) };
}

function nothingToAdd({ look }: Pick<Captured, 'look'>, { browser }: AddOptions): InputError {
  const more =
    !browser && mayShowMoreToBrowser(look)
      ? ' A browser may be shown more: give the command again with --browser.'
      : '';
  return new InputError(`${look.reason} Nothing was written.${more}`);
}
