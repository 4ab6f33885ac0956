/** A permalink is the address of the first page for ever; where its source now stands on another page, the script leads on. */
import { fileOf } from '../cite/citation-file.ts';
import { decoded } from '../find/ways.ts';
import type { IdFile } from './files.ts';
import type { LargeSite } from './large-words.ts';
import type { Load } from './load.ts';

export function startLeadingOn(site: LargeSite, load: Load): void {
  const leadOn = async (): Promise<void> => {
    const { hash } = location;
    const id = decoded(hash.slice(1));
    if (id === '' || document.getElementById(id)) return;
    const file = await load<IdFile>(`ids-${fileOf(id, site.idFiles)}`);
    const path = Object.keys(file).find((one) => file[one]?.split(' ').includes(id));
    if (path !== undefined && location.hash === hash) location.replace(path + hash);
  };
  // A fragment that leads nowhere is nothing to complain of.
  const start = (): void => void leadOn().catch(() => undefined);
  addEventListener('hashchange', start);
  start();
}
