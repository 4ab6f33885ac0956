import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { languageTag, type PublishOptions, text, webAddress } from '../options.ts';
import { allowHost, type Finish } from './shared.ts';

export function addPublish(program: Command, io: Io, finish: Finish): void {
  program
    .command('publish')
    .summary('put the site where readers see it: a folder of a web server, or WordPress')
    .description(
      'Builds a page, or a folder of pages, and lets readers see it in one step: in a folder that a web server shows, or as a page in WordPress. Broken off at any moment, readers see the old site or the new one.',
    )
    .argument(
      '<target>',
      'the folder that the web server shows, or the address of a page in WordPress, or of the site for a new page',
    )
    .argument('[page...]', 'the page, or the folder of pages, as for “build”')
    .option('--dry-run', 'say what readers would find changed, and write nothing')
    .option('--rollback', 'show the publication before again; five are kept (folders only)')
    .option('--take-over', 'write over a page in WordPress that this program did not write, or that others changed')
    .option('--title <title>', 'title of the page or site, in place of its own', text)
    .option('--lang <tag>', 'language of the page or site, as in en or de', languageTag)
    .option('--url <address>', 'address at which readers find it', webAddress)
    .option('--style <file>', 'citation style (.csl) for the reference lines')
    .option('--template <file>', 'give the Word document the look of this one (.docx, .dotx)')
    .option('--pdf', 'make a PDF as well, with the Chromium or Chrome of this machine')
    .option(
      '--archive <folder>',
      'compare the quotations with the copies in this folder, and mark those that are what the source says; the copies are not published',
      text,
    )
    .addOption(allowHost())
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', PUBLISH_EXAMPLES)
    .action(async (target: string, pages: readonly string[], options: PublishOptions) => {
      const { publish } = await import('../commands/publish.ts');
      finish(await publish(target, pages, options, io));
    });
}

const PUBLISH_EXAMPLES = `
WordPress is told who you are by two variables of the environment:
CONTEXTPAGE_WORDPRESS_USER, and CONTEXTPAGE_WORDPRESS_PASSWORD with an
application password (in WordPress: Users › Profile › Application Passwords).

Examples:
  contextpage publish /srv/www/context page.md
  contextpage publish /srv/www/context pages --archive archive
  contextpage publish /srv/www/context pages --dry-run
  contextpage publish /srv/www/context --rollback
  contextpage publish https://www.example.org/context/ page.md --dry-run
  contextpage publish https://www.example.org/context/ page.md --take-over
  contextpage publish https://www.example.org/ new-page.md`;
