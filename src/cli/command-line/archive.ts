import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type ArchiveCheckOptions, type ArchiveExportOptions, repeated } from '../options.ts';
import { archiveFolder, type Finish } from './shared.ts';

export function addArchive(program: Command, io: Io, finish: Finish): void {
  const archive = program
    .command('archive')
    .summary('check a folder of captured sources, or give copies away')
    .description('Looks after a folder that “capture” has made.')
    .addHelpText('after', ARCHIVE_EXAMPLES);
  archive
    .command('check')
    .summary('verify every record, digest and text of the folder')
    .description('Reads the whole folder and says what is damaged or missing. Exit code 1 if anything is.')
    .addOption(archiveFolder())
    .option('--quiet', 'print nothing but what is wrong')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (options: ArchiveCheckOptions) => {
      const { archiveCheck } = await import('../commands/archive-check.ts');
      finish(await archiveCheck(options, io));
    });
  archive
    .command('export')
    .summary('pack copies into one file to give away or to look at (WACZ)')
    .description(
      'Packs the captured sources into one web archive file (WACZ), which ReplayWeb.page shows as they were.',
    )
    .argument('<file>', 'file to write, such as sources.wacz')
    .addOption(archiveFolder())
    .option('--entry <entry>', 'only the copies of this entry or address; may be repeated', repeated)
    .option('--force', 'replace a file that exists')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action(async (file: string, options: ArchiveExportOptions) => {
      const { archiveExport } = await import('../commands/archive-export.ts');
      finish(await archiveExport(file, options, io));
    });
}

const ARCHIVE_EXAMPLES = `
Examples:
  contextpage archive check
  contextpage archive export sources.wacz`;

const CHECK_EXAMPLES = `
Examples:
  contextpage archive check
  contextpage archive check --archive sources`;

const EXPORT_EXAMPLES = `
Examples:
  contextpage archive export sources.wacz
  contextpage archive export miller.wacz --entry miller-2021-harbour`;
