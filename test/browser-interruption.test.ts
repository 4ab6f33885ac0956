/** Breaking off while the browser is at a page, through the command line. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BROWSER_LIMITS } from '../src/capture/browser/browser-capture.ts';
import { run } from './run-cli.ts';
import { startSite } from './source-site/site.ts';
import { needs } from './tools.ts';

const CHROMIUM = needs('chromium', 'apt-get install chromium');
const EMPTY = '<!doctype html><title>Mud</title><div id="app"></div><script src="/app.js"></script>';

test('who breaks off waits neither for the page in the browser nor for those after it', CHROMIUM, async (t) => {
  const user = new AbortController();
  const seen: string[] = [];
  let brokenOff = 0;
  const site = await startSite(t, {
    '/a': (_, response) => response.setHeader('Content-Type', 'text/html').end(EMPTY),
    // Never answered: the browser would wait for it as long as it waits for a page.
    '/app.js': () => {
      seen.push('/app.js');
      brokenOff = performance.now();
      user.abort();
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-interruption-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { code, stdout, stderr } = await run(
    folder,
    ['capture', `${site.origin}/a`, '--browser', '--allow-host', site.host],
    {
      interruption: user.signal,
      env: { PATH: process.env.PATH ?? '' },
    },
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /You broke off/u);
  assert.deepEqual(seen, ['/app.js']);
  const waited = performance.now() - brokenOff;
  assert.ok(waited < BROWSER_LIMITS.settle / 2, `it ends long before the page would have been given up: ${waited} ms`);
});
