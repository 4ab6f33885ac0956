/**
 * Zotero's own translators before a published page and its library: what the button in the browser would offer and take.
 * They are not a part of this project; check out zotero/translation-server with its submodules, run `npm install` there,
 * and name the folder in CONTEXTPAGE_ZOTERO.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { CSL_TYPES } from '../src/cite/types/csl-types.ts';
import { ZOTERO_TYPES } from '../src/cite/types/zotero-types.ts';
import type { Page } from '../src/model/page.ts';
import { zoteroRdfText } from '../src/write/citations/zotero-rdf.ts';
import { writePage } from '../src/write/write.ts';

const ZOTERO = process.env.CONTEXTPAGE_ZOTERO;
const wanted = { skip: ZOTERO === undefined && 'CONTEXTPAGE_ZOTERO names no folder of zotero/translation-server' };

const PAGE: Page = {
  ...{ title: 'All that can be cited', lang: 'en', intro: [], sections: [], other: [] },
  entries: CSL_TYPES.map((type) => ({
    id: type,
    reference: {
      type,
      title: `A ${type}`,
      author: [{ family: 'Quay', given: 'Ada' }, { literal: 'Lake Office' }],
      issued: { 'date-parts': [[2021, 3, 29]] },
      URL: `https://lakes.example/${type}`,
    },
    quotations: [{ id: `${type}-q`, text: { plain: `Words of a ${type}.` } }],
    notes: [{ text: { plain: 'Seen in print.' } }],
    tags: ['tides'],
  })),
};

/** As Zotero’s server gives them: notes stand beside their items. Some types have words of their own for title and date. */
interface Item {
  readonly key: string;
  readonly itemType: string;
  readonly url?: string;
  readonly note?: string;
  readonly parentItem?: string;
  readonly creators?: readonly { readonly lastName?: string; readonly name?: string }[];
  readonly tags?: readonly { readonly tag: string }[];
}

describe('With Zotero’s translators', wanted, () => {
  let host: Server;
  let zotero: ChildProcess;
  let asked = '';

  before(async () => {
    const library = zoteroRdfText(PAGE);
    const downloads = [{ path: 'all.zotero.rdf', format: 'zotero.rdf', bytes: library.length }];
    const [index] = await writePage(PAGE, 'html', { downloads });
    host = createServer(({ url = '' }, response) => {
      const isLibrary = url.startsWith('/all.zotero.rdf');
      response.setHeader('content-type', isLibrary ? 'application/rdf+xml' : 'text/html; charset=utf-8');
      response.end(isLibrary ? library : index?.content);
    });
    const free = createServer();
    const port = await listening(free);
    await new Promise((done) => free.close(done));
    asked = `http://127.0.0.1:${port}`;
    zotero = spawn(process.execPath, ['src/server.js'], {
      cwd: ZOTERO,
      env: { ...process.env, NODE_CONFIG: JSON.stringify({ host: '127.0.0.1', port }) },
      stdio: 'ignore',
    });
    for (let tries = 0; !(await fetch(asked).then(Boolean, () => false)); tries++) {
      assert.ok(tries < 300, 'Zotero’s server does not start; run “npm install” in its folder');
      await wait(100);
    }
  });

  after(async () => {
    zotero.kill();
    await once(zotero, 'exit');
    host.close();
  });

  const ask = (path: string, type: string, body: string): Promise<Response> =>
    fetch(`${asked}${path}`, { method: 'POST', headers: { 'content-type': type }, body });

  test('the button offers every source, and takes it with type, people, day, address, tag, quotation and note', async () => {
    const address = `http://127.0.0.1:${await listening(host)}/`;
    const offered = await ask('/web', 'text/plain', address);
    assert.equal(offered.status, 300);
    const choice = await offered.text();
    assertWhole((await (await ask('/web', 'application/json', choice)).json()) as Item[]);
  });

  test('the library is read with all of that', async () => {
    assertWhole((await (await ask('/import', 'text/plain', zoteroRdfText(PAGE))).json()) as Item[]);
  });
});

function assertWhole(found: readonly Item[]): void {
  for (const { reference, quotations } of PAGE.entries) {
    const item = found.find(({ url }) => url === reference.URL);
    const [, itemType] = ZOTERO_TYPES[reference.type];
    assert.equal(item?.itemType, itemType, reference.type);
    for (const value of [reference.title, '2021-03-29']) assert.ok(Object.values(item).includes(value), reference.type);
    assert.deepEqual([item.creators?.[0]?.lastName, item.creators?.[1]?.name], ['Quay', 'Lake Office'], reference.type);
    assert.equal(item.tags?.[0]?.tag, 'tides');
    const notes = found.filter(({ parentItem }) => parentItem === item.key).map(({ note }) => note ?? '');
    assert.equal(notes.length, 2, reference.type);
    assert.ok(notes[0]?.includes(quotations[0]?.text.plain ?? '?'), reference.type);
  }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}
