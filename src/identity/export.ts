import { fingerprint } from '../cite/ids.ts';

/** What tells this document from every other, so that it is known again when it comes back edited. */
export interface Export {
  /** Short name of the export, from the page's content and so the same for the same page. */
  readonly id: string;
  /** sha256 of the published `page.json`, in hexadecimal. */
  readonly sha256: string;
  /** In the form of a version 8 UUID (RFC 9562), from the same hash. */
  readonly uuid: string;
}

/** @param sha256 of the published `page.json`, in hexadecimal */
export function exportOf(sha256: string): Export {
  const [a, b, c, d, e] = [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `8${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ];
  return { id: `cp-${fingerprint(sha256, 16)}`, sha256, uuid: [a, b, c, d, e].join('-') };
}
