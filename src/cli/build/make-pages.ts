/** All pages of a build before they are written, and what turned out to be no page. */
import { InputError } from '../../model/input-error.ts';
import type { Settings } from '../../settings/settings.ts';
import { failureText } from '../failure.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import type { BuildOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import type { LeftOut } from './built.ts';
import { type MadePage, makePage, overridesOf } from './make-page.ts';
import type { Means } from './means.ts';
import type { AddressOf } from './own-address.ts';
import type { PlannedPage } from './plan.ts';
import { type ReadInput, readAnew, readOrRecall } from './recall.ts';

export interface MadePages {
  readonly pages: readonly PlannedAndMade[];
  readonly leftOut: readonly LeftOut[];
}

export type PlannedAndMade = MadePage & { readonly planned: PlannedPage };

interface Around {
  readonly isSite: boolean;
  readonly settings: Settings;
  /** Of a page alone. */
  readonly addressOf: AddressOf | undefined;
  readonly options: BuildOptions;
  readonly means: Means;
  readonly today: string;
  readonly io: Io;
  readonly progress: Progress;
}

/**
 * What nobody has named, and is no page, is left out. Throws `InputError` for a page that was named and cannot be read,
 * and where no page is left.
 */
export async function makePages(planned: readonly PlannedPage[], around: Around): Promise<MadePages> {
  const { isSite, settings, addressOf, options, means, today, io, progress } = around;
  // Title, language and address of a site are its own, and say nothing of its pages.
  const overrides = isSite ? {} : overridesOf(options);
  const read: ReadInput = isSite && options.report === undefined ? readOrRecall(io) : readAnew;
  const lang = options.lang ?? settings.lang;
  const making = {
    settings,
    ...(lang !== undefined && { assumedLang: lang }),
    addressOf,
    overrides,
    verifier: means.verifier,
    today,
    read,
  };
  const pages: PlannedAndMade[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of planned) {
    progress.step(`Reading ${one.name}`);
    try {
      const input = await readCommandInput(one.name, io, options);
      progress.expect(input.bytes.byteLength);
      pages.push({ planned: one, ...(await makePage(input, making)) });
    } catch (error) {
      if (!one.isFound || !(error instanceof InputError)) throw error;
      leftOut.push({ name: one.name, file: one.file, reason: failureText(error) });
    }
  }
  means.verifier?.close();
  const [first] = leftOut;
  if (pages.length === 0 && first) throw new InputError(`None of the files can be read as a page. ${first.reason}`);
  return { pages, leftOut };
}
