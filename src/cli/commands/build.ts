import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { checkPage } from '../../check/check.ts';
import { readInput } from '../../files/read-input.ts';
import { SiteFolder } from '../../files/site-folder.ts';
import { assertOutsideSites, type Given } from '../../files/site-guard.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import type { Printer } from '../../print/printer.ts';
import { decode } from '../../read/encoding/decode.ts';
import { baseName } from '../../write/base-name.ts';
import { published } from '../../write/published.ts';
import { isCitationPath } from '../../write/site/cite/citation-text.ts';
import { stampOfPage, writePage } from '../../write/write.ts';
import type { Download, WriteOptions } from '../../write/writer.ts';
import { compareWithSources } from '../archive/compare-with-sources.ts';
import { verdictContext } from '../archive/verdict-context.ts';
import { buildSummary } from '../build-summary.ts';
import { isAddress, readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { type BuildOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { readHouse } from '../read-house.ts';
import { readCommandPage } from '../read-page.ts';
import { writeReports } from '../write-reports.ts';

/** All but the web page, which comes last because it links to the others and says how large they are. */
const DOWNLOADS = ['docx', 'md', 'json', 'bib', 'ris', 'csl.json', 'zotero.rdf', 'csv', 'atom', 'feed.json'];

/** Makes the site of a page. Exit code 0; whatever stops the work is thrown, and then the old site is as it was. */
export async function build(pageName: string, options: BuildOptions, io: Io): Promise<number> {
  const progress = new Progress(io, options.quiet === true);
  const site = openSite(pageName, options, io);
  const reports =
    options.report === undefined ? undefined : { path: resolve(io.cwd, options.report), name: options.report };
  if (reports) assertOutsideSites(reports.path, reports.name);
  let printer: Printer | undefined;
  try {
    if (options.pdf) printer = await openPrinter(io, progress);
    const house = await readHouse(options.template, io);
    progress.step(`Reading ${pageName}`);
    const input = await readCommandInput(pageName, io, options);
    progress.expect(input.bytes.byteLength);
    const { lang } = options;
    const read = await readCommandPage(input.bytes, lang === undefined ? input : { ...input, lang });
    const { reading, compared } = await compareWithSources(
      { ...read, page: withOverrides(read.page, options) },
      options.archive,
      io,
      progress,
    );
    progress.step('Checking');
    const beside = { today: todayOf(undefined, io), ...(compared && verdictContext(compared.verdicts)) };
    const messages = [...reading.messages, ...checkPage(reading.page, { ...reading, ...beside })];
    const base = baseName(reading.page.title, input.path ?? '');
    const style = options.style === undefined ? undefined : await styleText(options.style, io);
    const looks = { ...(style === undefined ? {} : { style }), ...(house && { template: house.template }) };
    const downloads = await writeSite(site, published(reading.page), { base, looks, printer }, progress);
    if (reports) await writeReports(reports, base, reading, messages);
    const changed = site.publish();
    progress.done();
    if (!options.quiet) {
      const remarks = house?.messages ?? [];
      const shown = { pageName, out: options.out, page: reading.page, messages, remarks, downloads, changed };
      io.stdout.write(buildSummary({ ...shown, ...(compared && { compared }) }));
    }
    return 0;
  } finally {
    progress.done();
    await printer?.close();
    site.discard();
  }
}

/** The site must not take the place of any file or folder that this command was given. */
function openSite(pageName: string, { out, style, template, report, archive }: BuildOptions, io: Io): SiteFolder {
  const as = (name: string, what: string): Given => ({ path: resolve(io.cwd, name), name, what });
  const given = {
    'the page itself': pageName === '-' || isAddress(pageName) ? undefined : pageName,
    'the citation style': style,
    'the template': template,
    'the folder for reports': report,
  };
  const sources = archive === undefined ? [] : [{ ...as(archive, 'the folder of saved sources'), isPrivate: true }];
  const named = Object.entries(given).flatMap(([what, name]) => (name === undefined ? [] : [as(name, what)]));
  return new SiteFolder(resolve(io.cwd, out), out, { cwd: io.cwd, home: homedir(), inputs: [...named, ...sources] });
}

function withOverrides(page: Page, { title, lang, url }: BuildOptions): Page {
  return {
    ...page,
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
  };
}

async function styleText(name: string, io: Io): Promise<string> {
  const { bytes } = await readInput(name, io.cwd, io.stdin);
  const text = decode(bytes, name).text;
  if (/<style[\s>]/u.test(text)) return text;
  throw new InputError(`“${name}” is not a citation style; give a .csl file, as the Zotero style repository has them.`);
}

/** Before anything else, since without a browser there is nothing to begin. */
async function openPrinter(io: Io, progress: Progress): Promise<Printer> {
  progress.step('Starting the browser');
  return await (await import('../../print/printer.ts')).Printer.open(io.env);
}

interface Making {
  readonly base: string;
  readonly looks: Pick<WriteOptions, 'style' | 'template'>;
  /** For the PDF. */
  readonly printer: Printer | undefined;
}

async function writeSite(
  site: SiteFolder,
  page: Page,
  { base, looks, printer }: Making,
  progress: Progress,
): Promise<readonly Download[]> {
  const stamp = await stampOfPage(page);
  const commonStyles = { former: site.former(isCitationPath) };
  const options: WriteOptions = { baseName: base, stamp, commonStyles, ...looks };
  const downloads: Download[] = [];
  for (const format of DOWNLOADS) {
    progress.step(`Writing .${format}`);
    for (const file of await writePage(page, format, options)) {
      downloads.push({ path: file.path, format, bytes: site.add(file) });
    }
  }
  if (printer) {
    progress.step('Printing the PDF');
    const { printPage } = await import('../../print/print-page.ts');
    const file = await printPage(page, options, printer);
    downloads.push({ path: file.path, format: 'pdf', bytes: site.add(file) });
  }
  progress.step('Writing the web page');
  for (const file of await writePage(page, 'html', { ...options, downloads })) site.add(file);
  return downloads;
}
