import { hash } from 'node:crypto';

/** sha256 in hexadecimal. In one call, for short texts by the thousand: a hash object lives until the whole heap is swept. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}
