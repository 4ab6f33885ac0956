import type { InputFile } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry } from '../../model/page.ts';
import type { Io } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { readCommandPage } from '../read-page.ts';
import { openVerifier, type PageVerifier } from './page-verifier.ts';
import { missingRemark } from './remarks.ts';

/** Reads what the user named. */
export type ReadInput = (name: string) => Promise<InputFile>;

export interface SourcesAround {
  readonly io: Io;
  readonly progress: Progress;
  readonly read: ReadInput;
}

/**
 * The folder of sources that pages are to be checked with; with `--online`, once there is in it what can be had.
 * Throws `InputError` where it cannot be read or captured into.
 */
export async function openPageSources(
  names: readonly string[],
  options: CheckOptions & { readonly archive: string },
  { io, progress, read }: SourcesAround,
): Promise<PageVerifier> {
  const remarks: string[] = [];
  if (options.online) {
    const { captureMissing } = await import('../capture/capture-missing.ts');
    remarks.push(...(await captureMissing(await entriesOf(names, read), { options, io, progress })));
  }
  const verifier = openVerifier(options.archive, io, progress);
  remarks.push(...missingRemark(verifier));
  progress.done();
  for (const remark of options.quiet ? [] : remarks) io.stderr.write(`contextpage: ${remark}\n`);
  return verifier;
}

/** Of all pages; of one that cannot be read none, as that is told when its turn comes. */
async function entriesOf(names: readonly string[], read: ReadInput): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of names) {
    try {
      const input = await read(name);
      entries.push(...(await readCommandPage(input.bytes, input)).page.entries);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return entries;
}
