import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outboundTo } from '../../../test/source-site/outbound-to.ts';
import { REDIRECTS } from '../../../test/source-site/redirects.ts';
import { type Hit, type Routes, startSite } from '../../../test/source-site/site.ts';
import { TRANSPORT } from '../../../test/source-site/transport.ts';
import type { Fault } from './exchange.ts';

const ROUTES = { ...TRANSPORT, ...REDIRECTS };
const PAGE = '<p>A page of the test site.';

function redirect(to: string, status = 302): string {
  return `/redirect?status=${status}&to=${encodeURIComponent(to)}`;
}

function headerNames(hit: Hit | undefined): string[] {
  return (hit?.headers ?? []).map(([name]) => name);
}

test('each hop of a chain is an exchange of its own, with its body', async (t) => {
  const site = await startSite(t, ROUTES);
  const { exchanges, body, fault } = await outboundTo([site]).fetch(`${site.origin}/chain?left=5`);
  assert.equal(fault, undefined);
  assert.deepEqual(
    exchanges.map(({ url, response }) => [url.slice(site.origin.length), response.status]),
    [5, 4, 3, 2, 1, 0].map((left) => [`/chain?left=${left}`, left === 0 ? 200 : 302]),
  );
  assert.equal(Buffer.from(exchanges[0]?.body ?? []).toString(), 'This page has moved.');
  assert.equal(Buffer.from(body).toString(), 'The end of the chain.');
});

test('five redirects are followed, and no sixth', async (t) => {
  const site = await startSite(t, ROUTES);
  const { exchanges, fault } = await outboundTo([site]).fetch(`${site.origin}/chain?left=6`);
  assert.deepEqual([exchanges.length, fault?.kind], [6, 'too-many-redirects']);
  assert.equal(site.hits.length, 6);
});

test('a circle is found when it closes, whatever the fragments', async (t) => {
  const site = await startSite(t, ROUTES);
  const { exchanges, fault } = await outboundTo([site]).fetch(`${site.origin}/circle`);
  assert.deepEqual([exchanges.length, fault?.kind], [2, 'redirect-loop']);
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`${status} is followed, and a form goes on only as the Fetch standard has it`, async (t) => {
    const site = await startSite(t, ROUTES);
    const outbound = outboundTo([site]);
    const plain = await outbound.fetch(site.origin + redirect('page#end', status));
    assert.equal(Buffer.from(plain.body).toString(), PAGE);
    assert.equal(plain.exchanges[1]?.url, `${site.origin}/page`);
    await outbound.fetch(site.origin + redirect('/page', status), { method: 'POST', form: { a: 'b' } });
    const last = site.hits.at(-1);
    const isKept = status >= 307;
    assert.equal(last?.method, isKept ? 'POST' : 'GET');
    assert.equal(headerNames(last).includes('Content-Type'), isKept);
  });
}

for (const status of [200, 204, 205, 300, 304, 305, 306, 399, 403, 404, 429, 503]) {
  test(`${status} is an answer, and what it says of another address is not followed`, async (t) => {
    const site = await startSite(t, {
      '/': (_, response) => response.writeHead(status, { Location: '/page' }).end(),
      ...ROUTES,
    });
    const { exchanges, fault } = await outboundTo([site]).fetch(site.origin);
    assert.deepEqual([fault, exchanges.map(({ response }) => response.status)], [undefined, [status]]);
    const plain = await outboundTo([site]).fetch(`${site.origin}/status?code=${status}`);
    const isEmpty = [204, 205, 304].includes(status);
    assert.equal(Buffer.from(plain.body).toString(), isEmpty ? '' : `An answer of the status ${status}.`);
  });
}

test('a redirect is the answer where none is to be followed', async (t) => {
  const site = await startSite(t, ROUTES);
  const { exchanges, body } = await outboundTo([site]).fetch(`${site.origin}/circle`, { followRedirects: false });
  assert.deepEqual([exchanges.length, Buffer.from(body).toString()], [1, 'This page has moved.']);
});

for (const path of ['/moved-and-reset', '/moved-and-silent', '/moved-and-endless', '/moved-and-badly-packed']) {
  test(`a redirect body that breaks stops nothing: ${path}`, async (t) => {
    const site = await startSite(t, ROUTES);
    const redirectBody = { bytes: 1_000, time: 600 };
    const { exchanges, body, fault } = await outboundTo([site], { redirectBody }).fetch(site.origin + path);
    assert.equal(fault, undefined);
    assert.equal(Buffer.from(body).toString(), PAGE);
    const cut = { '/moved-and-reset': 'disconnect', '/moved-and-silent': 'time', '/moved-and-endless': 'length' };
    assert.equal(exchanges[0]?.truncated, Object.entries(cut).find(([name]) => name === path)?.[1]);
    assert.ok((exchanges[0]?.body.byteLength ?? 0) <= 1_000);
  });
}

for (const [what, path, kind] of [
  ['without an address', '/nowhere', 'bad-redirect'],
  ['to several addresses', `${redirect('/page')}&to=/chain`, 'bad-redirect'],
  ['to what is no address', redirect('http://[half'), 'bad-redirect'],
  ['to a file', redirect('file:///etc/hostname'), 'not-public'],
  ['to data', redirect('data:text/html,words'), 'not-public'],
  ['to a script', redirect('javascript:alert(1)'), 'not-public'],
  ['to mail', redirect('mailto:somebody@site.example'), 'not-public'],
  ['with a user name', redirect('http://somebody@site.example/'), 'not-public'],
  ['with a password', redirect('http://:secret@site.example/'), 'not-public'],
  ['to the mail port', redirect('http://site.example:25/'), 'not-public'],
] as const) {
  test(`a redirect ${what} is ${kind}, and the hop that gave it is kept`, async (t) => {
    const site = await startSite(t, ROUTES);
    const { exchanges, body, fault } = await outboundTo([site]).fetch(site.origin + path);
    assert.deepEqual([exchanges.length, body.byteLength, fault?.kind], [1, 0, kind]);
  });
}

test('the same address twice is one, and bytes that are no ASCII arrive as they were', async (t) => {
  const site = await startSite(t, ROUTES);
  const outbound = outboundTo([site]);
  assert.equal((await outbound.fetch(`${site.origin}${redirect('/page')}&to=/page`)).fault, undefined);
  await outbound.fetch(`${site.origin}/raw-utf8`);
  assert.equal(site.hits.at(-1)?.path, '/page?name=%C3%A9');
});

test('no cookie ever comes back', async (t) => {
  const site = await startSite(t, ROUTES);
  const outbound = outboundTo([site]);
  const { exchanges } = await outbound.fetch(`${site.origin}/cookie`);
  await outbound.fetch(`${site.origin}/page`);
  assert.equal(exchanges[0]?.response.headers.filter(([name]) => name === 'Set-Cookie').length, 2);
  assert.equal(site.hits.length, 3);
  for (const hit of site.hits) assert.ok(!headerNames(hit).some((name) => /^cookie$/iu.test(name)));
});

test('another origin sees no key of the caller, not even when the way leads back', async (t) => {
  const site = await startSite(t, ROUTES);
  const other = await startSite(t, ROUTES, { address: '127.0.0.2' });
  const headers = { Authorization: 'LOW key:secret', 'X-Key': 'secret', 'Accept-Language': 'fr' };
  const back = other.origin + redirect(`${site.origin}/page`);
  await outboundTo([site, other]).fetch(site.origin + redirect(site.origin + redirect(back)), { headers });
  const keyed = [...site.hits.slice(0, 2), ...other.hits, ...site.hits.slice(2)].map((hit) =>
    headerNames(hit).filter((name) => name in headers),
  );
  const all = ['Authorization', 'X-Key', 'Accept-Language'];
  assert.deepEqual(keyed, [all, all, ['Accept-Language'], ['Accept-Language']]);
});

test('whoever is asked before each hop sees it first, and may end the matter', async (t) => {
  const site = await startSite(t, ROUTES);
  const asked: string[] = [];
  const forbidden: Fault = { kind: 'robots', reason: 'The site forbids it.' };
  const { exchanges, fault } = await outboundTo([site]).fetch(`${site.origin}/chain?left=3#x`, {
    beforeHop: async (url) => {
      assert.equal(site.hits.length, asked.length);
      asked.push(url.slice(site.origin.length));
      return asked.length === 3 ? forbidden : undefined;
    },
  });
  assert.deepEqual(asked, ['/chain?left=3', '/chain?left=2', '/chain?left=1']);
  assert.deepEqual([exchanges.length, fault], [2, forbidden]);
});

test('one deadline is over all hops', async (t) => {
  const late: Routes = {
    '/late': ({ url = '' }, response) => {
      setTimeout(() => response.writeHead(302, { Location: `${url}?again` }).end(), 200);
    },
  };
  const site = await startSite(t, late);
  const { exchanges, fault } = await outboundTo([site], { deadline: 500, idle: 450 }).fetch(`${site.origin}/late`);
  assert.equal(fault?.kind, 'too-slow');
  assert.ok(exchanges.length < 3);
});
