/** Reads back the base that our writers put into a document (`identity/base.ts`), and trusts nothing in it. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { BASE_NAMESPACE, type Base, type BaseEntry, type BasePage } from '../../../identity/base.ts';
import type { Manuscript } from '../../../model/manuscript.ts';
import { attribute, parseXml, XmlError } from '../../../xml/parse.ts';
import { ZipError } from '../../../xml/zip-directory.ts';
import { entrySchema, pageSchema } from '../../page-json/page-schema.ts';
import { count, text } from '../../page-json/schema-parts.ts';

/** The base of a document, or why the one that is in it must not be used. */
export type FoundBase = { readonly base: Base } | { readonly fault: 'damaged' | 'of another document' };

/** Longer than the text of any source with all that is quoted from it. */
const LONGEST_ELEMENT = 16 * 1024 * 1024;

const baseEntrySchema: v.GenericSchema<unknown, BaseEntry> = v.object({
  at: count,
  entry: entrySchema,
  line: text,
  ending: text,
});

/** Undefined for a document without one. */
export function readBase({ base, exported }: Pick<Manuscript, 'base' | 'exported'>): FoundBase | undefined {
  if (!base) return undefined;
  const reader = new BaseReader();
  try {
    parseXml(base(), {
      open: (tag) => reader.open(tag.local, tag.uri, (name) => attribute(tag, name) ?? ''),
      close: (tag) => reader.close(tag.local),
      text: (words) => reader.text(words),
    });
  } catch (error) {
    if (error instanceof XmlError || error instanceof ZipError) return { fault: 'damaged' };
    throw error;
  }
  const found = reader.finish();
  if (!found) return { fault: 'damaged' };
  // Without the property nothing gainsays the base: many programs drop one of the two.
  const isOther = exported !== undefined && exported !== `${found.export} sha256:${found.sha256}`;
  return isOther ? { fault: 'of another document' } : { base: found };
}

class BaseReader {
  readonly #digest = createHash('sha256');
  readonly #entries: BaseEntry[] = [];
  #names = { export: '', sha256: '' };
  #page: BasePage | undefined;
  #words: string[] = [];
  #length = 0;
  #isWhole = true;
  #isProven = false;

  open(local: string, uri: string, named: (name: string) => string): void {
    if (uri !== BASE_NAMESPACE) this.#isWhole = false;
    if (local === 'base') this.#names = { export: named('export'), sha256: named('sha256') };
    this.#words = [];
    this.#length = 0;
  }

  text(words: string): void {
    this.#length += words.length;
    if (this.#length <= LONGEST_ELEMENT) this.#words.push(words);
    else this.#isWhole = false;
  }

  close(local: string): void {
    const words = this.#words.join('');
    this.#words = [];
    if (!this.#isWhole || local === 'base') return;
    if (local === 'digest') {
      this.#isProven = words === this.#digest.digest('hex');
      return;
    }
    this.#digest.update(`${words}\n`);
    const value = jsonValue(words);
    if (local === 'page') this.#takePage(value);
    else this.#takeEntry(value);
  }

  finish(): Base | undefined {
    if (!this.#isWhole || !this.#isProven || !this.#page) return undefined;
    return { ...this.#names, page: this.#page, entries: this.#entries };
  }

  /** The page without its entries is a page of none. */
  #takePage(value: unknown): void {
    const whole = typeof value === 'object' && value !== null ? { ...value, entries: [], other: [] } : value;
    const result = v.safeParse(pageSchema, whole, { abortEarly: true });
    if (!result.success) {
      this.#isWhole = false;
      return;
    }
    const { entries: _none, other: _nothing, ...page } = result.output;
    this.#page = page;
  }

  #takeEntry(value: unknown): void {
    const result = v.safeParse(baseEntrySchema, value, { abortEarly: true });
    // What is built key by key, and lists that grew, keep room for more: written out and parsed it takes half of that.
    if (result.success) this.#entries.push(JSON.parse(JSON.stringify(result.output)));
    else this.#isWhole = false;
  }
}

function jsonValue(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
