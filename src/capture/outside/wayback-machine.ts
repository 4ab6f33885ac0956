import { MementoArchive, WAYBACK_MACHINE } from './memento.ts';
import type { Ask, Clock, OutsideArchive, Saved } from './outside-archive.ts';
import { ALREADY, type Keys, SavePageNow } from './save-page-now.ts';

/** The Wayback Machine of the Internet Archive. It takes wishes for copies from those who have an account there. */
export function waybackMachine(ask: Ask, clock: Clock, keys?: Keys): OutsideArchive {
  const copies = new MementoArchive(WAYBACK_MACHINE, ask, clock);
  const { name } = copies;
  const nearest: OutsideArchive['nearest'] = (url, date) => copies.nearest(url, date);
  if (!keys) return { name, nearest };
  const saver = new SavePageNow(ask, clock, keys);
  const save = async (url: string): Promise<Saved> => {
    const saved = await saver.save(url);
    return saved === ALREADY ? lastCopy(copies, url) : saved;
  };
  return { name, nearest, save };
}

async function lastCopy(copies: OutsideArchive, url: string): Promise<Saved> {
  const last = await copies.nearest(url, undefined);
  if (last.kind === 'found') return { ...last, kind: 'saved', reason: 'The archive has this recent copy already.' };
  if (last.kind !== 'none') return last;
  const reason = `The ${copies.name} says that it has a recent copy, but does not show it yet; look for it later.`;
  return { kind: 'cannot-tell', reason };
}
