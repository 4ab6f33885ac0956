import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type LoopbackPolicy, loopbackPolicy, type Names } from '../../../../test/source-site/loopback-policy.ts';
import { dial } from './dial.ts';
import type { NetworkPolicy } from './network-policy.ts';

/** A server that counts who connects, and the only host that is allowed. */
async function innerServer(t: TestContext): Promise<{ readonly port: number; connections(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, connections: () => count };
}

const NAMES: Names = {
  'one.example': [['127.0.0.1']],
  'mapped.example': [['::ffff:127.0.0.1']],
  'mixed.example': [['8.8.8.8', '127.0.0.1']],
  'zone.example': [['fe80::1%eth0']],
  'words.example': [['localhost']],
  'empty.example': [[]],
  'first-closed.example': [['127.0.0.7', '127.0.0.1']],
  'all-closed.example': [['127.0.0.5', '127.0.0.6', '127.0.0.7', '127.0.0.8', '127.0.0.1']],
};

async function faultOf(policy: NetworkPolicy, host: string, port: number): Promise<string> {
  const dialled = await dial(host, port, policy);
  if ('fault' in dialled) return dialled.fault.kind;
  dialled.socket.destroy();
  return 'connected';
}

test('a name with one inner address among its addresses is refused, and no connection is opened', async (t) => {
  const { port, connections } = await innerServer(t);
  const policy = loopbackPolicy([], NAMES);
  for (const host of [
    'one.example',
    'ONE.example.',
    'mapped.example',
    'mixed.example',
    'zone.example',
    'words.example',
  ]) {
    assert.equal(await faultOf(policy, host, port), 'not-public', host);
  }
  for (const host of ['127.0.0.1', '[::1]', '::1', '0.0.0.0', 'localhost', '[::ffff:127.0.0.1]', '']) {
    assert.equal(await faultOf(policy, host, port), 'not-public', host);
  }
  assert.equal(await faultOf(policy, 'empty.example', port), 'name-unknown');
  assert.equal(await faultOf(policy, 'none.example', port), 'name-unknown');
  assert.deepEqual([policy.dialled, connections()], [[], 0]);
});

test('a host that the user vouches for may be an inner one, on that port alone', async (t) => {
  const { port } = await innerServer(t);
  const other = await innerServer(t);
  const policy = loopbackPolicy([`one.example:${port}`, `127.0.0.1:${port}`], NAMES);
  assert.equal(await faultOf(policy, 'One.example.', port), 'connected');
  assert.equal(await faultOf(policy, '127.0.0.1', port), 'connected');
  assert.equal(await faultOf(policy, 'one.example', other.port), 'not-public');
  assert.equal(other.connections(), 0);
});

test('the next address is tried where one is closed, up to four', async (t) => {
  const { port } = await innerServer(t);
  const policy = loopbackPolicy([`first-closed.example:${port}`, `all-closed.example:${port}`], NAMES);
  assert.equal(await faultOf(policy, 'first-closed.example', port), 'connected');
  assert.deepEqual(policy.dialled, [`127.0.0.7:${port}`, `127.0.0.1:${port}`]);
  assert.equal(await faultOf(policy, 'all-closed.example', port), 'no-connection');
  assert.equal(policy.dialled.length, 6);
});

test('a vouched name that leads to what is no address is not looked up again', async (t) => {
  const { port, connections } = await innerServer(t);
  const policy = loopbackPolicy([`words.example:${port}`], NAMES);
  assert.equal(await faultOf(policy, 'words.example', port), 'not-public');
  assert.deepEqual([policy.dialled, connections()], [[], 0]);
});

test('a peer at another address than was dialled is refused', async (t) => {
  const { port } = await innerServer(t);
  const names: Names = { 'public.example': [['8.8.8.8']] };
  const astray = { ...loopbackPolicy([], names), connect: () => connect({ host: '127.0.0.1', port }) };
  const dialled = await dial('public.example', port, astray);
  assert.match('fault' in dialled ? dialled.fault.reason : '', /^public\.example leads to 127\.0\.0\.1, which is not/u);
});

function policyOf(change: Partial<NetworkPolicy>): LoopbackPolicy {
  return { ...loopbackPolicy([]), ...change };
}

test('an address that does not answer is given up, and whoever ends the wait gets the reason', async () => {
  const mute = policyOf({ resolve: async () => ['8.8.8.8'], connect: () => new Socket() });
  const dialled = await dial('mute.example', 80, mute, { patience: 20 });
  assert.equal('fault' in dialled && dialled.fault.kind, 'no-connection');
  for (const policy of [mute, policyOf({ resolve: () => new Promise(() => undefined) })]) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await assert.rejects(dial('mute.example', 80, policy, { signal: stop.signal }), { message: 'enough' });
    await assert.rejects(dial('mute.example', 80, policy, { signal: stop.signal }), { message: 'enough' });
  }
});

test('a name service that does not answer is told from a name that does not exist', async () => {
  const silent = policyOf({
    resolve: async () => Promise.reject(Object.assign(new Error('later'), { code: 'EAI_AGAIN' })),
  });
  assert.equal(await faultOf(silent, 'site.example', 80), 'no-connection');
});

test('an error after the connection ends the socket and not the program', async (t) => {
  const { port } = await innerServer(t);
  const dialled = await dial('127.0.0.1', port, loopbackPolicy([`127.0.0.1:${port}`]));
  assert.ok('socket' in dialled);
  const { socket } = dialled;
  socket.destroy(new Error('broken'));
  await new Promise((resolve) => socket.once('close', resolve));
});
