import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { servedPage } from './served-page.ts';

function withPolicy(policy: string): string {
  return `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body><p>Tides</p></body>`;
}

test('a page is served with the script of the preview, and lets no other run than before', () => {
  const served = servedPage(
    withPolicy('default-src &#39;none&#39;; script-src &#39;self&#39;; img-src &#39;self&#39;'),
    'a"b/index.html',
    'v1',
  );
  const [, policy, path, script = ''] =
    /content="([^"]*)"[\s\S]*data-news="([^"]*)"[^>]*>([\s\S]*)<\/script><\/body>/u.exec(served) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  assert.equal(
    policy,
    `default-src &#39;none&#39;; script-src &#39;sha256-${hash}&#39; &#39;self&#39;; img-src &#39;self&#39;`,
  );
  assert.equal(path, '/~preview/news?at=a%22b%2Findex.html');
  assert.match(served, /data-version="v1"/u);
});

test('a page without any script lets that of the preview run', () => {
  assert.match(
    servedPage(withPolicy('default-src &#39;none&#39;'), 'index.html', 'v1'),
    /content="default-src &#39;none&#39;; script-src &#39;sha256-[^&]+&#39;"/u,
  );
});

test('the rest of a page is as it is published', () => {
  const page = withPolicy('default-src &#39;none&#39;').replace('Tides', '$& $1 </p>');
  const bare = servedPage(page, 'index.html', 'v1')
    .replace(/<script[\s\S]*<\/script>/u, '')
    .replace(/; script-src [^"]*/u, '');
  assert.equal(bare, page);
});
