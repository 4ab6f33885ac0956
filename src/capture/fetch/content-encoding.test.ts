import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outboundTo } from '../../../test/source-site/outbound-to.ts';
import { PACKED, PACKED_TEXT } from '../../../test/source-site/packed.ts';
import { startSite } from '../../../test/source-site/site.ts';

for (const path of [
  ...['gzip', 'x-gzip', 'GZIP', 'br', 'zstd', 'identity', 'identity, gzip'].map((name) => `/packed?as=${name}`),
  '/packed/then-garbage',
  '/packed/wrong-sum',
  '/packed/with-name',
  '/packed/announced-unpacked',
]) {
  test(`${path} is unpacked, and kept as it was sent`, async (t) => {
    const site = await startSite(t, PACKED);
    const { exchanges, body, fault } = await outboundTo([site]).fetch(site.origin + path);
    assert.equal(fault, undefined);
    assert.equal(Buffer.from(body).toString(), PACKED_TEXT);
    assert.equal(exchanges[0]?.truncated, undefined);
    assert.equal(exchanges[0]?.body.byteLength === body.byteLength, path.endsWith('=identity'));
  });
}

for (const path of [
  '/packed/cut',
  '/packed/cut-in-head',
  '/packed/not-at-all',
  '/packed/unknown',
  '/packed/unasked',
  '/packed/twice',
  '/packed/twice-in-two-lines',
]) {
  test(`${path} is a broken answer, and kept as it was sent`, async (t) => {
    const site = await startSite(t, PACKED);
    const { exchanges, body, fault } = await outboundTo([site]).fetch(site.origin + path);
    assert.equal(fault?.kind, 'broken-answer');
    assert.equal(body.byteLength, 0);
    assert.ok((exchanges[0]?.body.byteLength ?? 0) > 0);
  });
}

test('nothing packed is nothing', async (t) => {
  const site = await startSite(t, PACKED);
  const { body, fault } = await outboundTo([site]).fetch(`${site.origin}/packed/nothing`);
  assert.deepEqual([body.byteLength, fault], [0, undefined]);
});

test('300 megabytes packed into little are cut at the cap, and never in memory', async (t) => {
  const site = await startSite(t, PACKED);
  const before = process.memoryUsage().rss;
  const { exchanges, body, fault } = await outboundTo([site], { decoded: 5_000_000 }).fetch(`${site.origin}/bomb`);
  assert.equal(fault?.kind, 'too-large');
  assert.equal(body.byteLength, 0);
  assert.ok((exchanges[0]?.body.byteLength ?? 1e9) < 1_000_000);
  assert.ok(process.memoryUsage().rss - before < 150_000_000);
});
