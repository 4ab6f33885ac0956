/** Reads the base of a published page (`identity/web-base.ts`), and trusts nothing in it: people and programs edit pages. */
import * as v from 'valibot';
import { WEB_BASE } from '../../identity/web-base.ts';
import type { Entry, Page } from '../../model/page.ts';
import { anchor } from '../../text/anchor.ts';
import { attribute, type Document, type Element, eachElement, textContent } from '../html/tree.ts';
import { pageSchema } from '../page-json/page-schema.ts';

export interface Base {
  /** Its texts are empty: they stand in the markup. */
  readonly page: Page;
  /** By `Entry.id`: the digests of the lines as they were written. */
  readonly lines: ReadonlyMap<string, string>;
  /** Sources of the whole list, where the page prints a part of it. */
  readonly of?: number;
}

/** Undefined where the page has none, or none that can be read. */
export function readBase(document: Document): Base | undefined {
  let block: Element | undefined;
  eachElement(document, (element) => {
    if (attribute(element, WEB_BASE.attribute) === WEB_BASE.version) block = element;
    return block === undefined;
  });
  const data = block && parsed(textContent(block));
  const shape = v.safeParse(outline, data);
  if (!shape.success) return undefined;
  const { page, entries, of } = shape.output;
  const lines = new Map<string, string>();
  const whole = entries.map(({ line, quotations = [], tags = [], ...entry }) => {
    if (typeof entry.id === 'string') lines.set(entry.id, line);
    return { ...entry, tags, notes: [], quotations: quotations.map((one) => ({ ...one, text: { plain: '' } })) };
  });
  const result = v.safeParse(pageSchema, { ...page, intro: [], other: [], entries: whole });
  return result.success ? { page: result.output, lines, ...(of === undefined ? {} : { of }) } : undefined;
}

/** What there is before `pageSchema` looks at it. */
const outline = v.object({
  page: v.looseObject({}),
  entries: v.array(
    v.looseObject({
      id: v.unknown(),
      line: v.string(),
      quotations: v.exactOptional(v.array(v.looseObject({}))),
      tags: v.exactOptional(v.unknown()),
    }),
  ),
  of: v.exactOptional(v.number()),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A block that was cut off or edited: the markup has to do.
    return undefined;
  }
}

/** White space cannot stand in the `id` of an element: the page has it as a hyphen. */
export function anchored(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [anchor(entry.id), entry]));
}
