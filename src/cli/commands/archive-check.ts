import { resolve } from 'node:path';
import { checkArchive } from '../../archive/check/check.ts';
import { counted } from '../counts.ts';
import type { Io } from '../io.ts';
import type { ArchiveCheckOptions } from '../options.ts';

/** Verifies a folder of captured sources. Exit code 1 if something in it is damaged or missing, else 0. */
export async function archiveCheck({ archive, quiet }: ArchiveCheckOptions, io: Io): Promise<number> {
  const { problems, counts } = checkArchive(resolve(io.cwd, archive), archive);
  for (const problem of problems) io.stdout.write(`${problem}\n`);
  const { captures, records, warcs, texts } = counts;
  if (!quiet) {
    const parts = [
      counted(captures, 'capture'),
      counted(records, 'record'),
      counted(warcs, 'WARC file'),
      counted(texts, 'text'),
    ];
    const result = problems.length === 0 ? 'all as they were written' : counted(problems.length, 'problem');
    io.stdout.write(`“${archive}”: ${parts.join(', ')}: ${result}.\n`);
  }
  return problems.length > 0 ? 1 : 0;
}
