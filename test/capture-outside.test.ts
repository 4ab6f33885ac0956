/** A source that is gone, captured out of somebody else's archive, which here stands on loopback. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { captureFromOutside, saveOutside } from '../src/capture/capture-from-outside.ts';
import type { FoundCopy, OutsideArchive } from '../src/capture/outside/outside-archive.ts';
import { paragraph } from '../src/source/html/samples/invented-prose.ts';
import { NOW, outboundTo } from './source-site/outbound-to.ts';
import { type Routes, type Site, startSite } from './source-site/site.ts';

const GONE = 'https://quay.example/mud';
const ARTICLE = `<title>Mud in the basin</title><article><h1>Mud in the basin</h1>${Array.from({ length: 6 }, (_, at) => `<p>${paragraph('en', at)}</p>`).join('')}</article>`;
const NOT_FOUND = '<title>Not found</title><h1>Page not found</h1><p>There is no such page.</p>';
const WANTED = { url: GONE, entries: ['mud'], title: 'Mud in the basin' };

/** An archive with one copy, shown with the frame of the archive unless it is asked for as it was. */
async function archiveWith(t: TestContext, body: string): Promise<{ site: Site; archive: OutsideArchive }> {
  const html = { 'Content-Type': 'text/html' };
  const routes: Routes = {
    [`/web/20210503120000id_/${GONE}`]: (_, response) => response.writeHead(200, html).end(body),
    [`/web/20210503120000/${GONE}`]: (_, response) => response.writeHead(200, html).end(`<div>Banner</div>${body}`),
  };
  const site = await startSite(t, routes);
  const copy: FoundCopy = {
    url: `${site.origin}/web/20210503120000/${GONE}`,
    at: '2021-05-03T12:00:00Z',
    reason: 'This is the first copy from the date of the source on.',
  };
  const archive: OutsideArchive = {
    name: 'The Shelf',
    nearest: async (url) => (url === GONE ? { kind: 'found', ...copy } : { kind: 'none', reason: 'It has no copy.' }),
    save: async () => ({ kind: 'saved', ...copy }),
  };
  return { site, archive };
}

function meansOf(site: Site) {
  const outbound = outboundTo([site]);
  return { get: (address: string) => outbound.fetch(address), now: () => NOW };
}

test('a lost source is captured from the copy nearest its date, as it was before the archive framed it', async (t) => {
  const { site, archive } = await archiveWith(t, ARTICLE);
  const found = await captureFromOutside(WANTED, '2021-05-03', archive, meansOf(site));
  assert.ok('captured' in found);
  const { look, capture } = found.captured;
  assert.equal(look.url, GONE);
  assert.deepEqual([look.rung, look.outcome, look.entries], ['outside', 'article', ['mud']]);
  assert.deepEqual(look.outside, {
    url: `${site.origin}/web/20210503120000/${GONE}`,
    at: '2021-05-03T12:00:00Z',
  });
  assert.equal(Buffer.from(capture?.document?.bytes ?? []).toString(), ARTICLE);
  assert.match(site.hits[0]?.path ?? '', /\/web\/20210503120000id_\//u);
});

test('a copy of an error page is not taken for the source', async (t) => {
  const { site, archive } = await archiveWith(t, NOT_FOUND);
  const found = await captureFromOutside(WANTED, '2021-05-03', archive, meansOf(site));
  assert.ok('reason' in found);
  assert.match(found.reason, /^The copy of 2021-05-03 in The Shelf is none: /u);
});

test('an archive without a copy says so, and nothing is remembered', async (t) => {
  const { site, archive } = await archiveWith(t, ARTICLE);
  const found = await captureFromOutside({ ...WANTED, url: `${GONE}/other` }, undefined, archive, meansOf(site));
  assert.deepEqual(found, { reason: 'It has no copy.' });
});

test('a copy that was asked for is remembered with its address, and an archive that takes no wishes says so', async (t) => {
  const { archive } = await archiveWith(t, ARTICLE);
  const saved = await saveOutside(WANTED, archive, () => NOW);
  assert.ok('look' in saved);
  assert.deepEqual([saved.look.rung, saved.look.outcome], ['outside', 'article']);
  assert.match(saved.look.outside?.url ?? '', /\/web\/20210503120000\//u);
  const { save: _, ...silent } = archive;
  assert.deepEqual(await saveOutside(WANTED, silent, () => NOW), { reason: 'The Shelf takes no wishes.' });
});
