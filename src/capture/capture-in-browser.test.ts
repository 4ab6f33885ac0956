import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeOf } from '../../test/source-site/invented-site.ts';
import { paragraph } from '../source/html/samples/invented-prose.ts';
import type { BrowserCapture } from './browser/browser-capture.ts';
import { captureInBrowser } from './capture-in-browser.ts';

const WANTED = { url: 'https://quay.example/reports/14', entries: ['mud'], title: 'Mud in the basin' };
const AT = '2031-05-01T09:30:00Z';
const SHELL = '<html><title>Quay</title><div id="app"></div><script src="/app.js"></script></html>';

/** A page whose words only its scripts bring. */
function visit(url: string, words: string): BrowserCapture {
  const exchange = exchangeOf(url, { body: SHELL });
  const rendered = `<html lang="en"><title>Quay</title><body><main><h1>Quay</h1>${words}</main></body></html>`;
  const none = { resources: [], leftOut: 0, refused: [] };
  return { exchanges: [exchange], body: exchange.body, finalUrl: url, status: 200, rendered, ...none };
}

function prose(from: number): string {
  return Array.from({ length: 4 }, (_, at) => `<p>${paragraph('en', from + at)}</p>`).join('');
}

test('a site whose scripts show the same page for every address has nothing at this one', async () => {
  const { look, capture } = await captureInBrowser(WANTED, async (url) => visit(url, prose(0)), AT);
  assert.equal(look.outcome, 'soft-404');
  assert.equal(capture, undefined);
});

test('a page that only its own address shows is kept as the browser made it', async () => {
  const browse = async (url: string) => visit(url, url === WANTED.url ? prose(0) : prose(20));
  const { look, capture } = await captureInBrowser(WANTED, browse, AT);
  assert.equal(look.outcome, 'article');
  assert.match(Buffer.from(capture?.document?.bytes ?? []).toString(), /<h1>Quay<\/h1>/u);
});

test('a page under the title of the source is visited once', async () => {
  const visited: string[] = [];
  const browse = async (url: string) => {
    visited.push(url);
    return visit(url, `<article><h1>${WANTED.title}</h1>${prose(0)}</article>`);
  };
  assert.equal((await captureInBrowser(WANTED, browse, AT)).look.outcome, 'article');
  assert.deepEqual(visited, [WANTED.url]);
});
