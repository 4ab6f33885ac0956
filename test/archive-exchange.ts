/** Exchanges, looks and captures by hand, for tests of the archive. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Archive, openArchive } from '../src/archive/archive.ts';
import type { Capture, NewLook } from '../src/capture/capture.ts';
import type { Exchange, Head } from '../src/capture/fetch/exchange.ts';

export const SOFTWARE = 'contextpage test';
export const NOW: Date = new Date('2026-05-01T09:30:00Z');

export type Headers = Head['headers'];

export interface Answer {
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: string | Uint8Array;
  readonly at?: Date;
}

export function exchange(url: string, { status = 200, headers = [], body = '', at = NOW }: Answer = {}): Exchange {
  const { pathname, host } = new URL(url);
  return {
    url,
    at,
    ipAddress: '203.0.113.9',
    request: { line: `GET ${pathname} HTTP/1.1`, headers: [['Host', host]] },
    response: { line: `HTTP/1.1 ${status} Fine`, status, headers },
    body: Buffer.from(body),
  };
}

export function html(words: string): string {
  return `<!doctype html><html lang="en"><title>Harbour</title><body><p>${words}</p></body></html>`;
}

export function look(url: string, more: Partial<NewLook> = {}): NewLook {
  return {
    at: '2026-05-01T09:30:00Z',
    url,
    entries: ['okafor-2021'],
    rung: 'http',
    outcome: 'article',
    reason: 'The document came, with text.',
    status: 200,
    ...more,
  };
}

/** A page that came at once. */
export function pageCapture(url: string, words: string, more: Answer = {}): Capture {
  const body = html(words);
  const headers: Headers = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Length', String(Buffer.byteLength(body))],
  ];
  return {
    exchanges: [exchange(url, { headers, body, ...more })],
    document: { bytes: Buffer.from(body), text: words, contentType: 'text/html', title: 'Harbour', lang: 'en' },
  };
}

export function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-archive-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'archive');
}

export function open(path: string, fullWarc?: number): Archive {
  return openArchive(path, 'archive', {
    now: NOW,
    software: SOFTWARE,
    ...(fullWarc === undefined ? {} : { fullWarc }),
  });
}
