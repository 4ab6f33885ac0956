import { isWebArchive } from './mhtml/archived-page.ts';

/** What a copy is, by its bytes first; what it was served as counts only where the bytes leave it open. */
export type SourceFormat = 'pdf' | 'docx' | 'mhtml' | 'html' | 'plain' | 'rich-text' | 'binary';

const HEAD = 1024;
const OPENING =
  /^\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|title|meta|style|link)\b/iu;
const BLOCK_TAG =
  /<\/?(?:p|div|li|ul|ol|table|tr|td|h[1-6]|blockquote|br|font|center|article|section|main|header|nav|b|i|a|span|em|strong)\b[^<>]{0,300}>/iu;

/** The formats that show in the bytes alone. */
export function formatOfBytes(bytes: Uint8Array): SourceFormat | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.subarray(0, HEAD).includes('%PDF-')) return 'pdf';
  if (whole.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) {
    return whole.includes('word/document.xml') ? 'docx' : 'binary';
  }
  if (whole.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rich-text';
  if (isWebArchive(bytes)) return 'mhtml';
  return undefined;
}

/** HTML or plain text. A page served as plain text is one only if it begins as pages do. */
export function formatOfText(text: string, contentType: string | undefined): SourceFormat {
  const head = text.slice(0, 4 * HEAD);
  if (OPENING.test(head)) return 'html';
  const type = mediaType(contentType);
  if (type === 'text/plain') return 'plain';
  if (type === 'text/html' || type === 'application/xhtml+xml') return BLOCK_TAG.test(text) ? 'html' : 'plain';
  return head.trimStart().startsWith('<') && BLOCK_TAG.test(head) ? 'html' : 'plain';
}

/** Without parameters, in lower case. */
export function mediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(';')[0]?.trim().toLowerCase();
}

/** The `charset` of a content type. */
export function servedCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(contentType ?? '')?.[1];
}
