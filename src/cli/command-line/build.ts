import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type BuildOptions, languageTag, text, webAddress } from '../options.ts';
import { allowHost, type Finish } from './shared.ts';

export function addBuild(program: Command, io: Io, finish: Finish): void {
  program
    .command('build')
    .summary('make the web page, the Word document and the citation files')
    .description(
      'Makes a site of a page: web page, Word document, citation files and feeds, all of the same content. Several pages, or a folder of them, become one site with a home page; what has not changed since the last time is not made again.',
    )
    .argument(
      '<page...>',
      'the file of the page (.txt, .md, .html, .docx, .odt, .json) or of a library (.bib, .ris, .csl.json, .csv, .zotero.rdf), an address (https://…), - for the standard input, or a folder of pages',
    )
    .option('--out <folder>', 'where the site goes; a site built before is replaced', text, 'site')
    .option('--title <title>', 'title of the page, in place of its own; of several pages, that of the site', text)
    .option(
      '--lang <tag>',
      'language of the page, as in en or de; of several pages, that of the home page and of pages that say none',
      languageTag,
    )
    .option('--url <address>', 'address at which the page, or the site, will be published', webAddress)
    .option('--style <file>', 'citation style (.csl) for the reference lines')
    .option(
      '--template <file>',
      'give the Word document the look of this one (.docx, .dotx); “template” prints one to start from',
    )
    .option('--pdf', 'make a PDF as well, with the Chromium or Chrome of this machine')
    .option(
      '--archive <folder>',
      'compare the quotations with the copies in this folder, and mark on the page those that are what the source says; the copies are not published',
      text,
    )
    .option('--report <folder>', 'show how each part of the page was read, and all messages, in files of this folder')
    .addOption(allowHost())
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (pages: string[], options: BuildOptions) => {
      const { build } = await import('../commands/build.ts');
      finish(await build(pages, options, io));
    });
}

const BUILD_EXAMPLES = `
Examples:
  contextpage build page.html
  contextpage build page.md --out public --url https://www.example.org/context/
  contextpage build page.md --archive archive
  contextpage build page.md --template house.docx
  contextpage build page.md --pdf
  contextpage build pages --out public --title "Rivers" --url https://www.example.org/rivers/
  contextpage build page.txt --title "Water rights" --lang en --style apa.csl
  pandoc page.rtf --to html | contextpage build -`;
