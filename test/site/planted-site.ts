/**
 * Eight pages on one delta, each in another format, with shared sources and shared words planted in them. To plant another,
 * write it into one of `pages/` and what has to be found of it into the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/model/reading.ts';
import type { Site } from '../../src/model/site.ts';
import { readPage } from '../../src/read/read.ts';
import { type AboutSite, siteOf } from '../../src/site/site-of.ts';
import { writePage } from '../../src/write/write.ts';
import { LIGHTHOUSES, TOLLS } from './made-pages.ts';

export interface PlantedSite {
  readonly site: Site;
  /** By the file. */
  readonly readings: ReadonlyMap<string, Reading>;
}

/** `isReversed`: the files come in another order. */
export async function plantedSite(about: AboutSite = {}, isReversed = false): Promise<PlantedSite> {
  const readings = new Map<string, Reading>();
  const files = [...(await plantedFiles())];
  for (const [file, bytes] of isReversed ? files.reverse() : files)
    readings.set(file, await readPage(bytes, { name: file }));
  const pages = [...readings].map(([file, { page }]) => ({ file, page }));
  return { site: siteOf(pages, about, 'delta'), readings };
}

/** What lies in the folder of the site, by the names of the files. */
export async function plantedFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(import.meta.dirname, 'pages');
  const written = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))] as const);
  const made = [
    ['lighthouses.docx', await writePage(LIGHTHOUSES, 'docx')],
    ['tolls.json', await writePage(TOLLS, 'json')],
  ] as const;
  return new Map<string, Uint8Array>([
    ...written,
    ...made.map(([file, [output]]) => [file, bytesOf(output?.content ?? '')] as const),
  ]);
}

function bytesOf(content: string | Uint8Array | Iterable<Uint8Array>): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : Buffer.concat([...content]);
}
