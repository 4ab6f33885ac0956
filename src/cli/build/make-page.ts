/** Everything about one page before it is checked and written: read, completed, compared with its sources. */
import type { CheckContext } from '../../check/context.ts';
import type { InputFile } from '../../files/read-input.ts';
import type { Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import type { Settings } from '../../settings/settings.ts';
import { withSettings } from '../../settings/with-settings.ts';
import { compareWithSources } from '../archive/compare-with-sources.ts';
import type { PageVerifier } from '../archive/page-verifier.ts';
import { verdictContext } from '../archive/verdict-context.ts';
import type { BuildOptions } from '../options.ts';
import { verdictSummary } from '../report/verdicts.ts';
import type { AddressOf } from './own-address.ts';
import type { ReadInput } from './recall.ts';

/** What is said from outside of a page, or of a site, before what it says itself. */
export type Overrides = Partial<Pick<Page, 'title' | 'lang' | 'url'>>;

export function overridesOf({ title, lang, url }: BuildOptions): Overrides {
  return {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
  };
}

export interface Making {
  readonly settings: Settings;
  /** Of pages that say no language. */
  readonly assumedLang?: string;
  /** Stands where the page gives no address. */
  readonly addressOf?: AddressOf | undefined;
  readonly overrides: Overrides;
  readonly verifier: PageVerifier | undefined;
  readonly today: string;
  readonly read: ReadInput;
}

export interface MadePage {
  readonly reading: Reading;
  /** What the rules may know beside the page. */
  readonly context: CheckContext;
  /** “12 verbatim · 1 altered”; none without an archive. */
  readonly verdicts?: string;
}

/** Throws `InputError` for an input that is no page. */
export async function makePage(
  input: InputFile,
  { settings, assumedLang, addressOf, overrides, verifier, today, read }: Making,
): Promise<MadePage> {
  const { lang } = overrides;
  const found = await read({
    ...input,
    ...(lang !== undefined && { lang }),
    ...(assumedLang !== undefined && { assumedLang }),
  });
  const own = { ...withSettings(found.page, settings), ...overrides };
  const page = { ...(addressOf && { url: addressOf(own) }), ...own };
  const { reading, verdicts } = await compareWithSources({ ...found, page }, verifier);
  return {
    reading,
    context: { ...reading, today, ...(verdicts && verdictContext(verdicts)) },
    ...(verdicts && { verdicts: verdictSummary(verdicts) }),
  };
}
