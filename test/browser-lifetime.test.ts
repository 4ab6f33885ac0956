/** The browser is found, and ends with the program that started it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { BrowserSession } from '../src/capture/browser/browser-session.ts';
import { programs } from '../src/capture/browser/chromium.ts';
import { InputError } from '../src/model/input-error.ts';
import { descendants, isRunning } from './descendants.ts';
import { loopbackPolicy } from './source-site/loopback-policy.ts';
import { needs } from './tools.ts';

const FOREVER = new URL('browser-forever.ts', import.meta.url).pathname;

test('the browser is the one that is named, else the first on PATH, else where other systems have it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ['chromium-browser', 'google-chrome', 'microsoft-edge']) writeFileSync(join(folder, name), '');
  for (const name of ['chromium-browser', 'google-chrome']) chmodSync(join(folder, name), 0o755);
  const PATH = ['', '/nowhere', folder].join(delimiter);
  const edge = join(folder, 'microsoft-edge');
  assert.deepEqual(programs({ PATH }, 'linux'), [{ executablePath: join(folder, 'chromium-browser') }]);
  const named = { PATH, CONTEXTPAGE_CHROMIUM: join(folder, 'google-chrome') };
  assert.deepEqual(programs(named, 'linux'), [{ executablePath: join(folder, 'google-chrome') }]);
  assert.throws(
    () => programs({ PATH, CONTEXTPAGE_CHROMIUM: edge }),
    new InputError(`CONTEXTPAGE_CHROMIUM names ${edge}, where there is no program: name the browser itself.`),
  );
  assert.deepEqual(
    [programs({}, 'linux'), programs({}, 'darwin')],
    [[], [{ channel: 'chrome' }, { channel: 'msedge' }]],
  );
});

test('without a browser, or with one that does not start, there is a sentence that says what to do', {
  skip: process.platform === 'linux' ? false : 'others look in more places',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, 'chromium');
  writeFileSync(broken, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  const open = (env: Record<string, string>): Promise<BrowserSession> =>
    BrowserSession.open({ policy: loopbackPolicy([]), env, product: 'test-reader/1.0' });
  await assert.rejects(open({ PATH: '' }), { name: 'InputError', message: /install Chromium or Chrome/u });
  await assert.rejects(open({ PATH: folder }), { name: 'InputError', message: /does not start/u });
});

const linux = process.platform === 'linux';

describe(
  'The browser ends',
  linux
    ? { ...needs('chromium', 'apt-get install chromium'), concurrency: 3 }
    : { skip: 'it looks for processes as Linux has them' },
  () => {
    for (const way of ['exit', 'throw', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL', 'patient'] as const) {
      test(`when the program ends: ${way}`, async () => {
        const child = spawn(process.execPath, [FOREVER, way], { stdio: ['pipe', 'pipe', 'ignore'] });
        const ended = once(child, 'close');
        await once(child.stdout, 'data');
        const started = descendants(child.pid).filter(({ command }) => command.includes('--user-data-dir='));
        const profile = /--user-data-dir=(\S+)/u.exec(started[0]?.command ?? '')?.[1] ?? '';
        assert.equal(existsSync(profile), true);
        if (way === 'patient') {
          child.kill('SIGINT');
          assert.equal(String(await once(child.stdout, 'data')), 'asked\n');
          assert.equal(existsSync(profile), true);
          child.kill('SIGINT');
        } else if (way === 'exit' || way === 'throw') child.stdin.write('now');
        else child.kill(way);
        await ended;
        for (const { pid } of started) while (isRunning(pid)) await pause(10);
        // Nobody is left to remove it after SIGKILL.
        if (way === 'SIGKILL') rmSync(profile, { recursive: true, force: true });
        assert.equal(existsSync(profile), false);
      });
    }
  },
);
