import type { SiteFolder } from '../../files/site-folder.ts';
import type { Printer } from '../../print/printer.ts';
import { published } from '../../write/published.ts';
import type { Io } from '../io.ts';
import { type BuildOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { writeReports } from '../write-reports.ts';
import type { Built, BuiltPage } from './built.ts';
import { builtPage } from './built-page.ts';
import { type CheckedSite, checkedAlone, checkedTogether } from './checked-pages.ts';
import { assertNoneLost } from './lost-pages.ts';
import { makePages } from './make-pages.ts';
import { type Means, openMeans, openPrinter } from './means.ts';
import { filesBeside, openReports, openSite, settingsOf, withLooksOf } from './opened.ts';
import { addressAlone } from './own-address.ts';
import { folderTitle, namedInputs, planPages } from './plan.ts';
import { writePageInto } from './write-page.ts';

/**
 * Makes the site of a page, or of several. Whatever stops the work is thrown, in one sentence (`InputError`) where the
 * user can do something about it, and then the old site is as it was.
 * @param names as the user typed them: pages, folders, addresses, `-`
 * @param isPublic whether readers see the old site: a page of it must not go unless its file has gone
 */
export async function buildOnce(
  names: readonly string[],
  given: BuildOptions,
  io: Io,
  { isPublic = false }: { readonly isPublic?: boolean } = {},
): Promise<Built> {
  const progress = new Progress(io, given.quiet === true);
  const named = namedInputs(names, io.cwd);
  const settings = settingsOf(named);
  const options = withLooksOf(settings, given);
  const folder = openSite(named, options, io);
  const reports = openReports(options, io);
  let printer: Printer | undefined;
  try {
    if (options.pdf) printer = await openPrinter(io, progress);
    const beside = filesBeside(named, options, io);
    const plan = planPages(named, settings.pages, new Set(beside));
    const means = await openMeans(options, settings, printer, io, progress);
    const addressOf = options.url === undefined ? await addressAlone(named, settings, io) : undefined;
    const around = {
      isSite: named.isSite,
      settings,
      addressOf,
      options,
      means,
      today: todayOf(undefined, io),
      io,
      progress,
    };
    const made = await makePages(plan.pages, around);
    if (isPublic) assertNoneLost([...plan.leftOut, ...made.leftOut], folder);
    progress.step('Checking');
    const [alone] = named.isSite ? [] : made.pages;
    const found = alone
      ? checkedAlone(alone)
      : await checkedTogether(made.pages, folderTitle(named), settings, options);
    const pages = await (alone ? pageAlone : pagesTogether)(found, folder, means, progress);
    for (const { on, made: one, messages } of found.pages) {
      if (reports) await writeReports(reports, on.slug, one.reading, messages);
    }
    const changed = folder.publish();
    const { title, url } = found.site;
    return {
      title,
      ...(url !== undefined && { url }),
      out: options.out,
      isSite: named.isSite,
      pages,
      leftOut: [...plan.leftOut, ...made.leftOut],
      remarks: means.remarks,
      ...(options.archive !== undefined && { archive: options.archive }),
      changed,
      inputs: [...named.inputs, ...plan.pages].flatMap(({ path }) => path ?? []).concat(beside),
    };
  } finally {
    progress.done();
    await printer?.close();
    folder.discard();
  }
}

type Write = (found: CheckedSite, folder: SiteFolder, means: Means, progress: Progress) => Promise<BuiltPage[]>;

const pageAlone: Write = async ({ pages }, folder, { looks, printer }, progress) => {
  for (const { on } of pages) {
    await writePageInto(folder, published(on.page), { ...looks, baseName: on.slug, address: '', printer }, progress);
  }
  return pages.map((one) => builtPage(one, { folder, address: '', isKept: false }));
};

const pagesTogether: Write = async ({ site, pages }, folder, means, progress) => {
  const { writeSite } = await import('./write-site.ts');
  const kept = await writeSite(site, folder, means, progress);
  return pages.map((one) => builtPage(one, { folder, address: `${one.on.slug}/`, isKept: kept.has(one.on.slug) }));
};
