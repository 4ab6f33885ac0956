/** Extractors of others, installed in a folder of their own: none of them is a dependency. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from '../../src/read/encoding/decode.ts';
import { servedCharset } from '../../src/source/sniff.ts';
import type { Reading } from './compare.ts';
import type { LabelledPage } from './label.ts';

export type Reader = (page: LabelledPage) => Promise<Reading>;

/** metascraper (MIT) with its rules for title, author, date and publisher. */
export function metascraper(folder: string): Reader {
  const require = createRequire(join(folder, 'package.json'));
  const rules = [
    require('metascraper-title')(),
    require('metascraper-author')(),
    require('metascraper-date')({ datePublished: true }),
    require('metascraper-publisher')(),
  ];
  const scrape = require('metascraper')(rules) as (page: {
    html: string;
    url: string | undefined;
    validateUrl: boolean;
  }) => Promise<Readonly<Record<'title' | 'author' | 'date' | 'datePublished' | 'publisher', string | null>>>;
  return async (page) => {
    // For it, what ends in .example is no address.
    const given = { html: textOf(page), url: addressOf(page), validateUrl: false };
    const { title, author, date, datePublished, publisher } = await scrape(given);
    return {
      title: title ?? undefined,
      author: names(author),
      issued: daysOf(datePublished ?? date),
      outlet: publisher ?? undefined,
    };
  };
}

/** defuddle (MIT) on the DOM of linkedom (ISC), told to ask no other host. */
export async function defuddle(folder: string): Promise<Reader> {
  const require = createRequire(join(folder, 'package.json'));
  const { parseHTML } = require('linkedom') as { parseHTML(html: string): { document: unknown } };
  const entry = pathToFileURL(join(folder, 'node_modules/defuddle/dist/node.js')).href;
  const { Defuddle } = (await import(entry)) as {
    Defuddle(
      document: unknown,
      url: string | undefined,
      options: { useAsync: boolean },
    ): Promise<Readonly<Record<'title' | 'author' | 'published' | 'site', string>>>;
  };
  return async (page) => {
    const { document } = parseHTML(textOf(page));
    const { title, author, published, site } = await Defuddle(document, addressOf(page), { useAsync: false });
    return { title, author: names(author), issued: daysOf(published), outlet: site };
  };
}

function textOf({ label, bytes }: LabelledPage): string {
  return decode(bytes, 'page', servedCharset(label.contentType)).text;
}

function addressOf({ label }: LabelledPage): string | undefined {
  return label.url ?? undefined;
}

/** They give several names as one text. */
function names(text: string | null): readonly string[] {
  return (text ?? '').split(/ *[,;&|] *| and /u).filter((name) => name.trim() !== '');
}

const HOUR = 3_600_000;
/** Hours from UTC of the places where a day ends last, of Greenwich, and of where it begins first. */
const OFFSETS = [-12, 0, 14] as const;

/** Every day, month and year that an instant may be: they give no precision, and do not suffer from it. */
function daysOf(date: string | null): readonly string[] {
  const instant = Date.parse(date ?? '');
  if (Number.isNaN(instant)) return [];
  const days = OFFSETS.map((offset) => new Date(instant + offset * HOUR).toISOString().slice(0, 10));
  return days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]);
}
