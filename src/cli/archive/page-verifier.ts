import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceDescription } from '../../model/description.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { describeSources } from './describe-sources.ts';
import { Judge } from './judge.ts';
import { keepKnownDocuments, readKnownDocuments } from './kept-verdicts.ts';
import { CopyReader } from './read-copies.ts';
import { type Archive, openArchive, type PageSources } from './saved-sources.ts';
import { VerdictMemory } from './verdict-memory.ts';
import { type PageVerdicts, verifyPage } from './verify-page.ts';

export type PageSourceVerdicts = PageVerdicts & Pick<PageSources, 'strays' | 'looks'> & Described;

interface Described {
  /** What the sources say of themselves, by `Entry.id`; none where that was not asked for. */
  readonly described?: ReadonlyMap<string, SourceDescription>;
}

/** Verifies pages against one folder of saved sources. */
export interface PageVerifier extends Pick<Archive, 'missing'> {
  /** Compares the quotations of a page with its sources. */
  verify(page: Page): Promise<PageSourceVerdicts>;
  /** The same, and what the sources say of themselves. */
  verifyAndDescribe(page: Page): Promise<PageSourceVerdicts>;
  /** Lets the next run know what this one has found. */
  close(): void;
}

/** Throws `InputError` where the folder cannot be read. */
export function openVerifier(folder: string, io: Io, progress: Progress): PageVerifier {
  if (!existsSync(resolve(io.cwd, folder))) throw noCapturesYet(folder);
  const archive = openArchive(folder, io.cwd);
  const { captures } = archive;
  const reader = new CopyReader(progress);
  const memory = new VerdictMemory(captures && readKnownDocuments(captures));
  const judge = new Judge(memory);
  const verifyWith = async (page: Page, isToDescribe: boolean): Promise<PageSourceVerdicts> => {
    const { sources, strays, looks } = archive.sourcesOf(page.entries);
    const copies = reader.copies(sources);
    const verdicts = await verifyPage(page, copies, judge, (entries) =>
      progress.step(`Comparing quotations: source ${entries + 1} of ${page.entries.length}`),
    );
    const described = isToDescribe && { described: await describeSources(copies, judge) };
    return { ...verdicts, ...described, strays, ...(looks && { looks }) };
  };
  return {
    missing: archive.missing,
    verify: (page) => verifyWith(page, false),
    verifyAndDescribe: (page) => verifyWith(page, true),
    close() {
      if (captures) keepKnownDocuments(captures, memory.known(), archive.hasFile);
    },
  };
}

function noCapturesYet(folder: string): InputError {
  return new InputError(
    `There is no folder “${folder}”, so there are no copies of the sources yet; run “contextpage capture”, or check with --online.`,
  );
}
