/** The citations of the sources, loaded when they are first asked for: as scripts, since pages from the disk may load nothing else. */

import { element } from '../element.ts';
import { type ChosenStyle, chosenStyle } from './chosen-style.ts';
import { type Citation, type CitationFile, fileOf } from './citation-file.ts';

export interface Citations {
  /** By the id of an entry on the page. Rejects where its file cannot be had, and another try is worth it. */
  find(id: string): Promise<Found>;
  /** In which of its lines a source is cited. */
  readonly style: ChosenStyle;
}

/** A citation, and what its file says of all in it. */
export interface Found extends Pick<CitationFile, 'name' | 'styles'> {
  readonly citation: Citation;
}

declare global {
  /** What a file of citations sets. */
  var contextpageCitations: CitationFile | undefined;
}

/**
 * `names`: the hashes in the names of the files, in their order, with spaces between them; the files lie beside the script
 * whose address is `beside`. A page that is one file holds them itself.
 */
export function citationsOf(names: string, beside: string): Citations {
  const inPage = document.querySelector('script.citations')?.textContent;
  const hashes = names.split(' ');
  const files = new Map<number, Promise<ReadonlyMap<string, Found>>>();
  const fileAt = (at: number): Promise<ReadonlyMap<string, Found>> => {
    const known = files.get(at);
    if (known) return known;
    const address = new URL(`cite-${hashes[at]}.js`, beside || location.href).href;
    const file = (inPage === undefined ? load(address) : Promise.resolve<CitationFile>(JSON.parse(inPage))).then(byId);
    files.set(at, file);
    file.catch(() => files.delete(at));
    return file;
  };
  return {
    style: chosenStyle(),
    async find(id) {
      const found = (await fileAt(fileOf(id, hashes.length))).get(id);
      if (found) return found;
      throw new Error(`not among the citations: ${id}`);
    },
  };
}

function byId({ entries, name, styles }: CitationFile): ReadonlyMap<string, Found> {
  return new Map(entries.map(([id, citation]) => [id, { citation, name, styles }]));
}

function load(src: string): Promise<CitationFile> {
  const script = element('script', { src });
  return new Promise<CitationFile>((resolve, reject) => {
    script.addEventListener('error', reject);
    // Comes right behind the script, before another file can set it anew.
    script.addEventListener('load', () => {
      if (globalThis.contextpageCitations) resolve(globalThis.contextpageCitations);
      else reject(new Error(src));
      globalThis.contextpageCitations = undefined;
    });
    document.head.append(script);
  }).finally(() => script.remove());
}
