import type { SaxesTagNS } from 'saxes';
import { InputError } from '../../model/input-error.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import { parseXml, XmlError } from '../../xml/parse.ts';
import { ZipError } from '../../xml/unzip.ts';
import { PROTECTED, unreadableDocument } from '../unreadable-document.ts';
import { BodyReader } from './body/body.ts';
import { Meta } from './meta.ts';
import { nameOf } from './names.ts';
import { type OdtFiles, odtFiles } from './package.ts';
import { OdtStyles } from './styles.ts';

/** Throws `InputError`, in one sentence for the user, for what is no OpenDocument text or is damaged. */
export function readManuscript(bytes: Uint8Array, name: string): Manuscript {
  try {
    const files = odtFiles(bytes);
    if (!files) throw new InputError(`“${name}” is no OpenDocument text; give the .odt file itself.`);
    if (files.isEncrypted) throw new InputError(`“${name}” ${PROTECTED}`);
    return manuscriptOf(files);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) throw unreadableDocument(name, error);
    throw error;
  }
}

function manuscriptOf(files: OdtFiles): Manuscript {
  const reader = new DocumentReader();
  for (const file of [files.meta, files.styles, files.content]) reader.read(file());
  return { ...reader.finish(), ...(files.base ? { base: files.base } : {}) };
}

/** Where an element is told by what it stands in, so that a document in one file reads as one in several. */
type Place = 'meta' | 'text' | 'styles';

class DocumentReader {
  readonly #styles: OdtStyles = new OdtStyles();
  readonly #meta: Meta = new Meta();
  #body: BodyReader | undefined;
  #place: Place = 'styles';

  read(chunks: Iterable<Uint8Array>): void {
    parseXml(chunks, {
      open: (tag) => this.#open(tag),
      close: (tag) => this.#close(tag),
      text: (text) => this.#text(text),
    });
  }

  finish(): Manuscript {
    const body = this.#body ?? new BodyReader(this.#styles);
    return { ...body.finish(), ...this.#meta.finish() };
  }

  #open(tag: SaxesTagNS): void {
    const name = nameOf(tag);
    if (name === 'office:meta') this.#place = 'meta';
    if (name === 'office:text') {
      this.#place = 'text';
      this.#body ??= new BodyReader(this.#styles);
    }
    if (this.#place === 'text') this.#body?.open(name, tag);
    else if (this.#place === 'meta') this.#meta.open(name, tag);
    else this.#styles.open(name, tag);
  }

  #close(tag: SaxesTagNS): void {
    const name = nameOf(tag);
    if (this.#place === 'text') this.#body?.close(name, tag);
    else if (this.#place === 'meta') this.#meta.close();
    else this.#styles.close(name);
    if (name === 'office:text' || name === 'office:meta') this.#place = 'styles';
  }

  #text(text: string): void {
    if (this.#place === 'text') this.#body?.text(text);
    else if (this.#place === 'meta') this.#meta.text(text);
  }
}
