import { contentEncoding, decoded } from '../../capture/fetch/content-encoding.ts';
import type { HttpMessage } from './read-record.ts';
import { DamagedRecord, MOST_BYTES } from './read-record.ts';

/** A kept body without its content encoding, as it was read when it came. Throws `DamagedRecord`. */
export function decodedBody(message: HttpMessage): Uint8Array {
  const encoding = contentEncoding(message);
  if (encoding === undefined) return message.body;
  if (typeof encoding !== 'string') throw new DamagedRecord('has a content encoding that cannot be read here');
  const body = decoded(message.body, encoding, MOST_BYTES);
  if (body instanceof Uint8Array) return body;
  throw new DamagedRecord(`has a body that is not in its content encoding “${encoding}”`);
}
