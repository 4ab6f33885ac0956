/** The records that one capture becomes. */

import type { Capture, Resource } from '../../capture/capture.ts';
import type { Exchange } from '../../capture/fetch/exchange.ts';
import { framedHead, headBytes } from './http-head.ts';
import { digestOf, type RecordType, recordId, warcDate, writeRecord } from './warc-record.ts';

/** What a `revisit` record says of the earlier record that holds the same. */
export interface Earlier {
  readonly id: string;
  readonly uri: string;
  readonly date: string;
  readonly payloadDigest: string;
}

export interface Member {
  readonly bytes: Uint8Array;
  /** Of the capture, the exchange or resource that it comes from. */
  readonly from: Exchange | Resource;
}

/** `WARC-Profile` of a revisit. */
const IDENTICAL = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';
export const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';

const HTTP = 'application/http; msgtype=';

/**
 * For each exchange the answer and what was asked, then the resources.
 * @param at instant of the look, in UTC
 * @param place where they will stand, so that no two records have one id
 * @param earlier record that holds what the last exchange has brought
 */
export function captureRecords(capture: Capture, at: string, place: string, earlier: Earlier | undefined): Member[] {
  const { exchanges, resources = [] } = capture;
  const last = exchanges.at(-1);
  const idOf = (type: RecordType, index: number) => recordId(place, type, String(index));
  const ofExchanges = exchanges.flatMap((exchange, index) => {
    const response = idOf('response', index);
    return [
      { bytes: answerRecord(exchange, response, exchange === last ? earlier : undefined), from: exchange },
      { bytes: requestRecord(exchange, idOf('request', index), response), from: exchange },
    ];
  });
  const beside = exchanges.length > 0 ? idOf('response', exchanges.length - 1) : undefined;
  const ofResources = resources.map((resource, index) => ({
    bytes: resourceRecord(resource, at, idOf('resource', index), beside),
    from: resource,
  }));
  return [...ofExchanges, ...ofResources];
}

function answerRecord(exchange: Exchange, id: string, earlier: Earlier | undefined): Uint8Array {
  const { url, at, ipAddress, body, truncated, response } = exchange;
  const head = headBytes(framedHead(exchange));
  const common = { id, date: warcDate(at), uri: url, contentType: `${HTTP}response` };
  const peer = ['WARC-IP-Address', ipAddress] as const;
  if (earlier) {
    return writeRecord({
      ...common,
      type: 'revisit',
      block: head,
      payloadDigest: earlier.payloadDigest,
      more: [
        peer,
        ['WARC-Profile', response.status === 304 ? NOT_MODIFIED : IDENTICAL],
        ['WARC-Refers-To', earlier.id],
        ['WARC-Refers-To-Target-URI', earlier.uri],
        ['WARC-Refers-To-Date', earlier.date],
      ],
    });
  }
  return writeRecord({
    ...common,
    type: 'response',
    block: Buffer.concat([head, body]),
    payloadDigest: digestOf(body),
    more: truncated ? [peer, ['WARC-Truncated', truncated]] : [peer],
  });
}

function requestRecord({ url, at, request }: Exchange, id: string, response: string): Uint8Array {
  return writeRecord({
    type: 'request',
    id,
    date: warcDate(at),
    uri: url,
    contentType: `${HTTP}request`,
    block: headBytes(request),
    more: [['WARC-Concurrent-To', response]],
  });
}

function resourceRecord(resource: Resource, at: string, id: string, beside: string | undefined): Uint8Array {
  const { uri, contentType, bytes } = resource;
  return writeRecord({
    type: 'resource',
    id,
    date: at,
    uri,
    contentType,
    block: bytes,
    payloadDigest: digestOf(bytes),
    ...(beside === undefined ? {} : { more: [['WARC-Concurrent-To', beside]] }),
  });
}

/** The record that every file begins with. @param at instant in UTC */
export function warcinfoRecord(fileName: string, at: string, software: string): Uint8Array {
  const block = `software: ${software}\r\nformat: WARC File Format 1.1\r\n`;
  return writeRecord({
    type: 'warcinfo',
    id: recordId(fileName, 'warcinfo'),
    date: at,
    contentType: 'application/warc-fields',
    block: Buffer.from(block),
    more: [['WARC-Filename', fileName]],
  });
}
