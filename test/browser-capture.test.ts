/** Pages in the browser, from a site on loopback: what is kept of good ones, and what becomes of bad ones. */
import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { after, before, describe, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { BrowserCapture, BrowserLimits } from '../src/capture/browser/browser-capture.ts';
import { BrowserSession } from '../src/capture/browser/browser-session.ts';
import { capturePage } from '../src/capture/browser/capture-page.ts';
import type { Exchange } from '../src/capture/fetch/exchange.ts';
import { headerValues } from '../src/capture/fetch/header-values.ts';
import { chromiumWith } from './chromium-with.ts';
import { descendants } from './descendants.ts';
import { loopbackPolicy, type Names } from './source-site/loopback-policy.ts';
import { type Route, type Routes, type Site, startSite } from './source-site/site.ts';
import { needs } from './tools.ts';

const NAMES: Names = { 'inner.example': [['127.0.0.1']], 'site.example': [['127.0.0.1']] };
/** For pages that never end, of which nothing is expected. */
const SHORT: Partial<BrowserLimits> = { settle: 1_500, read: 1_000 };

function html(body: string, headers: Record<string, string> = {}): Route {
  return (_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
}

function targetOf({ url }: IncomingMessage): string {
  return new URL(url ?? '', 'http://site.example').searchParams.get('target') ?? '';
}

function pathsOf(exchanges: readonly Exchange[]): string[] {
  return exchanges.map(({ url, response: { status } }) => `${status} ${new URL(url).pathname}`);
}

function text({ body }: { readonly body: Uint8Array }): string {
  return Buffer.from(body).toString();
}

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let session: BrowserSession;
  /** The hosts of the sites of the tests that run. */
  const allowHosts: string[] = [];

  before(async () => {
    const policy = loopbackPolicy(allowHosts, NAMES);
    session = await BrowserSession.open({ policy, env: process.env, product: 'test-reader/1.0' });
  });

  after(() => session.close());

  function allow(t: TestContext, host: string): void {
    allowHosts.push(host);
    t.after(() => allowHosts.splice(allowHosts.indexOf(host), 1));
  }

  async function site(t: TestContext, routes: Routes): Promise<Site> {
    const started = await startSite(t, { '/favicon.ico': (_, response) => response.writeHead(204).end(), ...routes });
    allow(t, started.host);
    return started;
  }

  async function captured(address: string, limits: Partial<BrowserLimits> = {}): Promise<BrowserCapture> {
    return await capturePage(address, session, {
      now: () => new Date('2026-05-01T09:30:00Z'),
      // Several pages at a time on a busy machine are read slowly.
      limits: { quiet: 200, read: 20_000, ...limits },
    });
  }

  async function allCaptured(
    origin: string,
    paths: readonly string[],
    limits: Partial<BrowserLimits> = {},
  ): Promise<BrowserCapture[]> {
    return await Promise.all(paths.map((path) => captured(`${origin}${path}`, limits)));
  }

  describe('several at a time', { concurrency: 3 }, () => {
    test('a page that a script makes is kept as it is shown, with all that it was made of', async (t) => {
      const { origin } = await site(t, {
        '/': html(`<!doctype html><title>Harbour</title><link rel="stylesheet" href="/style.css"><body><main></main>
        <noscript>Please allow scripts.</noscript><tide-table><b slot="place">Harbour</b></tide-table>
        <template><p>Never shown.</p></template><p style="height: 4000px"></p><img loading="lazy" src="/late.svg" width="9" height="9">
        <script src="/tides.js"></script>`),
        '/style.css': (_, response) => response.writeHead(200, { 'Content-Type': 'text/css' }).end('p { color: teal }'),
        '/tides.js': (_, response) => {
          response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'gzip', 'X-Tide': 'high' });
          response.end(gzipSync(TIDES));
        },
        '/tides.json': (_, response) => response.end('"The water comes at noon."'),
        '/late.svg': (_, response) => response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(SVG),
      });
      const { fault, rendered, exchanges, resources, finalUrl, status, screenshot, refused } = await captured(
        `${origin}/#top`,
      );
      assert.deepEqual([fault, finalUrl, status, refused], [undefined, `${origin}/`, 200, []]);
      assert.match(rendered ?? '', /^<!DOCTYPE html><html>.*<main>The water comes at noon\.<\/main>/su);
      assert.match(rendered ?? '', /<h2>Tides at <b slot="place">Harbour<\/b><\/h2>/u);
      assert.doesNotMatch(rendered ?? '', /allow scripts/u);
      assert.deepEqual(pathsOf(exchanges), ['200 /']);
      assert.deepEqual(pathsOf(resources).sort(), [
        '200 /late.svg',
        '200 /style.css',
        '200 /tides.js',
        '200 /tides.json',
      ]);
      const script = resources.find(({ url }) => url.endsWith('/tides.js'));
      assert.ok(script);
      assert.equal(text(script), TIDES);
      const values = [
        'content-encoding',
        'x-archive-orig-content-encoding',
        'transfer-encoding',
        'content-length',
        'x-tide',
      ];
      assert.deepEqual(
        values.map((name) => headerValues(script.response, name)),
        [[], ['gzip'], [], [String(Buffer.byteLength(TIDES))], ['high']],
      );
      assert.deepEqual([script.ipAddress, script.at.toISOString()], ['127.0.0.1', '2026-05-01T09:30:00.000Z']);
      assert.equal(script.request.line, 'GET /tides.js HTTP/1.1');
      assert.deepEqual(headerValues(script.request, 'proxy-authorization'), []);
      assert.match(headerValues(script.request, 'user-agent')[0] ?? '', /Chrome\/\d+.* test-reader\/1\.0$/u);
      assertJpeg(screenshot, 1280, 4000);
    });

    test('redirects and wherever scripts lead are kept in their order, the document shown last', async (t) => {
      const { origin } = await site(t, {
        '/old': (_, response) => response.writeHead(301, { Location: '/older' }).end('moved'),
        '/older': (_, response) => response.writeHead(302, { Location: '/script' }).end(),
        '/script': html('<title>Wait</title><script>setTimeout(() => { location = "/page#here" }, 100)</script>'),
        '/page': html('<p>Here it is.'),
      });
      const { exchanges, finalUrl, rendered, body, fault } = await captured(`${origin}/old`);
      assert.deepEqual(pathsOf(exchanges), ['301 /old', '302 /older', '200 /script', '200 /page']);
      assert.deepEqual([finalUrl, text({ body }), fault], [`${origin}/page`, '<p>Here it is.', undefined]);
      assert.match(rendered ?? '', /Here it is/u);
    });

    test('a page is kept without what it wants from inner servers, and says what that was', async (t) => {
      const inner = await startSite(t, {});
      const { origin } = await site(t, {
        '/': html(`<p>Words.<img src="${inner.origin}/a"><iframe src="http://inner.example/b">`),
      });
      const { fault, refused, resources, rendered } = await captured(`${origin}/`);
      assert.deepEqual(
        [fault, resources, refused.toSorted()],
        [undefined, [], ['http://inner.example/b', `${inner.origin}/a`].toSorted()],
      );
      assert.match(rendered ?? '', /Words/u);
      assert.deepEqual(inner.hits, []);
    });

    test('a page that leads to an inner server is not public, by a redirect or a script, openly or in secret', async (t) => {
      const inner = await startSite(t, {});
      const secret = inner.origin.replace('http:', 'https:');
      const { origin } = await site(t, {
        '/redirect': (_, response) => response.writeHead(302, { Location: `${inner.origin}/a` }).end(),
        '/secret-redirect': (_, response) => response.writeHead(302, { Location: `${secret}/a` }).end(),
        '/script': html(`<p>Words.<script>location = '${inner.origin}/a'</script>`),
        '/secret-script': html(`<p>Words.<script>location = '${secret}/a'</script>`),
      });
      const paths = ['/redirect', '/secret-redirect', '/script', '/secret-script'];
      for (const capture of await allCaptured(origin, paths)) {
        const { fault, rendered, screenshot, body, exchanges } = capture;
        assert.deepEqual([fault?.kind, rendered, screenshot, body.byteLength], ['not-public', undefined, undefined, 0]);
        assert.match(fault?.reason ?? '', /127\.0\.0\.1 is not on the public web/u);
        assert.equal(exchanges.length, 1);
      }
      assert.deepEqual(inner.hits, []);
    });

    test('an address that may not be asked never comes to the browser', async () => {
      for (const address of [
        'file:///etc/hostname',
        'chrome://version',
        'http://10.0.0.1/',
        'data:text/html,a',
        'nonsense',
        'http://a:b@site.example/',
      ]) {
        const { fault, exchanges } = await captured(address);
        assert.deepEqual([fault?.kind, exchanges], ['not-public', []], address);
      }
      assert.equal((await captured('http://unknown.example/')).fault?.kind, 'name-unknown');
    });

    test('a page cannot lead the browser to its own pages or to files', async (t) => {
      const targets = ['file:///etc/hostname', 'chrome://crash', 'data:text/html,a', 'view-source:a'];
      const { origin } = await site(t, {
        '/script': html(
          `<p>Words.<script>for (const to of ${JSON.stringify(targets)}) setTimeout(() => { location = to })</script>`,
        ),
        '/redirect': (request, response) => response.writeHead(302, { Location: targetOf(request) }).end(),
      });
      const redirects = targets.map((target) => `/redirect?${new URLSearchParams({ target })}`);
      for (const { fault, rendered } of await allCaptured(origin, redirects)) {
        assert.match(fault?.kind ?? '', /^(?:bad-redirect|broken-answer)$/u);
        assert.equal(rendered, undefined);
      }
      assert.match((await captured(`${origin}/script`)).rendered ?? '', /Words/u);
    });

    test('a download is not kept, and the sentence says what to do', async (t) => {
      const { origin } = await site(t, {
        '/a.zip': (_, response) => response.writeHead(200, { 'Content-Type': 'application/zip' }).end('PK'),
        '/a.pdf': (_, response) =>
          response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF-1.4\n%%EOF'),
        '/to-pdf': (_, response) => response.writeHead(302, { Location: '/a.pdf' }).end(),
        '/page': html('<p>Words.<script>location = "/a.zip"</script>'),
      });
      const [zip, pdf, toPdf, page] = await allCaptured(origin, ['/a.zip', '/a.pdf', '/to-pdf', '/page']);
      for (const capture of [zip, pdf, toPdf]) {
        assert.equal(capture?.fault?.reason, 'This is a download; capture it without --browser.');
      }
      assert.deepEqual(
        [zip, pdf, toPdf].map((capture) => pathsOf(capture?.exchanges ?? [])),
        [[], [], ['302 /to-pdf']],
      );
      assert.deepEqual([page?.fault, pathsOf(page?.exchanges ?? [])], [undefined, ['200 /page']]);
    });

    test('each page that does not end, or ends badly, gives what came of it and why', async (t) => {
      const { origin } = await site(t, {
        '/silent': () => undefined,
        '/cut': (_, response) => {
          response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 900 }).write('<p>Words.');
          setTimeout(() => response.destroy(), 50);
        },
        '/empty': (_, response) => response.writeHead(204).end(),
        '/circle': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
        '/refresh': html('<meta http-equiv="refresh" content="0">'),
        '/alerts': html('<p>Words.<script>for (;;) alert("a")</script>'),
        '/busy': html('<p>Words.<script>setTimeout(() => { for (;;); }, 50)</script>'),
        '/windows': html('<p>Words.<script>for (let i = 0; i < 50; i++) open("/opened")</script>'),
        '/dialogs': html('<p>Words.<script>alert("a"); confirm("b"); prompt("c"); print()</script>'),
      });
      const quick = {
        '/cut': 'broken-answer',
        '/empty': 'broken-answer',
        '/circle': 'too-many-redirects',
        '/refresh': 'redirect-loop',
        '/windows': undefined,
        '/dialogs': undefined,
      };
      // So that a page which leads to itself has come often enough, on a busy machine too.
      const captures = await allCaptured(origin, Object.keys(quick), { quiet: 400 });
      assert.deepEqual(
        captures.map(({ fault }) => fault?.kind),
        Object.values(quick),
      );
      for (const { fault, rendered } of captures) assert.equal(rendered === undefined, fault !== undefined);
      const endless = await allCaptured(origin, ['/silent', '/alerts', '/busy'], SHORT);
      assert.deepEqual(
        endless.map(({ fault }) => fault?.kind),
        ['too-slow', 'too-slow', 'too-slow'],
      );
    });

    test('an endless page is kept as far as it came in time', async (t) => {
      const { origin } = await site(t, {
        '/': (_, response) => {
          response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>First words.');
          const more = setInterval(() => response.write('<p>More words.'), 20);
          response.on('close', () => clearInterval(more));
        },
      });
      const { fault, rendered, exchanges } = await captured(`${origin}/`, { settle: 4_000, read: 5_000 });
      assert.deepEqual([fault, exchanges[0]?.truncated], [undefined, 'time']);
      assert.match(rendered ?? '', /First words.*More words/su);
    });

    test('more bytes or answers than the limits are left out, and it is said', async (t) => {
      const part: Route = (_, response) => response.end('a'.repeat(50_000));
      const { origin } = await site(t, {
        '/': html(['a', 'b', 'c', 'd', 'e'].map((name) => `<img src="/${name}">`).join('')),
        '/large': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('a'.repeat(3_000_000)),
        ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`/${name}`, part])),
      });
      const { fault, resources, leftOut } = await captured(`${origin}/`, { resources: 3, resourceBytes: 60_000 });
      assert.deepEqual([fault, leftOut, resources.length], [undefined, 2, 3]);
      assert.deepEqual(
        resources.map(({ body, truncated }) => [body.byteLength, truncated]),
        [
          [50_000, undefined],
          [0, 'length'],
          [0, 'length'],
        ],
      );
      assert.equal((await captured(`${origin}/large`, { bytes: 100_000 })).fault?.kind, 'too-large');
    });

    test('the next page knows nothing of the one before', async (t) => {
      const { origin, hits } = await site(t, {
        '/': html('<script>localStorage.a = (localStorage.a ?? "") + "x"; document.title = localStorage.a</script>', {
          'Set-Cookie': 'a=1',
        }),
      });
      for (const _ of [1, 2]) assert.match((await captured(`${origin}/`)).rendered ?? '', /<title>x<\/title>/u);
      assert.deepEqual(
        hits
          .filter(({ path }) => path === '/')
          .flatMap(({ headers }) => headers.filter(([name]) => /cookie/iu.test(name))),
        [],
      );
    });
  });

  const linux = process.platform === 'linux' ? false : 'it looks for processes as Linux has them';

  test('a page whose process ends is a fault, and the next one comes', { skip: linux }, async (t) => {
    const asked = new EventEmitter();
    const { origin } = await site(t, {
      '/': html('<p>Words.'),
      '/silent': html('<img src="/never">'),
      '/never': () => asked.emit('never'),
    });
    for (const kind of ['--type=renderer', '--type=gpu-process', '--remote-debugging-pipe']) {
      const isOpen = once(asked, 'never');
      const pending = captured(`${origin}/silent`, { ...SHORT, settle: 4_000 });
      await isOpen;
      for (const { pid, command } of descendants()) if (command.includes(kind)) process.kill(pid, 'SIGKILL');
      const { fault } = await pending;
      if (kind !== '--type=gpu-process') assert.equal(fault?.kind, 'broken-answer', kind);
      assert.match((await captured(`${origin}/`)).rendered ?? '', /Words/u, kind);
    }
  });

  test('a browser that hangs is left to itself, and the page comes in a new one', { skip: linux }, async (t) => {
    const { origin } = await site(t, { '/': html('<p>Words.') });
    assert.equal((await captured(`${origin}/`)).fault, undefined);
    // The newest: one that has ended may still be on its way out.
    const hung = descendants()
      .filter(({ command }) => command.includes('--remote-debugging-pipe') && !command.includes('--type='))
      .at(-1);
    assert.ok(hung);
    process.kill(hung.pid, 'SIGSTOP');
    t.after(() => process.kill(hung.pid, 'SIGKILL'));
    assert.match((await captured(`${origin}/`, { open: 6_000 })).rendered ?? '', /Words/u);
  });

  test('a secure page is kept as any other, and one that cannot be trusted is not', async (t) => {
    const env = chromiumWith(t, trusting('good.pem'));
    const strict = session;
    const trusts = await BrowserSession.open({ policy: session.policy, env, product: 'test-reader/1.0' });
    t.after(() => trusts.close());
    const certificate = { key: pem('key.pem'), cert: pem('good.pem') };
    const { origin, host } = await startSite(
      t,
      { '/': html('<p>Words.<img src="/a">'), '/a': html('') },
      { certificate },
    );
    allow(t, host);
    session = trusts;
    const kept = await captured(`${origin}/`);
    session = strict;
    assert.deepEqual(
      [kept.fault, text(kept), pathsOf(kept.resources)[0]],
      [undefined, '<p>Words.<img src="/a">', '200 /a'],
    );
    assert.equal(kept.exchanges[0]?.ipAddress, '127.0.0.1');
    assert.equal((await captured(`${origin}/`)).fault?.kind, 'certificate');
  });
});

const TIDES = `
  customElements.define('tide-table', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<h2>Tides at <slot name="place"></slot></h2>';
    }
  });
  fetch('/tides.json').then((answer) => answer.json()).then((text) => document.querySelector('main').append(text));
`;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** ITU-T T.81, annex B: the first frame header has the size. */
function assertJpeg(bytes: Uint8Array | undefined, width: number, leastHeight: number): void {
  const data = Buffer.from(bytes ?? []);
  assert.deepEqual([data.readUInt16BE(0), data.readUInt16BE(data.length - 2)], [0xffd8, 0xffd9]);
  let at = 2;
  while (data.readUInt16BE(at) !== 0xffc0 && data.readUInt16BE(at) !== 0xffc2) at += 2 + data.readUInt16BE(at + 2);
  const height = data.readUInt16BE(at + 5);
  assert.equal(data.readUInt16BE(at + 7), width);
  assert.ok(height >= leastHeight && height < leastHeight + 500, `${height} pixels high`);
}

function pem(name: string): string {
  return readFileSync(new URL(`source-site/certificates/${name}`, import.meta.url), 'utf8');
}

/** The switch by which Chromium trusts the key of one certificate. */
function trusting(name: string): string {
  const { publicKey } = new X509Certificate(pem(name));
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return `--ignore-certificate-errors-spki-list=${hash}`;
}
