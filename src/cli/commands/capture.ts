import { resolve } from 'node:path';
import { type Archive, openArchive } from '../../archive/archive.ts';
import type { Look, Outcome } from '../../model/capture.ts';
import { InputError } from '../../model/input-error.ts';
import { captureAll } from '../capture/capture-all.ts';
import { CaptureRun } from '../capture/capture-run.ts';
import { forgetCaptures } from '../capture/forget.ts';
import { openNetwork } from '../capture/network.ts';
import { namedSources, type Source } from '../capture/sources.ts';
import { captureSummary } from '../capture/summary.ts';
import { isAddress } from '../input.ts';
import { type Io, wantsColour } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import { Progress } from '../progress.ts';
import { painter } from '../report/layout.ts';
import { softwareName } from '../version.ts';

/** What may be different an hour later: such a source is asked again when the command runs again on the same day. */
const PASSING: ReadonlySet<Outcome> = new Set(['unreachable', 'error']);

/**
 * Keeps a copy of each source of pages, and of single addresses. Exit code 0, whatever came back. Throws `InputError`
 * where a page cannot be read or the archive cannot be written to.
 */
export async function capture(names: readonly string[], options: CaptureOptions, io: Io): Promise<number> {
  if (options.forget) {
    await forgetCaptures(names, options, io);
    return 0;
  }
  if (names.length === 0) throw new InputError('Say what to capture: a page, or the address of a source.');
  const progress = new Progress(io, options.quiet === true);
  try {
    const { sources, unaddressed } = await namedSources(names, options, io);
    const archive = openArchive(resolve(io.cwd, options.archive), options.archive, {
      now: io.now(),
      software: softwareName(),
    });
    try {
      const signal = io.interruption();
      const last = new Map(archive.looks.map((look) => [look.url, look]));
      const due = sources.filter((source) => isDue(source, last.get(source.url), io.now()));
      const run = await captured(due, archive, { signal, options, io, progress });
      progress.done();
      if (!options.quiet) {
        const asked = new Set(due);
        const looks = sources.flatMap((one) => (asked.has(one) ? run.look(one) : last.get(one.url)) ?? []);
        const earlier = sources.length - due.length;
        const report = { looks, earlier, offline: run.offline, unaddressed, interrupted: signal.aborted };
        const shown = { ...report, archive: options.archive, ...pageOf(names) };
        io.stdout.writePainted(captureSummary(shown, painter(wantsColour(io.stdout, io.env))));
      }
      return 0;
    } finally {
      archive.close();
    }
  } finally {
    progress.done();
  }
}

/** One look a day is enough, so that a run that was broken off goes on where it stopped. */
function isDue({ entries }: Source, last: Look | undefined, now: Date): boolean {
  if (entries.length === 0) return true;
  return !last || PASSING.has(last.outcome) || last.at.slice(0, 10) !== now.toISOString().slice(0, 10);
}

interface Around {
  readonly signal: AbortSignal;
  readonly options: CaptureOptions;
  readonly io: Io;
  readonly progress: Progress;
}

async function captured(due: readonly Source[], archive: Archive, around: Around): Promise<CaptureRun> {
  const { signal, options, io, progress } = around;
  const network = openNetwork(io, options.allowHost ?? []);
  const run = new CaptureRun(archive, {
    get: (address, validators) => network.get(address, { signal, ...(validators && { validators }) }),
    now: () => io.now(),
  });
  let done = 0;
  await captureAll(
    due,
    async (source) => {
      progress.step(`Capturing source ${done + 1} of ${due.length}: ${source.url}`);
      await run.capture(source);
      done += 1;
    },
    signal,
  );
  return run;
}

/** The page to verify next, where it was the only one. */
function pageOf([name, ...more]: readonly string[]): { page?: string } {
  return name === undefined || name === '-' || more.length > 0 || isAddress(name) ? {} : { page: name };
}
