/** The parts that hold the package together (ODF 1.3 part 2). */
import { XML_HEAD } from './namespaces.ts';

export const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** Where the base stands: a file of our own, which other programs leave out when they save the document. */
export const BASE_PATH = 'contextpage/base.xml';

export function manifestPart(): string {
  const parts = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml', BASE_PATH];
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return [
    `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`,
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>`,
    ...parts.map((path) => entry(path, 'text/xml')),
    '</manifest:manifest>',
  ].join('');
}
