/** All sources of a run into one archive: by HTTP and, where the user says so, by a browser and outside archives. */
import type { Archive } from '../../archive/archive.ts';
import { mayShowMoreToBrowser } from '../../capture/capture-source.ts';
import type { Look, Outcome } from '../../model/capture.ts';
import type { Io } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { askOutside, openOutside } from './ask-outside.ts';
import { captureAll } from './capture-all.ts';
import { CaptureRun } from './capture-run.ts';
import { type Reach, withMeans } from './means.ts';
import { openNetwork } from './network.ts';
import type { Source } from './sources.ts';

export interface Captures {
  /** In the order of the sources: of this run, else of earlier on the same day. */
  readonly looks: readonly Look[];
  /** How many of them are from earlier on the day: those sources were not asked again. */
  readonly earlier: number;
  /** Sources that nobody answered for while no other host answered either. */
  readonly offline: number;
  /** What outside archives could not give: a sentence for each source. */
  readonly outsideFailures: readonly string[];
  /** The user broke off. */
  readonly interrupted: boolean;
}

export interface Around {
  readonly options: CaptureOptions;
  readonly io: Io;
  readonly progress: Progress;
}

/** What may be different an hour later: such a source is asked again when the command runs again on the same day. */
const PASSING: ReadonlySet<Outcome> = new Set(['unreachable', 'error']);

/** Throws `InputError` where the archive cannot be written, or what the options ask for cannot be had. */
export async function captureInto(archive: Archive, sources: readonly Source[], around: Around): Promise<Captures> {
  const { options, io, progress } = around;
  const signal = io.interruption();
  const network = openNetwork(io, options.allowHost ?? []);
  const outside = options.outside && openOutside(options.outside, network, io);
  const last = new Map(archive.looks.map((look) => [look.url, look]));
  const due = sources.filter((source) => isDue(source, last.get(source.url), around));
  const run = await captureDue(due, archive, { ...around, network, signal });
  const asked = new Set(due);
  const lookOf = (source: Source): Look | undefined =>
    run.look(source) ?? (asked.has(source) ? undefined : last.get(source.url));
  const step = (source: Source): void => progress.step(`Asking the Wayback Machine: ${source.url}`);
  const outsideFailures = outside ? await askOutside(sources, outside, { run, lookOf, network, io, signal, step }) : [];
  return {
    looks: sources.flatMap((source) => lookOf(source) ?? []),
    earlier: sources.length - due.length,
    offline: run.offline,
    outsideFailures,
    interrupted: signal.aborted,
  };
}

/** One look a day is enough, so that a run that was broken off goes on where it stopped. A browser may bring more. */
function isDue({ entries }: Source, last: Look | undefined, { options, io }: Around): boolean {
  if (entries.length === 0 || !last || PASSING.has(last.outcome)) return true;
  if (options.browser && mayShowMoreToBrowser(last)) return true;
  return last.at.slice(0, 10) !== io.now().toISOString().slice(0, 10);
}

function captureDue(due: readonly Source[], archive: Archive, reach: Around & Reach): Promise<CaptureRun> {
  const { progress, signal } = reach;
  return withMeans(reach, async (means) => {
    const run = new CaptureRun(archive, means);
    let done = 0;
    const capture = async (source: Source): Promise<void> => {
      progress.step(`Capturing source ${done + 1} of ${due.length}: ${source.url}`);
      await run.capture(source);
      done += 1;
    };
    await captureAll(due, capture, signal);
    return run;
  });
}
