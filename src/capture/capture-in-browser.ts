/** Captures one source in a browser: the page as its scripts made it is the document, what it loaded is kept beside it. */

import type { SourceText } from '../model/source.ts';
import { readSource } from '../source/read-source.ts';
import type { BrowserCapture } from './browser/browser-capture.ts';
import type { Resource } from './capture.ts';
import { forbidsCopy } from './judge/forbids-copy.ts';
import { judge } from './judge/judge.ts';
import type { Probe } from './judge/probe.ts';
import { type Captured, isWorthKeeping, readingOf, sinceOf, type Wanted } from './wanted.ts';

const HTML = 'text/html; charset=utf-8';

export type Browse = (address: string) => Promise<BrowserCapture>;

/** @param at instant of the look */
export async function captureInBrowser(wanted: Wanted, browse: Browse, at: string): Promise<Captured> {
  const visit = await browse(wanted.url);
  const { rendered, fault } = visit;
  const bytes = rendered === undefined ? undefined : Buffer.from(rendered);
  const source = await sourceOf(visit);
  const judgement = await judge(visit, source, wanted, (address) => probed(address, browse));
  const look = { at, url: wanted.url, entries: wanted.entries, rung: 'browser', ...judgement } as const;
  if (!bytes || !source || !isWorthKeeping(judgement.outcome, source)) return { look, ...(fault && { fault }) };
  const forbidden = forbidsCopy(visit) ?? forbidsCopy({ ...visit, body: bytes });
  if (forbidden !== undefined) return { look: { ...look, outcome: 'refused', reason: forbidden } };
  const document = { bytes, contentType: HTML, ...readingOf(source), resource: 0 };
  const capture = { exchanges: [...visit.exchanges, ...visit.resources], document, resources: pictures(visit, bytes) };
  return { look: { ...look, ...(await sinceOf(wanted.former, source)) }, capture };
}

async function sourceOf({ rendered, finalUrl }: BrowserCapture): Promise<SourceText | undefined> {
  return rendered === undefined ? undefined : readSource(Buffer.from(rendered), { contentType: HTML, url: finalUrl });
}

/** Scripts can say “not found” as well as servers. */
async function probed(address: string, browse: Browse): Promise<Probe> {
  const fetched = await browse(address);
  const source = await sourceOf(fetched);
  return { fetched, ...(source && { source }) };
}

/** The document, and a picture of it; their names are those that other archiving browsers give. */
function pictures({ finalUrl, screenshot }: BrowserCapture, rendered: Uint8Array): Resource[] {
  const page = { uri: `urn:dom:${finalUrl}`, contentType: HTML, bytes: rendered };
  return screenshot
    ? [page, { uri: `urn:fullPage:${finalUrl}`, contentType: 'image/jpeg', bytes: screenshot }]
    : [page];
}
