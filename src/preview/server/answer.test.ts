import assert from 'node:assert/strict';
import { createServer, get, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { NEWS } from '../page/served-page.ts';
import { Live } from '../shown.ts';
import { answering } from './answer.ts';

test('no other page gets at anything that the preview says, news and refusals among it', async (t) => {
  const live = new Live({ version: '1', state: { faults: [], leftOut: [], pages: [] } });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const { port } = address;
  server.on('request', answering(live, port));
  const answer = (path: string, Host = `127.0.0.1:${port}`): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers: { Host } }, resolve).on('error', reject);
    });
  for (const response of [
    await answer('/'),
    await answer(`${NEWS}?at=index.html`),
    await answer(`${NEWS}?at=index.html`, 'quay.example'),
  ]) {
    assert.equal(response.headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(response.headers['access-control-allow-origin'], undefined);
    assert.equal(response.headers['cache-control'], 'no-store');
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
    response.destroy();
  }
});
