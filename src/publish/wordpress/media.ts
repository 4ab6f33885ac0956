/** The Word document in the media library. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Content } from '../../capture/fetch/request.ts';
import type { Publication } from './publication.ts';
import type { Rest } from './rest.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Of the sha256 of the document: tells apart all the documents of a page. */
const HASH_LENGTH = 10;
const OURS = /-[0-9a-f]{10}(?:-\d+)?\.docx$/u;

const mediaSchema = v.pipe(
  v.object({ id: v.number(), slug: v.string(), source_url: v.string() }),
  v.transform(({ id, slug, source_url: url }) => ({ id, slug, url })),
);

export interface Media {
  readonly id: number;
  readonly slug: string;
  readonly url: string;
}

/** Whether an address is that of a document that was uploaded here. */
export function isMediaAddress(address: string): boolean {
  return OURS.test(address);
}

/**
 * Its slug says which bytes the document is, so that it is known again; it is as long for each language, whereas
 * WordPress cuts the names of some.
 */
export function mediaFile({ baseName, page: { title }, word: bytes }: Publication): MediaFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
  return { slug: `contextpage-${hash}`, fileName: `${baseName}-${hash}.docx`, title, bytes };
}

export interface MediaFile {
  readonly slug: string;
  readonly fileName: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Uploads the document unless it is there already, whoever published it, and however often that broke off. */
export async function putMedia(rest: Rest, file: MediaFile): Promise<Media> {
  return (await findMedia(rest, file)) ?? (await uploadMedia(rest, file));
}

export async function findMedia(rest: Rest, { slug }: MediaFile): Promise<Media | undefined> {
  const query = { slug, per_page: '100' };
  const found = await rest.call(
    { path: 'wp/v2/media', query, aim: 'look for the Word document' },
    v.array(mediaSchema),
  );
  return found[0];
}

/** As a form, since that can name the document as well. */
async function uploadMedia(rest: Rest, file: MediaFile): Promise<Media> {
  return rest.call({ path: 'wp/v2/media', post: formContent(file), aim: 'upload the Word document' }, mediaSchema);
}

/** `multipart/form-data` (RFC 7578). The boundary is made of the bytes, so that it is in none of them by chance alone. */
function formContent({ slug, fileName, title, bytes }: MediaFile): Content {
  const boundary = `contextpage-${createHash('sha256').update(bytes).digest('hex')}`;
  const texts = Object.entries({ slug, title }).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: ${DOCX}\r\n\r\n`;
  const parts = [...texts, file].map((text) => Buffer.from(text));
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
