/** What a build has before it begins: its settings, the folder of the site, and that of the reports. */
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { NamedFile } from '../../files/safe-write.ts';
import { SiteFolder } from '../../files/site-folder.ts';
import { assertOutsideSites, type Given } from '../../files/site-guard.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { SETTINGS_NAME, type Settings } from '../../settings/settings.ts';
import type { Io } from '../io.ts';
import type { BuildOptions } from '../options.ts';
import type { Named } from './plan.ts';

/** A page that has the name of the settings has none beside it. */
export function settingsOf({ folder, inputs }: Named): Settings {
  const isPage = inputs.some(({ name, isFolder }) => !isFolder && basename(name) === SETTINGS_NAME);
  if (!folder || isPage) return {};
  return readSettings(folder.path, join(folder.name, SETTINGS_NAME)) ?? {};
}

/** What is given on the command line comes before the settings. */
export function withLooksOf({ style, template }: Settings, given: BuildOptions): BuildOptions {
  return { ...(style !== undefined && { style }), ...(template !== undefined && { template }), ...given };
}

/** Absolute; what is read beside the pages. */
export function filesBeside(
  { folder }: Named,
  { style, template }: Pick<BuildOptions, 'style' | 'template'>,
  { cwd }: Io,
): string[] {
  const settings = folder && join(folder.path, SETTINGS_NAME);
  return [settings, style, template].flatMap((name) => (name === undefined ? [] : [resolve(cwd, name)]));
}

/** The folder for reports, which must not be published. */
export function openReports({ report }: BuildOptions, { cwd }: Io): NamedFile | undefined {
  if (report === undefined) return undefined;
  const folder = { path: resolve(cwd, report), name: report };
  assertOutsideSites(folder.path, folder.name);
  return folder;
}

/** The site must not take the place of any file or folder that this command was given. */
export function openSite(
  named: Named,
  { out, style, template, report, archive }: BuildOptions,
  { cwd }: Io,
): SiteFolder {
  const as = (name: string, what: string): Given => ({ path: resolve(cwd, name), name, what });
  const given = {
    'the citation style': style,
    'the template': template,
    'the folder for reports': report,
  };
  const pages = named.inputs.flatMap(({ name, path, isFolder }) =>
    path === undefined ? [] : [{ name, path, what: isFolder ? 'the folder of the pages' : 'the page itself' }],
  );
  const others = Object.entries(given).flatMap(([what, name]) => (name === undefined ? [] : [as(name, what)]));
  const sources = archive === undefined ? [] : [{ ...as(archive, 'the folder of saved sources'), isPrivate: true }];
  return new SiteFolder(resolve(cwd, out), out, { cwd, home: homedir(), inputs: [...pages, ...others, ...sources] });
}
