/** Settings of the right shape, with the files that they name: what they come to, and what of them cannot be. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent, isSystemError } from '../files/file-error.ts';
import { isContactAddress } from '../text/contact-address.ts';
import type { Logo, Looks } from '../write/site/looks/looks.ts';
import { coloursOf } from './colours.ts';
import { type Fault, nameOf, quoted } from './fault.ts';
import { MOST_BYTES, readLogo } from './logo/read-logo.ts';
import type { Settings } from './settings.ts';
import type { GivenSettings } from './settings-schema.ts';

export function meant(
  given: GivenSettings,
  folder: string,
): { readonly settings: Settings; readonly faults: readonly Fault[] } {
  const { $schema: _schema, url, style, template, logo, colours, ...rest } = given;
  const { looks, faults } = looksOf(given, folder);
  const settings = {
    ...rest,
    ...(url === undefined ? {} : { url: url.endsWith('/') ? url : `${url}/` }),
    ...(style === undefined ? {} : { style: join(folder, style) }),
    ...(template === undefined ? {} : { template: join(folder, template) }),
    ...(looks && { looks }),
  };
  return { settings, faults: [...addressFaults(given), ...namedFiles(given, folder), ...faults] };
}

function addressFaults({ url, contact }: GivenSettings): Fault[] {
  const faults: Fault[] = [];
  if (url !== undefined && !URL.canParse(url)) faults.push(faultAt(['url'], 'is no address that a browser can open'));
  if (contact !== undefined && !isContactAddress(contact)) {
    faults.push(faultAt(['contact'], 'is no address that readers can open or write to'));
  }
  return faults;
}

function namedFiles({ style, template, pages = [] }: GivenSettings, folder: string): Fault[] {
  const beside = Object.entries({ style, template }).flatMap(([key, file]) =>
    file === undefined ? [] : fileFault([key], file, folder),
  );
  const listed = pages.flatMap((file, i) => fileFault(['pages', String(i)], file, folder));
  return [...beside, ...listed];
}

function fileFault(path: readonly string[], file: string, folder: string): Fault[] {
  const found = attempt(() => (statSync(join(folder, file)).isFile() ? {} : { fault: 'is not a file' }));
  return 'fault' in found ? [faultAt(path, `names ${quoted(file)}, which ${found.fault}`)] : [];
}

function looksOf(
  { logo, colours }: GivenSettings,
  folder: string,
): { readonly looks?: Looks; readonly faults: readonly Fault[] } {
  const image = logo && imageAt(join(folder, logo.file));
  const chosen = colours && coloursOf(colours);
  if (!image && !chosen) return { faults: [] };
  const isFaulty = image && 'fault' in image;
  return {
    looks: {
      ...(chosen && { colours: chosen.colours }),
      ...(image && !isFaulty ? { logo: { ...image, alt: logo.alt } } : {}),
    },
    faults: [
      ...(isFaulty ? [faultAt(['logo', 'file'], `names ${quoted(logo.file)}, which ${image.fault}`)] : []),
      ...(chosen?.faults ?? []),
    ],
  };
}

function imageAt(path: string): Omit<Logo, 'alt'> | Failed {
  return attempt(() => {
    const stat = statSync(path);
    if (!stat.isFile()) return { fault: 'is not a file' };
    if (stat.size > MOST_BYTES) {
      return { fault: `is larger than ${MOST_BYTES / 1000} kB, which readers would have to wait for` };
    }
    return readLogo(readFileSync(path));
  });
}

interface Failed {
  readonly fault: string;
}

/** What work on a file found, or why the system does not let it. */
function attempt<Found extends object>(work: () => Found | Failed): Found | Failed {
  try {
    return work();
  } catch (error) {
    if (isAbsent(error)) return { fault: 'is not there; check the spelling, and that the path begins in this folder' };
    if (isSystemError(error)) return { fault: `cannot be read: the system says ${error.code}` };
    throw error;
  }
}

function faultAt(path: readonly string[], problem: string): Fault {
  return { path, sentence: `${nameOf(path)} ${problem}` };
}
