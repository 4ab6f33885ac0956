/** Word documents written by hand, part by part, as other programs write them and as nobody should. */
import { type ZipForm, type ZipPart, zipFile } from './zip-file.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts by their names; `undefined` leaves one out. */
export type WordParts = Readonly<Record<string, string | Uint8Array | undefined>>;

const STYLES = `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`;

export function wordParts(body: string, more: WordParts = {}): WordParts {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(['d', 'officeDocument', 'word/document.xml']),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(['s', 'styles', 'styles.xml']),
    'word/styles.xml': STYLES,
    ...more,
  };
}

export function wordFile(parts: WordParts, form?: ZipForm): Buffer {
  return zipFile(zipParts(parts), form);
}

export function zipParts(parts: WordParts): ZipPart[] {
  return Object.entries(parts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** A part with an element of WordprocessingML around what is given. */
export function wordPart(element: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${element} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${element}>`;
}

type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

/** The relationships of a part; the last word of their type is enough. */
export function relationships(...all: readonly Relation[]): string {
  const elements = all.map(([id, type, target, mode]) => {
    const isExternal = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isExternal}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

/** A paragraph of one run, in a style where one is given. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
