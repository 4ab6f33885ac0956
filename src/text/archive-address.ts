/** Addresses of copies in web archives, by the forms that the archives document and that their own links have. */
import { decodedPart } from './decoded.ts';

/** What the address of an archived copy tells of itself. */
export interface ArchiveAddress {
  /** Name of the archive; its host where it is not known by name. */
  readonly archive: string;
  /** Where the source itself stood; none where the archive numbers its copies, as Perma.cc does. */
  readonly original?: string;
  /** EDTF date of the copy, as precise as the address: `2021`, `2021-05`, `2021-05-03`. */
  readonly date?: string;
  /** The address of the copy, as it was given. */
  readonly url: string;
}

/** What stands after the host, parted; undefined for a page of the archive that is no copy. */
type Form = (path: string) => { readonly original?: string; readonly stamp?: string } | undefined;

interface Archive {
  readonly host: RegExp;
  readonly name: string;
  readonly forms: readonly Form[];
}

/** `…/20210503120000id_/https://…`: the date in 4 to 14 digits, or a star or plus for all or the last copy. */
const DATED = /^[^?#]*?\/(?:([*+])|(\d{4,14})\*?)(?:[a-z]{2}_)?\/(https?(?::|%3a)\/?.+)$/isu;
/** With all digits, which nothing but a copy has: pywb, OpenWayback and their kin at any host. */
const FULLY_DATED = /^[^?#]*?\/(\d{14})(?:[a-z]{2}_)?\/(https?(?::|%3a)\/?.+)$/isu;
/** Without the scheme, as people type it, and without a date. */
const SHORT =
  /^\/(?:web|memento)\/(?:(\d{4,14})(?:[a-z]{2}_)?\/)?((?:https?(?::|%3a)|(?:[\w-]+\.)+[a-z]{2,}(?=[/:?#]|$)).*)$/isu;

const dated: Form = (path) => {
  const found = DATED.exec(path);
  return found ? { ...(found[2] ? { stamp: found[2] } : {}), original: found[3] ?? '' } : undefined;
};
const short: Form = (path) => {
  const found = SHORT.exec(path);
  return found ? { ...(found[1] ? { stamp: found[1] } : {}), original: found[2] ?? '' } : undefined;
};
/** A number or code in the place of address and date. */
const coded =
  (code: RegExp): Form =>
  (path) =>
    code.test(path) ? {} : undefined;

/** archive.today writes dates with points as well: `/2021.05.03-120000/https://…`. */
const today: Form = (path) => {
  const found = /^\/(?:newest|oldest|o\/\w+|(\d{4}[\d.-]{0,13}))\/(https?(?::|%3a)\/?.+)$/isu.exec(path);
  return found ? { ...(found[1] ? { stamp: found[1].replace(/\D/gu, '') } : {}), original: found[2] ?? '' } : undefined;
};

/** `/query?url=…&date=2021-05-03`, `/5hQhJ3aBc?url=…`; the address inside is often not encoded. */
const webCite: Form = (path) => {
  const found = /^\/(?:query|\w{9})\?url=(.+?)(?:&date=(\d{4}-\d\d-\d\d)[^&]*)?$/isu.exec(path);
  return found ? { ...(found[2] ? { stamp: found[2].replace(/\D/gu, '') } : {}), original: found[1] ?? '' } : undefined;
};

const ARCHIVES: readonly Archive[] = [
  {
    host: /^(?:[\w-]+\.)*archive\.org$|^replay\.waybackmachine\.org$/u,
    name: 'Wayback Machine',
    forms: [dated, short],
  },
  {
    host: /^(?:www\.)?archive\.(?:today|ph|is|li|md|vn|fo)$/u,
    name: 'archive.today',
    forms: [today, coded(/^\/(?:wip\/)?[a-z0-9]{5}(?:[/#?]|$)/iu)],
  },
  {
    host: /^(?:www\.)?perma\.cc$/u,
    name: 'Perma.cc',
    forms: [coded(/^\/(?:[a-z0-9]{2,4}-[a-z0-9]{4}|0[a-z0-9]{9,10})(?:[/#?]|$)/iu)],
  },
  { host: /^perma-archives\.org$/u, name: 'Perma.cc', forms: [dated] },
  {
    host: /^(?:www\.)?webcitation\.org$/u,
    name: 'WebCite',
    forms: [webCite, coded(/^\/(?:query\?id=\w+|\w{9}(?:[/#?]|$))/u)],
  },
  { host: /^ghostarchive\.org$/u, name: 'Ghostarchive', forms: [dated, coded(/^\/v?archive\/\w/u)] },
  { host: /^timetravel\.mementoweb\.org$/u, name: 'Memento Time Travel', forms: [dated, short] },
  { host: /^wayback\.archive-it\.org$/u, name: 'Archive-It', forms: [dated] },
  { host: /^(?:www\.)?arquivo\.pt$/u, name: 'Arquivo.pt', forms: [dated] },
  { host: /^webarchive\.nationalarchives\.gov\.uk$/u, name: 'UK Government Web Archive', forms: [dated] },
  { host: /^webarchive\.parliament\.uk$/u, name: 'UK Parliament Web Archive', forms: [dated] },
  { host: /^(?:www\.)?webarchive\.org\.uk$/u, name: 'UK Web Archive', forms: [dated] },
  { host: /^webarchive\.loc\.gov$/u, name: 'Library of Congress Web Archives', forms: [dated] },
  { host: /^(?:wayback\.)?vefsafn\.is$/u, name: 'Icelandic Web Archive', forms: [dated] },
  { host: /^(?:web\.archive\.org\.au|webarchive\.nla\.gov\.au)$/u, name: 'Australian Web Archive', forms: [dated] },
];

/** Undefined for an address that is no archived copy. */
export function archiveAddress(address: string): ArchiveAddress | undefined {
  const outer = opened(address);
  if (!outer) return undefined;
  const original = innermost(outer.original);
  const date = outer.stamp === undefined ? undefined : dateOf(outer.stamp);
  return { archive: outer.archive, ...(original ? { original } : {}), ...(date ? { date } : {}), url: address };
}

/** A copy of a copy is opened so many times; deeper ones do not occur. */
const DEEPEST = 3;

function innermost(address: string | undefined): string | undefined {
  let original = address;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = original === undefined ? undefined : opened(original);
    if (!inner) return original;
    original = inner.original;
  }
  return undefined;
}

interface Opened {
  readonly archive: string;
  readonly original?: string;
  readonly stamp?: string;
}

function opened(address: string): Opened | undefined {
  const [, host = '', path = ''] = /^https?:\/\/([\w.-]+)(?::\d+)?(\/.*)$/isu.exec(address.trim()) ?? [];
  if (host === '') return undefined;
  const known = ARCHIVES.find((archive) => archive.host.test(host.toLowerCase()));
  for (const form of known?.forms ?? [pywb]) {
    const found = form(path);
    if (!found) continue;
    const { original: written, stamp } = found;
    const original = written === undefined ? undefined : cleaned(written);
    const archive = known?.name ?? host.toLowerCase().replace(/^www\./u, '');
    return { archive, ...(original ? { original } : {}), ...(stamp ? { stamp } : {}) };
  }
  return undefined;
}

function pywb(path: string): { original: string; stamp: string } | undefined {
  const found = FULLY_DATED.exec(path);
  return found ? { stamp: found[1] ?? '', original: found[2] ?? '' } : undefined;
}

/** The original as an address: decoded where it was encoded as a whole, with the scheme and both its slashes. */
function cleaned(written: string): string | undefined {
  const whole = /^https?%3a(?:%2f){1,2}[^/]*$/iu.test(written) ? decodedPart(written) : written;
  const original = whole
    .replace(/^(https?)(?::|%3a)(?:\/|%2f){0,2}/iu, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/^(?!https?:\/\/)/u, 'http://')
    .replace(/^(http:\/\/[^/?#]*):80(?=[/?#]|$)|^(https:\/\/[^/?#]*):443(?=[/?#]|$)/u, '$1$2');
  return /^https?:\/\/[^/?#]*[^/?#.]\.?[^/?#]/u.test(original) && URL.canParse(original) ? original : undefined;
}

/** Archives have no copies from before the web; `9999` and `0` ask for the last and the first. */
const FIRST_YEAR = 1991;
const LAST_YEAR = 2100;

/** As precise as the digits are, up to the day, and as there is such a day. */
function dateOf(stamp: string): string | undefined {
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  if (!/^(?:0[1-9]|1[0-2])$/u.test(month)) return year;
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const isDay = day.length === 2 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isDay ? date : `${year}-${month}`;
}
