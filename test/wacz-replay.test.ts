/**
 * A WACZ file in a browser: the replay tool shows the archived words. The tool is not a part of this project; unpack its
 * package (`npm pack replaywebpage`) and name the folder with `ui.js` and `sw.js` in CONTEXTPAGE_REPLAY.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { chromium, type Page as Tab } from 'playwright-core';
import { exportWacz } from '../src/archive/wacz/wacz.ts';
import { exchange, type Headers, html, look, NOW, open, pageCapture, SOFTWARE, scratch } from './archive-exchange.ts';
import { needs } from './tools.ts';

const REPLAY = process.env.CONTEXTPAGE_REPLAY;
const MISSING = 'CONTEXTPAGE_REPLAY names no folder with ui.js and sw.js of the package replaywebpage';

const HTML: Headers = [['Content-Type', 'text/html; charset=utf-8']];
const FRONT = 'https://harbour.example/front?b=2&a=1';
const MOVED = 'https://quay.example/moved';
const TWICE = 'https://quay.example/twice';

const DAY = 86_400_000;

/** The words that each source has to show. */
const SHOWN: Readonly<Record<string, string>> = {
  [FRONT]: 'The harbour was closed on Monday.',
  [MOVED]: 'The quay has moved to the harbour.',
  [TWICE]: 'Nothing has changed at the quay.',
};

function waczOf(t: TestContext): Buffer {
  const path = scratch(t);
  const archive = open(path);
  const bytes = Buffer.from(html(SHOWN[FRONT] ?? ''));
  const headers: Headers = [...HTML, ['Content-Encoding', 'gzip'], ['Transfer-Encoding', 'chunked']];
  archive.keep(look(FRONT), {
    exchanges: [exchange(FRONT, { headers, body: gzipSync(bytes) })],
    document: { bytes, text: SHOWN[FRONT] ?? '', title: 'Harbour' },
  });
  const target = pageCapture('https://harbour.example/quay', SHOWN[MOVED] ?? '');
  const hop = exchange(MOVED, { status: 301, headers: [['Location', 'https://harbour.example/quay']] });
  archive.keep(look(MOVED), { ...target, exchanges: [hop, ...target.exchanges] });
  for (const day of [1, 2]) {
    const at = new Date(NOW.getTime() + day * DAY);
    archive.keep(look(TWICE), pageCapture(TWICE, SHOWN[TWICE] ?? '', { at }));
  }
  archive.keep(look(TWICE), { exchanges: [exchange(TWICE, { status: 304, at: new Date(NOW.getTime() + 3 * DAY) })] });
  archive.close();
  const out = join(dirname(path), 'copies.wacz');
  exportWacz(path, 'archive', { path: out, name: out }, { software: SOFTWARE, overwrite: false });
  return readFileSync(out);
}

/** The page that holds the tool, the tool itself, and the copies, as any web host gives them. */
function serve(wacz: Buffer, replay: string): Server {
  const page = (url: string) =>
    `<!doctype html><script src="/replay/ui.js"></script><replay-web-page source="/copies.wacz" url="${url}" replayBase="/replay/" embed="replayonly"></replay-web-page>`;
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/') answer(request, response, 'text/html', Buffer.from(page(searchParams.get('url') ?? '')));
    else if (pathname === '/copies.wacz') answer(request, response, 'application/wacz', wacz);
    else if (pathname === '/replay/') answer(request, response, 'text/html', readFileSync(join(replay, 'index.html')));
    else if (pathname === '/replay/ui.js' || pathname === '/replay/sw.js') {
      answer(request, response, 'text/javascript', readFileSync(join(replay, pathname.slice('/replay/'.length))));
    } else response.writeHead(404).end();
  });
}

/** With byte ranges (RFC 9110, section 14): the last bytes may be asked for beyond the beginning of the file. */
function answer(request: IncomingMessage, response: ServerResponse, type: string, bytes: Buffer): void {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
  const start = from ? Number(from) : to ? Math.max(0, bytes.length - Number(to)) : 0;
  const end = from && to ? Math.min(bytes.length, Number(to) + 1) : bytes.length;
  const part = bytes.subarray(start, end);
  const isPart = request.headers.range !== undefined;
  response.writeHead(isPart ? 206 : 200, {
    'content-type': type,
    'content-length': part.length,
    'accept-ranges': 'bytes',
    ...(isPart ? { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** At the first visit the tool's service worker may come too late for its frame, so the page is loaded again. */
async function shownWords(tab: Tab, address: string, words: string): Promise<boolean> {
  for (let visit = 0; visit < 4; visit++) {
    await tab.goto('about:blank');
    await tab.goto(address);
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await tab.waitForTimeout(100)) {
      for (const frame of tab.frames()) {
        const text = await frame.evaluate('document.body.innerText').catch(() => '');
        if (String(text).includes(words)) return true;
      }
    }
  }
  return false;
}

const wanted = REPLAY === undefined ? { skip: MISSING } : needs('chromium', 'apt-get install chromium');

test('a replay tool shows the words of each archived source: encoded, redirected, revisited', wanted, async (t) => {
  const server = serve(waczOf(t), REPLAY ?? '');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const at = server.address();
  assert.ok(at !== null && typeof at === 'object');
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  // No name is looked up, whatever the tool asks for.
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const browser = await chromium.launch({ executablePath, args });
  t.after(() => browser.close());
  const tab = await browser.newPage();
  for (const [url, words] of Object.entries(SHOWN)) {
    const address: string = `http://127.0.0.1:${at.port}/?url=${encodeURIComponent(url)}`;
    assert.ok(await shownWords(tab, address, words), url);
  }
});
