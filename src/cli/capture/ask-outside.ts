/** Asks the Wayback Machine, when the user says so: addresses that are asked for there are known there. */
import { captureFromOutside, isLost, saveOutside } from '../../capture/capture-from-outside.ts';
import type { OutsideArchive } from '../../capture/outside/outside-archive.ts';
import { waybackMachine } from '../../capture/outside/wayback-machine.ts';
import { toEdtf } from '../../cite/dates/dates.ts';
import type { Look } from '../../model/capture.ts';
import { InputError } from '../../model/input-error.ts';
import type { Io } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import type { CaptureRun } from './capture-run.ts';
import type { Network } from './network.ts';
import type { Source } from './sources.ts';

/** Where the keys of an account at archive.org are looked for. */
const KEYS = 'CONTEXTPAGE_SAVE_PAGE_NOW';

/** An archive that takes the wish of the user. Throws `InputError` where it would not, for lack of keys. */
export function openOutside(wish: NonNullable<CaptureOptions['outside']>, network: Network, io: Io): OutsideArchive {
  const clock = { now: () => io.now(), wait: (milliseconds: number) => io.wait(milliseconds) };
  if (wish === 'find') return waybackMachine(network.ask, clock);
  const [, key, secret] = /^([^\s:]+):([^\s:]+)$/u.exec(io.env[KEYS] ?? '') ?? [];
  if (key !== undefined && secret !== undefined) return waybackMachine(network.ask, clock, { key, secret });
  throw new InputError(
    `To have copies saved, put key and secret of your account at archive.org (its page “S3 API keys”) into the environment: ${KEYS}=key:secret.`,
  );
}

export interface OutsideAsking {
  readonly run: CaptureRun;
  /** The last look of this day at a source. */
  lookOf(source: Source): Look | undefined;
  readonly network: Network;
  readonly io: Io;
  readonly signal: AbortSignal;
  /** Told before each source. */
  step(source: Source): void;
}

/**
 * For sources that are lost, a copy from the archive; if the archive takes wishes, a wish for each source that is there
 * instead. One after the other. Returns what could not be had: a sentence for each source.
 */
export async function askOutside(
  sources: readonly Source[],
  archive: OutsideArchive,
  asking: OutsideAsking,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const source of sources) {
    const look = asking.lookOf(source);
    const isDue = look && (archive.save ? look.outcome === 'article' && !look.outside : isLost(look));
    if (!isDue || asking.signal.aborted) continue;
    asking.step(source);
    const failure = await (archive.save ? save(source, archive, asking) : find(source, archive, asking));
    if (failure !== undefined) failures.push(`${source.entries.join(', ') || source.url}: ${failure}`);
  }
  return failures;
}

async function find(source: Source, archive: OutsideArchive, asking: OutsideAsking): Promise<string | undefined> {
  const { run, network, io, signal } = asking;
  const get = (address: string) => network.fetcher.get(address, { signal, obeyRobots: false });
  const date = toEdtf(source.reference?.issued);
  const found = await captureFromOutside(run.wanted(source), date, archive, { get, now: () => io.now() });
  if ('reason' in found) return found.reason;
  run.keep(source, found.captured);
  return undefined;
}

async function save(source: Source, archive: OutsideArchive, { run, io }: OutsideAsking): Promise<string | undefined> {
  const saved = await saveOutside(run.wanted(source), archive, () => io.now());
  if ('reason' in saved) return saved.reason;
  run.keep(source, saved);
  return undefined;
}
