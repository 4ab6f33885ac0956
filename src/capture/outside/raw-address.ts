import { archiveAddress } from '../../text/archive-address.ts';

/** Archives that have another form, or none, for what was captured without their own frame around it. */
const WITHOUT_RAW: ReadonlySet<string> = new Set(['archive.today', 'Ghostarchive', 'WebCite', 'Memento Time Travel']);

/**
 * The address of a copy as it was captured, without the archive's banner and with its links as they were: `id_` behind
 * the date, at archives that replay as the Wayback Machine does. Undefined for other addresses.
 */
export function rawAddress(memento: string): string | undefined {
  const copy = archiveAddress(memento);
  if (!copy?.original || WITHOUT_RAW.has(copy.archive)) return undefined;
  const raw = memento.replace(/^([^?#]*?\/\d{4,14})(?:[a-z]{2}_)?(?=\/https?(?::|%3a))/iu, '$1id_');
  return raw.includes('id_/') ? raw : undefined;
}
