/** Looks at the folder that is to be published to, and changes nothing. */
import { lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { withFileErrors } from '../../files/file-error.ts';
import { realPath } from '../../files/site-guard.ts';
import { readManifest } from '../../files/site-manifest.ts';
import { InputError } from '../../model/input-error.ts';
import { assertMayHoldReleases, isReleases, type NamedFolder, type Release, releaseNamed } from './layout.ts';

/**
 * What stands there: `nothing`, an `empty` folder, a `site` that is a folder, as `build` makes it, or the `link` to a
 * publication.
 */
export interface Target extends NamedFolder {
  readonly found: 'nothing' | 'empty' | 'site' | 'link';
  readonly releases: NamedFolder;
  /** The publication that readers see; none behind a link whose folder was deleted. */
  readonly current?: Release;
}

/** More links than this lead in a circle. */
const MOST_LINKS = 40;

/**
 * Follows links of others to the folder that they lead to.
 * @param path absolute @param name what the user calls it
 * Throws `InputError` if something stands there that must not be replaced.
 */
export function findTarget(path: string, name: string): Target {
  return withFileErrors('publish to', name, () => {
    let place = path;
    for (let links = 0; links < MOST_LINKS; links++) {
      place = join(realPath(dirname(place)), basename(place));
      assertOutsidePublications(place, name);
      const releases = { path: `${place}.releases`, name: `${name.replace(/[/\\]+$/u, '')}.releases` };
      const stat = lstatSync(place, { throwIfNoEntry: false });
      if (!stat?.isSymbolicLink()) {
        assertMayHoldReleases(releases);
        return { path: place, name, releases, found: foundAt(place, name, stat) };
      }
      const text = readlinkSync(place);
      const release = basename(dirname(text)) === basename(releases.path) && releaseNamed(releases, basename(text));
      if (release && resolve(dirname(place), text) === release.path) {
        assertMayHoldReleases(releases);
        return { path: place, name, releases, found: 'link', ...(readManifest(release.path) && { current: release }) };
      }
      place = resolve(dirname(place), text);
    }
    throw new InputError(
      `Cannot publish to “${name}”: its links lead in a circle; give the path of the folder itself.`,
    );
  });
}

/** The site that readers see of a target. */
export function shownBy({ path, name, found, current }: Target): NamedFolder | undefined {
  return found === 'site' ? { path, name } : current;
}

/** @param place its parent has no links in it */
function assertOutsidePublications(place: string, name: string): void {
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    if (isReleases(folder) || readManifest(folder)) {
      throw new InputError(
        `“${name}” lies in a published site, and would be gone with the next publication of that; publish to a folder beside it.`,
      );
    }
    if (dirname(folder) === folder) return;
  }
}

function foundAt(place: string, name: string, stat: Stats | undefined): Target['found'] {
  if (!stat) return 'nothing';
  if (!stat.isDirectory()) throw new InputError(`“${name}” is a file; give the folder that the web server shows.`);
  if (readManifest(place)) return 'site';
  if (readdirSync(place).length === 0) return 'empty';
  throw new InputError(
    `“${name}” holds files that this program did not write, so nothing is changed; publish to a new folder in it, as in “${join(name, 'context')}”, or to an empty one.`,
  );
}
