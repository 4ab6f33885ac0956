/** What goes into every page of a build beside the page itself. */
import { readInput } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Printer } from '../../print/printer.ts';
import { decode } from '../../read/encoding/decode.ts';
import type { Settings } from '../../settings/settings.ts';
import { sha256 } from '../../text/hash.ts';
import type { Logo } from '../../write/site/looks/looks.ts';
import type { WriteOptions } from '../../write/writer.ts';
import type { PageVerifier } from '../archive/page-verifier.ts';
import type { Io } from '../io.ts';
import type { BuildOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { readHouse } from '../read-house.ts';

export interface Means {
  readonly looks: Pick<WriteOptions, 'style' | 'template' | 'looks'>;
  /** The same as a key: of the bytes of each. */
  readonly looksKey: string;
  /** On the template. */
  readonly remarks: readonly string[];
  /** For the PDF. */
  readonly printer?: Printer;
  /** With an archive. */
  readonly verifier?: PageVerifier;
}

/** Throws `InputError` for a style, a template or a folder of sources that cannot be read. */
export async function openMeans(
  { style, template, archive }: Pick<BuildOptions, 'style' | 'template' | 'archive'>,
  { looks }: Settings,
  printer: Printer | undefined,
  io: Io,
  progress: Progress,
): Promise<Means> {
  const house = await readHouse(template, io);
  const cited = style === undefined ? undefined : await styleText(style, io);
  return {
    looks: {
      ...(cited === undefined ? {} : { style: cited }),
      ...(house && { template: house.template }),
      ...(looks && { looks }),
    },
    looksKey: sha256(JSON.stringify([cited, house?.sha256, looks?.colours, logoKey(looks?.logo)])),
    remarks: house?.messages.map(({ reason }) => reason) ?? [],
    ...(printer && { printer }),
    ...(archive !== undefined && { verifier: await openSources(archive, io, progress) }),
  };
}

function logoKey(logo: Logo | undefined): unknown {
  return logo && { ...logo, bytes: sha256(logo.bytes) };
}

/** Loaded only where it is asked for: reading sources takes more code than building. */
async function openSources(folder: string, io: Io, progress: Progress): Promise<PageVerifier> {
  return (await import('../archive/page-verifier.ts')).openVerifier(folder, io, progress);
}

/** Before anything else, since without a browser there is nothing to begin. */
export async function openPrinter(io: Io, progress: Progress): Promise<Printer> {
  progress.step('Starting the browser');
  return await (await import('../../print/printer.ts')).Printer.open(io.env);
}

async function styleText(name: string, io: Io): Promise<string> {
  const { bytes } = await readInput(name, io.cwd, io.stdin);
  const text = decode(bytes, name).text;
  if (/<style[\s>]/u.test(text)) return text;
  throw new InputError(`“${name}” is not a citation style; give a .csl file, as the Zotero style repository has them.`);
}
