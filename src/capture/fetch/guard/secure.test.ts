import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { outboundTo } from '../../../../test/source-site/outbound-to.ts';
import { REDIRECTS } from '../../../../test/source-site/redirects.ts';
import { type Site, startSite } from '../../../../test/source-site/site.ts';
import { TRANSPORT } from '../../../../test/source-site/transport.ts';
import type { Fetched } from '../exchange.ts';
import type { Limits } from '../limits.ts';

function pem(name: string): string {
  return readFileSync(new URL(`../../../../test/source-site/certificates/${name}.pem`, import.meta.url), 'utf8');
}

const TRUST = pem('issuer');

function startSecure(t: TestContext, certificate: string): Promise<Site> {
  return startSite(t, { ...TRANSPORT, ...REDIRECTS }, { certificate: { key: pem('key'), cert: pem(certificate) } });
}

/** Asks the site by a name. */
function fetched(
  site: Site,
  name: string,
  path: string,
  limits: Partial<Limits> & { trust?: string } = {},
): Promise<Fetched> {
  const host = site.host.replace('127.0.0.1', name);
  const names = { [name.replace(/\.$/u, '')]: [['127.0.0.1']] };
  return outboundTo([{ host }], { names, ...limits }).fetch(`https://${host}${path}`);
}

for (const name of ['site.example', 'site.example.', '127.0.0.1']) {
  test(`a certificate for ${name} opens the way`, async (t) => {
    const site = await startSecure(t, 'good');
    const { exchanges, fault } = await fetched(site, name, '/page', { trust: TRUST });
    assert.deepEqual([fault, exchanges[0]?.response.status], [undefined, 200]);
    assert.equal(exchanges[0]?.ipAddress, '127.0.0.1');
  });
}

for (const [certificate, name, wrong] of [
  ['expired', 'site.example', /has expired/u],
  ['not-yet-valid', 'site.example', /is not valid yet/u],
  ['other-name', 'site.example', /is for another name/u],
  ['other-name', '127.0.0.1', /is for another name/u],
  ['self-signed', 'site.example', /is signed by nobody but itself/u],
] as const) {
  test(`a certificate that is ${certificate} is named, asked for by ${name}, and nothing is sent`, async (t) => {
    const site = await startSecure(t, certificate);
    const { exchanges, fault } = await fetched(site, name, '/page', { trust: TRUST });
    assert.equal(fault?.kind, 'certificate');
    assert.match(fault.reason, wrong);
    assert.deepEqual([exchanges.length, site.hits.length], [0, 0]);
  });
}

test('an issuer that nobody knows is named, whatever the environment says', async (t) => {
  const site = await startSecure(t, 'good');
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  t.after(() => Reflect.deleteProperty(process.env, 'NODE_TLS_REJECT_UNAUTHORIZED'));
  const { fault } = await fetched(site, 'site.example', '/page');
  assert.equal(fault?.kind, 'certificate');
  assert.match(fault.reason, /an issuer that is not known/u);
  assert.equal(site.hits.length, 0);
});

test('a server without TLS makes no secure connection, and is not asked without', async (t) => {
  const site = await startSite(t, TRANSPORT);
  const { fault } = await fetched(site, 'site.example', '/page');
  assert.equal(fault?.kind, 'no-connection');
  assert.equal(site.hits.length, 0);
});

for (const [path, kind, limits] of [
  ['/silent', 'too-slow', { idle: 300 }],
  ['/silent', 'too-slow', { deadline: 500 }],
  ['/drip?every=2', 'too-slow', { deadline: 1_000, idle: 900 }],
  ['/ended', 'broken-answer', {}],
  ['/shorter', 'broken-answer', {}],
] as const) {
  test(`${path} over TLS with ${JSON.stringify(limits)} is ${kind}`, async (t) => {
    const site = await startSecure(t, 'good');
    const { fault } = await fetched(site, 'site.example', path, { trust: TRUST, ...limits });
    assert.equal(fault?.kind, kind, fault?.reason ?? 'no fault');
  });
}

test('a handshake that is silent, reset or ended settles', async (t) => {
  for (const [behave, kind] of [
    [() => undefined, 'too-slow'],
    [(socket: Socket) => socket.resetAndDestroy(), 'no-connection'],
    [(socket: Socket) => socket.end(), 'no-connection'],
    [(socket: Socket) => socket.end('220 mail.example ESMTP\r\n'), 'no-connection'],
  ] as const) {
    const server = createServer(behave).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    t.after(() => server.close());
    const address = server.address();
    const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const { fault } = await outboundTo([{ host }], { idle: 800 }).fetch(`https://${host}/`);
    assert.equal(fault?.kind, kind, fault?.reason ?? 'no fault');
  }
});

test('no part of the program turns certificates or strict parsing off', () => {
  const folder = new URL('../../..', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/u.test(name),
  );
  assert.ok(files.some((name) => name.endsWith('secure.ts')));
  for (const name of files) {
    const program = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
    assert.doesNotMatch(program, /rejectUnauthorized(?!: true)|insecureHTTPParser(?!: false)|_REJECT_UNAUTH/u, name);
  }
});
