/** What the options of the commands accept; a value that does not fit is explained before anything is done. */
import { InvalidArgumentError } from 'commander';
import type { NetworkOptions } from './input.ts';
import type { Io } from './io.ts';

export interface BuildOptions extends NetworkOptions {
  readonly out: string;
  readonly title?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly style?: string;
  /** Word document whose look the Word document takes. */
  readonly template?: string;
  /** Folder of saved sources; with it, quotations are compared with them and get receipts. */
  readonly archive?: string;
  readonly report?: string;
  /** Prints a PDF with the browser of this machine. */
  readonly pdf?: boolean;
  readonly quiet?: boolean;
}

/** What is published is what `build` makes. */
export interface PublishOptions extends Omit<BuildOptions, 'out' | 'report'> {
  /** Says what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** Shows readers the publication before. */
  readonly rollback?: boolean;
  /** Writes over a page of WordPress that is not ours, or that others have changed. */
  readonly takeOver?: boolean;
}

/** For commands that judge by copies of sources. */
export interface OnlineOptions extends NetworkOptions {
  /** Captures first what there is no copy of. */
  readonly online?: boolean;
  /** Asks the browser of this machine where plain HTTP does not bring the article. */
  readonly browser?: boolean;
}

export interface CheckOptions extends OnlineOptions {
  readonly fix?: boolean;
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly today?: string;
  readonly maxWarnings?: number;
  readonly archive?: string;
  readonly quiet?: boolean;
}

export interface VerifyOptions extends OnlineOptions {
  readonly archive: string;
  /** File for the receipts. */
  readonly receipts?: string;
  readonly format: 'text' | 'json';
  readonly quiet?: boolean;
}

export interface CaptureOptions extends NetworkOptions {
  readonly archive: string;
  /** Asks the browser of this machine where plain HTTP does not bring the article. */
  readonly browser?: boolean;
  /** Asks the Wayback Machine: `find` a copy of what is gone, or `save` a copy of all. */
  readonly outside?: 'find' | 'save';
  /** Ids of entries, or addresses, to purge from the archive. */
  readonly forget?: readonly string[];
  readonly quiet?: boolean;
}

export interface AddOptions extends NetworkOptions {
  /** The page. */
  readonly to: string;
  readonly quote?: readonly string[];
  readonly note?: readonly string[];
  /** Title or id of a section of the page. */
  readonly section?: string;
  readonly archive: string;
  readonly browser?: boolean;
  /** Writes quotations that are not what the source says. */
  readonly asGiven?: boolean;
  readonly quiet?: boolean;
}

export interface MergeOptions {
  readonly format: 'text' | 'json' | 'html';
  /** Takes every edit that needs no decision, and asks nobody. */
  readonly acceptAllSafe?: boolean;
  /** Folder of saved sources; with it, the wordings of quotations are compared with them. */
  readonly archive?: string;
  /** Keeps in a private note who made the edits that are taken. */
  readonly history?: boolean;
}

export interface ArchiveCheckOptions {
  readonly archive: string;
  readonly quiet?: boolean;
}

export interface ArchiveExportOptions {
  readonly archive: string;
  /** Ids of entries, or addresses; without them, everything. */
  readonly entry?: readonly string[];
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export interface TemplateOptions {
  readonly lang: string;
  readonly force?: boolean;
}

export interface ConvertOptions extends NetworkOptions {
  /** Word document whose look the output takes. */
  readonly template?: string;
  /** The discussion that private notes keep goes into the Word document. */
  readonly comments?: boolean;
  readonly report?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export interface PreviewOptions {
  /** Of this machine, where the preview answers; else one that is free. */
  readonly port?: number;
  /** Folder of saved sources; with it, quotations are compared with them. */
  readonly archive?: string;
}

export interface InitOptions extends NetworkOptions {
  /** A page that there is already: a file or an address. */
  readonly from?: string;
}

export function isoDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
}

export function wholeNumber(value: string): number {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, 0 or more.');
}

export function portNumber(value: string): number {
  if (/^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('It must be a number from 1 to 65535, such as 4000.');
}

export function webAddress(value: string): string {
  if (/^https?:\/\/[^\s/]/iu.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It must be an address such as https://www.example.org/context/.');
}

/** Adds one more value to those of an option that may be repeated. */
export function repeated(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, text(value)];
}

/** `intranet.example:8080`, `[::1]:8080`; added to those given before. */
export function hostAndPort(value: string, former: readonly string[] = []): readonly string[] {
  if (/^(?:[^\s/:@[\]]+|\[[\da-f:.]+\]):\d{1,5}$/iu.test(value)) return [...former, value];
  throw new InvalidArgumentError('It must be a host with its port, such as intranet.example:8080.');
}

/** A language tag (BCP 47) in its usual spelling. */
export function languageTag(value: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    if (tag) return tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new InvalidArgumentError('It must be a language tag such as en, de or pt-BR.');
}

export function text(value: string): string {
  if (value.trim()) return value.trim();
  throw new InvalidArgumentError('It must not be empty.');
}

/** The day that dates are compared with: as given, else of SOURCE_DATE_EPOCH (in UTC), else of the clock where the user is. */
export function todayOf(given: string | undefined, io: Io): string {
  if (given !== undefined) return given;
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch && /^\d{1,11}$/u.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = io.now();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
