import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { assertMayHoldSite, type Given, realPath } from '../../files/site-guard.ts';
import { InputError } from '../../model/input-error.ts';
import { type SiteChanges, siteChanges } from '../../publish/changes/site-changes.ts';
import { shows, withdrawnOf } from '../../publish/changes/withdrawn.ts';
import type { NamedFolder } from '../../publish/folder/layout.ts';
import { PublishedFolder } from '../../publish/folder/published-folder.ts';
import { cloneSite } from '../../publish/folder/site-files.ts';
import { findTarget, shownBy } from '../../publish/folder/target.ts';
import { buildOnce } from '../build/build-once.ts';
import { isAddress } from '../input.ts';
import type { Io } from '../io.ts';
import type { PublishOptions } from '../options.ts';
import { publishedText, rolledBackText, wouldBeText } from './summary.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Publishes pages to a folder that a web server shows. @param open looks whether the disk has links */
export async function publishToFolder(
  target: string,
  names: readonly string[],
  options: PublishOptions,
  io: Io,
  open: (path: string, name: string) => PublishedFolder | undefined = PublishedFolder.open,
): Promise<void> {
  const folder = { path: resolve(io.cwd, target), name: target };
  assertMayTake(folder, names, options, io);
  const publication = open(folder.path, target);
  if (!publication) return await replaceFolder(folder, names, options, io);
  try {
    const stage = publication.stage();
    const built = await buildOnce(names, { ...options, out: stage.path }, io, { isPublic: true });
    const changes = await siteChanges(publication.former?.path, stage.path);
    const withdrawn = await withdrawnOf(stage.path);
    publication.publish();
    const forgotten = await publication.forget(({ path }) => shows(path, withdrawn));
    say(publishedText({ target, names, built, changes, forgotten, canGoBack: publication.canGoBack }), options, io);
  } finally {
    publication.close();
  }
}

/** Says what publishing would change. The site is made in a temporary folder, and gone afterwards. */
export async function tryPublishing(
  target: string,
  names: readonly string[],
  options: PublishOptions,
  io: Io,
): Promise<void> {
  const folder = { path: resolve(io.cwd, target), name: target };
  assertMayTake(folder, names, options, io);
  const former = shownBy(findTarget(folder.path, target));
  await inTemporaryFolder(async (path) => {
    if (former) cloneSite(former.path, path);
    const built = await buildOnce(names, { ...options, out: path }, io, { isPublic: true });
    say(wouldBeText({ target, names, built, changes: await siteChanges(former?.path, path) }), options, io);
  });
}

/** Shows readers the publication before the one that they see. */
export async function goBack(target: string, options: PublishOptions, io: Io): Promise<void> {
  const publication = PublishedFolder.open(resolve(io.cwd, target), target);
  try {
    const gone = publication?.rollBack();
    if (!gone) throw new InputError(`There is no publication before the one in “${target}” to go back to.`);
    const changes: SiteChanges = await siteChanges(gone.from.path, gone.to.path);
    say(rolledBackText({ target, changes, number: gone.to.number }), options, io);
  } finally {
    publication?.close();
  }
}

/** For disks without links. */
async function replaceFolder(
  { path, name }: NamedFolder,
  names: readonly string[],
  options: PublishOptions,
  io: Io,
): Promise<void> {
  const built = await buildOnce(names, { ...options, out: path }, io, { isPublic: true });
  say(publishedText({ target: name, names, built }), options, io);
}

/** The target must not be a folder that is in use, nor hold what is published or what is not for the public. */
function assertMayTake(
  { path, name }: NamedFolder,
  names: readonly string[],
  { style, template, archive }: PublishOptions,
  { cwd }: Io,
): void {
  const given = (what: string, input: string | undefined, isPrivate = false): Given[] =>
    input === undefined || input === '-' || isAddress(input)
      ? []
      : [{ path: resolve(cwd, input), name: input, what, isPrivate }];
  const inputs = [
    ...names.flatMap((input) => given('what is published', input)),
    ...given('the citation style', style),
    ...given('the template', template),
    ...given('the folder of saved sources', archive, true),
  ];
  assertMayHoldSite(realPath(path), name, { cwd, home: homedir(), inputs }, 'publish to a folder of its own');
}

function say(text: string, { quiet }: PublishOptions, io: Io): void {
  if (!quiet) io.stdout.write(text);
}
