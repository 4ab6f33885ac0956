/** Captures one source in a browser: the page as its scripts made it is the document, what it loaded is kept beside it. */

import { readSource } from '../source/read-source.ts';
import type { BrowserCapture } from './browser/browser-capture.ts';
import type { Resource } from './capture.ts';
import { forbidsCopy } from './judge/forbids-copy.ts';
import { judgeAnswer } from './judge/judge-answer.ts';
import { type Captured, isWorthKeeping, readingOf, sinceOf, type Wanted } from './wanted.ts';

const HTML = 'text/html; charset=utf-8';

/** @param at instant of the look */
export async function captureInBrowser(wanted: Wanted, visit: BrowserCapture, at: string): Promise<Captured> {
  const { rendered, finalUrl, fault } = visit;
  const bytes = rendered === undefined ? undefined : Buffer.from(rendered);
  const source = bytes && (await readSource(bytes, { contentType: HTML, url: finalUrl }));
  const judgement = judgeAnswer(visit, source, wanted);
  const look = { at, url: wanted.url, entries: wanted.entries, rung: 'browser', ...judgement } as const;
  if (!bytes || !source || !isWorthKeeping(judgement.outcome, source)) return { look, ...(fault && { fault }) };
  const forbidden = forbidsCopy(visit) ?? forbidsCopy({ ...visit, body: bytes });
  if (forbidden !== undefined) return { look: { ...look, outcome: 'refused', reason: forbidden } };
  const document = { bytes, contentType: HTML, ...readingOf(source), resource: 0 };
  const capture = { exchanges: [...visit.exchanges, ...visit.resources], document, resources: pictures(visit, bytes) };
  return { look: { ...look, ...(await sinceOf(wanted.former, source)) }, capture };
}

/** The document, and a picture of it; their names are those that other archiving browsers give. */
function pictures({ finalUrl, screenshot }: BrowserCapture, rendered: Uint8Array): Resource[] {
  const page = { uri: `urn:dom:${finalUrl}`, contentType: HTML, bytes: rendered };
  return screenshot
    ? [page, { uri: `urn:fullPage:${finalUrl}`, contentType: 'image/jpeg', bytes: screenshot }]
    : [page];
}
