import { resolve } from 'node:path';
import { type Archive, openArchive } from '../../archive/archive.ts';
import { InputError } from '../../model/input-error.ts';
import { captureInto } from '../capture/capture-into.ts';
import { forgetCaptures } from '../capture/forget.ts';
import { namedSources } from '../capture/sources.ts';
import { captureSummary } from '../capture/summary.ts';
import { isAddress } from '../input.ts';
import { type Io, wantsColour } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import { Progress } from '../progress.ts';
import { painter } from '../report/layout.ts';
import { softwareName } from '../version.ts';

/**
 * Keeps a copy of each source of pages, and of single addresses; with `--forget` purges copies. Exit code 0, whatever
 * came back. Throws `InputError` where a page cannot be read or the archive cannot be written to.
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
    const archive = openForWriting(options, io);
    try {
      const captures = await captureInto(archive, sources, { options, io, progress });
      progress.done();
      if (options.quiet) return 0;
      const { archive: name, browser = false } = options;
      const report = { ...captures, sources: sources.length, unaddressed, archive: name, browser, ...pageOf(names) };
      io.stdout.writePainted(captureSummary(report, painter(wantsColour(io.stdout, io.env))));
      return 0;
    } finally {
      archive.close();
    }
  } finally {
    progress.done();
  }
}

function openForWriting({ archive }: CaptureOptions, io: Io): Archive {
  return openArchive(resolve(io.cwd, archive), archive, { now: io.now(), software: softwareName() });
}

/** The page to verify next, where it was the only one. */
function pageOf([name, ...more]: readonly string[]): { page?: string } {
  return name === undefined || name === '-' || more.length > 0 || isAddress(name) ? {} : { page: name };
}
