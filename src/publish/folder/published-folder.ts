import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { syncFolder } from '../../files/durable-write.ts';
import { fileError, withFileErrors } from '../../files/file-error.ts';
import { releaseLock, takeLock } from '../../files/lock.ts';
import {
  dropEmptyReleases,
  fileIn,
  LOCK,
  leftoversIn,
  makeReleases,
  type NamedFolder,
  NEXT,
  type Release,
  releaseIn,
  releasesIn,
} from './layout.ts';
import { takeAlong, takeInstead } from './put-by-hand.ts';
import { canLink, finishShowing, type MakeLink, removeRelease, showRelease } from './show-release.ts';
import { cloneSite, digestOf, filesOf } from './site-files.ts';
import { findTarget, shownBy, type Target } from './target.ts';

/** Publications before the current one that are kept to go back to. */
export const KEPT = 5;

/**
 * A site on its way to readers, by one program at a time. It is made in a folder beside what readers see and shown by
 * one rename of a link; so a program that fails or is killed leaves the old site or the new one, never a mixture.
 */
export class PublishedFolder {
  readonly #target: Target;
  readonly #makeLink: MakeLink;

  private constructor(target: Target, makeLink: MakeLink) {
    this.#target = target;
    this.#makeLink = makeLink;
  }

  /**
   * Mends what a killed program has left. Throws `InputError` if the folder must not be replaced, or while another
   * program publishes to it; undefined on a disk without links, and then nothing has changed.
   * @param path absolute @param name what the user calls it
   */
  static open(path: string, name: string, makeLink: MakeLink = symlinkSync): PublishedFolder | undefined {
    const { releases } = findTarget(path, name);
    withFileErrors('make', releases.name, () => makeReleases(releases));
    const lock = fileIn(releases, LOCK);
    withFileErrors('write', lock.name, () =>
      takeLock(
        lock.path,
        (process) =>
          `Process ${process} is publishing to “${name}”; wait until it is done (if it is no contextpage, delete “${lock.name}”).`,
      ),
    );
    try {
      finishShowing(findTarget(path, name));
      for (const leftover of leftoversIn(releases)) rmSync(leftover, { recursive: true, force: true });
      const target = findTarget(path, name);
      if (!canLink(target, makeLink)) {
        new PublishedFolder(target, makeLink).close();
        return undefined;
      }
      return new PublishedFolder(target, makeLink);
    } catch (error) {
      releaseLock(lock.path);
      dropEmptyReleases(releases);
      throw fileError('publish to', name, error);
    }
  }

  /** The site that readers see now. */
  get former(): NamedFolder | undefined {
    return shownBy(this.#target);
  }

  /** Whether there is a publication before the one that readers see now. */
  get canGoBack(): boolean {
    const { path, name, releases } = this.#target;
    const { current } = findTarget(path, name);
    return current !== undefined && releasesIn(releases).some(({ number }) => number < current.number);
  }

  /** A folder for the new site, in which the one that readers see stands already, so that only what differs is written. */
  stage(): NamedFolder {
    const next = fileIn(this.#target.releases, NEXT);
    if (this.former) cloneSite(this.former.path, next.path);
    return next;
  }

  /** Shows readers the site in the folder of `stage`. Undefined where they have all its files already. */
  publish(): Release | undefined {
    return withFileErrors('publish to', this.#target.name, () => {
      const { former } = this;
      const next = fileIn(this.#target.releases, NEXT);
      const digest = digestOf(filesOf(next.path));
      const formerDigest = former && digestOf(filesOf(former.path));
      if (former && formerDigest === digest) return undefined;
      if (former) takeAlong(former, next);
      const { releases, current, found } = this.#target;
      const last = current?.number ?? releasesIn(releases).at(-1)?.number ?? 0;
      const aside =
        found === 'site' && formerDigest !== undefined ? releaseIn(releases, last + 1, formerDigest) : undefined;
      const release = releaseIn(releases, (aside?.number ?? last) + 1, digest);
      removeRelease(this.#target, release);
      renameSync(next.path, release.path);
      syncFolder(releases.path);
      try {
        showRelease(this.#target, release, this.#makeLink, aside);
      } catch (error) {
        removeRelease(this.#target, release);
        throw error;
      }
      const shownBefore = current ?? aside;
      if (shownBefore) takeAlong(shownBefore, release);
      this.#tidy(release);
      return release;
    });
  }

  /** Shows readers the publication before the one they see. Undefined where there is none. */
  rollBack(): { readonly from: Release; readonly to: Release } | undefined {
    return withFileErrors('publish to', this.#target.name, () => {
      const { releases, current: from } = this.#target;
      const to = releasesIn(releases).findLast(({ number }) => from && number < from.number);
      if (!from || !to) return undefined;
      takeInstead(from, to);
      showRelease(this.#target, to, this.#makeLink);
      takeAlong(from, to);
      return { from, to };
    });
  }

  /** Removes publications that must not be there to go back to; never the one that readers see. Returns their number. */
  async forget(mustGo: (release: Release) => Promise<boolean>): Promise<number> {
    const { path, name, releases } = this.#target;
    const { current } = findTarget(path, name);
    let gone = 0;
    for (const release of releasesIn(releases)) {
      if (release.path === current?.path || !(await mustGo(release))) continue;
      removeRelease(this.#target, release);
      gone += 1;
    }
    return gone;
  }

  /** Lets others publish. What was staged and not published is gone. */
  close(): void {
    const { releases } = this.#target;
    for (const leftover of leftoversIn(releases)) rmSync(leftover, { recursive: true, force: true });
    releaseLock(fileIn(releases, LOCK).path);
    dropEmptyReleases(releases);
  }

  /** Removes what was gone back from, and what is too old. */
  #tidy(release: Release): void {
    const all = releasesIn(this.#target.releases);
    const before = all.filter(({ number }) => number < release.number).slice(-KEPT);
    const kept = new Set([release, ...before].map(({ path }) => path));
    for (const one of all) if (!kept.has(one.path)) removeRelease(this.#target, one);
  }
}
