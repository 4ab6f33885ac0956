/** `contextpage capture` and what lives on its archive, through the command line, against sites on loopback. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openArchive } from '../src/archive/archive.ts';
import type { Look } from '../src/model/capture.ts';
import { paragraph } from '../src/source/html/samples/invented-prose.ts';
import { pageCapture } from './archive-exchange.ts';
import { article, asked, folderWith, html, nobody, PROSE, SAID, shows } from './page-of-sources.ts';
import { type Ran, type RunOptions, run } from './run-cli.ts';
import { PACKED } from './source-site/packed.ts';
import { type Routes, type Site, startSite } from './source-site/site.ts';
import { needs } from './tools.ts';

function capture(folder: string, site: Site, options: RunOptions = {}, ...more: readonly string[]): Promise<Ran> {
  return run(folder, ['capture', 'page.md', '--allow-host', site.host, ...more], options);
}

function looks(folder: string): Look[] {
  const lines = readFileSync(join(folder, 'archive/looks.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

test('a captured source is what its quotations are verified against, and the archive checks', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud in the basin')) });
  const folder = folderWith(t, [
    { id: 'mud', title: 'Mud in the basin', address: `${site.origin}/mud#top`, said: SAID },
  ]);
  const captured = await capture(folder, site);
  assert.equal(captured.code, 0);
  assert.match(captured.stdout, /^1 new — in “archive”\n/u);
  assert.deepEqual(asked(site), ['/mud']);
  const verified = await run(folder, ['verify', 'page.md', '--archive', 'archive']);
  assert.equal(verified.stdout, '1 verbatim\n');
  const checked = await run(folder, ['archive', 'check']);
  assert.equal(checked.stdout, '“archive”: 1 capture, 3 records, 1 WARC file, 1 text: all as they were written.\n');
});

test('a verdict names the capture it rests on by address and day, and the file of its text', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud in the basin')) });
  const said = `${SAID} Not so.`;
  const folder = folderWith(t, [{ id: 'mud', title: 'Mud in the basin', address: `${site.origin}/mud`, said }]);
  await capture(folder, site);
  const { stdout } = await run(folder, ['verify', 'page.md', '--archive', 'archive']);
  const [, address, path = ''] = /Compared with: (\S+) \(captured 2026-01-01\)\n {8}(\S+)$/mu.exec(stdout) ?? [];
  assert.equal(address, `${site.origin}/mud`);
  assert.match(readFileSync(join(folder, path), 'utf8'), /Mud in the basin/u);
});

test('a second run on the same day asks for nothing again but what did not answer', async (t) => {
  let isUp = false;
  const site = await startSite(t, {
    '/mud': shows(article('Mud in the basin')),
    '/late': (_, response) => (isUp ? html(response, article('Late again')) : response.writeHead(500).end()),
  });
  const folder = folderWith(t, [
    { id: 'mud', title: 'Mud in the basin', address: `${site.origin}/mud` },
    { id: 'late', title: 'Late again', address: `${site.origin}/late` },
  ]);
  await capture(folder, site);
  isUp = true;
  const before = site.hits.length;
  const second = await capture(folder, site);
  assert.deepEqual(
    site.hits.slice(before).map(({ path }) => path),
    ['/robots.txt', '/late'],
  );
  assert.match(second.stdout, /1 of these was looked at earlier today/u);
  assert.deepEqual(
    looks(folder).map(({ outcome }) => outcome),
    ['article', 'error', 'article'],
  );
});

test(
  'a browser is asked on the same day for what came without the article',
  needs('chromium', 'apt-get install chromium'),
  async (t) => {
    const script = `document.body.innerHTML = ${JSON.stringify(`<article><h1>Mud</h1>${PROSE}</article>`)}`;
    const site = await startSite(t, {
      '/mud': shows('<!doctype html><title>Mud</title><body><div id="root"></div><script src="/mud.js"></script>'),
      '/mud.js': (_, response) => response.setHeader('Content-Type', 'text/javascript').end(script),
      '/silt': shows(article('Silt')),
    });
    const folder = folderWith(t, [
      { id: 'mud', title: 'Mud', address: `${site.origin}/mud` },
      { id: 'silt', title: 'Silt', address: `${site.origin}/silt` },
    ]);
    assert.match((await capture(folder, site)).stdout, /capture page\.md --archive archive --browser/u);
    assert.match(
      (await capture(folder, site, { env: { PATH: process.env.PATH ?? '' } }, '--browser')).stdout,
      /^2 new — in “archive”$/mu,
    );
    assert.deepEqual(
      looks(folder).map(({ rung }) => rung),
      ['http', 'http', 'browser'],
    );
  },
);

test('on another day an unchanged source is only confirmed, and a changed one is kept beside the former', async (t) => {
  let paragraphs = PROSE;
  const routes: Routes = {
    '/same': (request, response) => {
      response.setHeader('ETag', '"1"');
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else html(response, article('The same'));
    },
    '/news': (_, response) => html(response, article('The news', paragraphs)),
  };
  const site = await startSite(t, routes);
  const folder = folderWith(t, [
    { id: 'same', title: 'The same', address: `${site.origin}/same` },
    { id: 'news', title: 'The news', address: `${site.origin}/news`, said: SAID },
  ]);
  await capture(folder, site);
  paragraphs = `<p>${paragraph('en', 20)}</p><p>${paragraph('en', 21)}</p>`;
  const second = await capture(folder, site, { today: '2026-01-09' });
  assert.match(second.stdout, /^news {2}changed\n.*\n {4}Its text has changed since 2026-01-01\.\n/u);
  assert.match(second.stdout, /1 unchanged · 1 changed — in “archive”/u);
  const [same, news] = looks(folder).slice(2);
  assert.deepEqual([same?.status, same?.since?.text, same?.copy], [304, 'same', looks(folder)[0]?.copy]);
  assert.equal(news?.since?.text, 'changed');
  const verified = await run(folder, ['verify', 'page.md', '--archive', 'archive']);
  assert.equal(verified.stdout, '1 verbatim\n', 'the older copy still proves the quotation');
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
});

test('a link is called dead after failures on three days, and not before', async (t) => {
  let isThere = true;
  const routes: Routes = {
    '/mud': (_, response) => (isThere ? html(response, article('Mud')) : response.writeHead(404).end('Gone.')),
    '/silt': shows(article('Silt')),
  };
  const site = await startSite(t, routes);
  const folder = folderWith(t, [
    { id: 'mud', title: 'Mud', address: `${site.origin}/mud` },
    { id: 'silt', title: 'Silt', address: `${site.origin}/silt` },
  ]);
  await capture(folder, site);
  isThere = false;
  const rules = async (today: string): Promise<string[]> => {
    await capture(folder, site, { today });
    const { stdout } = await run(folder, ['check', 'page.md', '--archive', 'archive', '--format', 'json']);
    const { messages } = JSON.parse(stdout);
    return messages.map(({ rule }: { rule: string }) => rule);
  };
  assert.ok(!(await rules('2026-01-04')).includes('dead'));
  assert.ok(!(await rules('2026-01-04')).includes('dead'), 'twice on one day is once');
  assert.ok(!(await rules('2026-01-07')).includes('dead'));
  assert.ok((await rules('2026-01-10')).includes('dead'));
  isThere = true;
  assert.ok(!(await rules('2026-01-11')).includes('dead'), 'it is back');
});

test('words that a source no longer has are told, and the copy that has them still proves them', async (t) => {
  let body = PROSE;
  const site = await startSite(t, { '/mud': (_, response) => html(response, article('Mud', body)) });
  const folder = folderWith(t, [{ id: 'mud', title: 'Mud', address: `${site.origin}/mud`, said: SAID }]);
  await capture(folder, site);
  body = Array.from({ length: 8 }, (_, at) => `<p>${paragraph('en', at + 30)}</p>`).join('\n');
  await capture(folder, site, { today: '2026-01-04' });
  const { stdout, code } = await run(folder, ['check', 'page.md', '--archive', 'archive']);
  assert.match(stdout, /warning {2}drifted/u);
  assert.doesNotMatch(stdout, /not-verbatim/u);
  assert.equal(code, 0);
});

test('words that an outside archive has not are no words that the source has lost', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud')) });
  const url = `${site.origin}/mud`;
  const folder = folderWith(t, [{ id: 'mud', title: 'Mud', address: url, said: SAID }]);
  await capture(folder, site);
  const archive = openArchive(join(folder, 'archive'), 'archive', { now: new Date(), software: 'test' });
  const before = Array.from({ length: 8 }, (_, at) => paragraph('en', at + 30)).join('</p><p>');
  const older = pageCapture(`${site.origin}/web/2019/${url}`, before);
  archive.keep({ ...looks(folder)[0], at: '2026-01-02T00:00:00Z', rung: 'outside' } as Look, older);
  archive.close();
  const { stdout } = await run(folder, ['check', 'page.md', '--archive', 'archive']);
  assert.doesNotMatch(stdout, /drifted|not-verbatim/u);
});

test('what is not the source is not kept, and is told with its reason', async (t) => {
  const site = await startSite(t, {
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private/\n'),
    '/private/one': shows(article('Private')),
    '/unkept': shows(article('Unkept', PROSE, '<meta name="robots" content="noarchive">')),
    '/wall': (_, response) =>
      response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('<title>Just a moment</title>'),
    '/old': (_, response) => response.writeHead(301, { Location: '/new' }).end(),
    '/new': shows(article('New place')),
  });
  const entries = ['private/one', 'unkept', 'wall', 'old', 'nothing'].map((path) => ({
    id: path.slice(0, 7).replace('/', ''),
    title: path === 'old' ? 'New place' : path,
    address: `${site.origin}/${path}`,
  }));
  const folder = folderWith(t, entries);
  const { stdout, code } = await capture(folder, site);
  assert.equal(code, 0);
  assert.deepEqual(
    looks(folder).map(({ outcome }) => outcome),
    ['refused', 'refused', 'bot-wall', 'article', 'gone'],
  );
  assert.match(stdout, /robots\.txt of .* forbids programs/u);
  assert.match(stdout, /asks that no copy/u);
  assert.match(stdout, /^nothing {2}gone\n/mu);
  assert.match(stdout, new RegExp(`Its address is now ${site.origin}/new`, 'u'));
  assert.ok(!asked(site).includes('/private/one'));
  const texts = readdirSync(join(folder, 'archive/text'));
  assert.equal(texts.length, 1, 'only the article has a text');
});

test('a computer that reaches nobody holds nothing against the sources', async (t) => {
  const host = await nobody();
  const folder = folderWith(t, [{ id: 'far', title: 'Far away', address: `http://${host}/far` }]);
  const { stdout, code } = await run(folder, ['capture', 'page.md', '--allow-host', host]);
  assert.equal(code, 0);
  assert.match(stdout, /^1 not reached — in “archive”\n1 source could not be reached, nor anybody else/u);
  assert.deepEqual(looks(folder), []);
});

test('a host that does not answer while others do is remembered as such', async (t) => {
  const [site, host] = [await startSite(t, { '/mud': shows(article('Mud')) }), await nobody()];
  const folder = folderWith(t, [
    { id: 'far', title: 'Far away', address: `http://${host}/far` },
    { id: 'mud', title: 'Mud', address: `${site.origin}/mud` },
  ]);
  await capture(folder, site, {}, '--allow-host', host);
  assert.deepEqual(new Set(looks(folder).map(({ outcome }) => outcome)), new Set(['article', 'unreachable']));
});

test('what servers pack badly, and browsers read all the same, is kept and read back', async (t) => {
  const site = await startSite(t, PACKED);
  const paths = [
    '/packed?as=br',
    '/packed?as=x-gzip',
    '/packed/then-garbage',
    '/packed/wrong-sum',
    '/packed/with-name',
  ];
  const folder = folderWith(t, []);
  const addresses = paths.map((path) => site.origin + path);
  const { code, stdout } = await run(folder, ['capture', ...addresses, '--allow-host', site.host]);
  assert.equal(code, 0);
  assert.match(stdout, /^5 new — in “archive”$/mu);
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
  await run(folder, ['capture', ...addresses, '--allow-host', site.host]);
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
  assert.deepEqual(new Set(looks(folder).map(({ since }) => since?.text)), new Set([undefined, 'same']));
});

test('forgetting an entry takes all of its captures, and nothing of the others', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud')), '/silt': shows(article('Silt')) });
  const folder = folderWith(t, [
    { id: 'mud', title: 'Mud', address: `${site.origin}/mud` },
    { id: 'silt', title: 'Silt', address: `${site.origin}/silt` },
  ]);
  await capture(folder, site);
  const { stdout, code } = await run(folder, ['capture', '--forget', 'mud']);
  assert.equal(code, 0);
  assert.match(stdout, /^Purged from “archive”: 1 look at /u);
  assert.deepEqual(
    looks(folder).flatMap((look) => look.entries ?? []),
    ['silt'],
  );
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
});

test('a captured address is found again however it is typed, and one that was never captured is not passed over', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud')), '/silt': shows(article('Silt')) });
  const folder = folderWith(t, [
    { id: 'mud', title: 'Mud', address: `${site.origin}/mud` },
    { id: 'silt', title: 'Silt', address: `${site.origin}/silt` },
  ]);
  await capture(folder, site);
  const typed = `HTTP://${site.host}/a/../mud#top`;
  const exported = await run(folder, ['archive', 'export', 'mud.wacz', '--entry', typed]);
  assert.match(exported.stdout, /^mud\.wacz: 1 source,/u);
  const wrong = await run(folder, ['capture', '--forget', typed, '--forget', `${site.origin}/never`]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /Nothing in “archive” was captured for “\S+\/never”/u);
  assert.equal(looks(folder).length, 2);
  const forgot = await run(folder, ['capture', '--forget', typed]);
  assert.match(forgot.stdout, /^Purged from “archive”: 1 look at \S+\/mud\./u);
});

test('an archive never lies in a published site', async (t) => {
  const site = await startSite(t, { '/mud': shows(article('Mud')) });
  const folder = folderWith(t, [{ id: 'mud', title: 'Mud', address: `${site.origin}/mud` }]);
  await run(folder, ['build', 'page.md']);
  const { code, stderr } = await capture(folder, site, {}, '--archive', 'site/archive');
  assert.equal(code, 2);
  assert.match(stderr, /built site/u);
  assert.equal(existsSync(join(folder, 'site/archive')), false);
  assert.deepEqual(asked(site), []);
});

test('a page is read from its address, with relative links and the encoding that its server tells', async (t) => {
  const page = '<html><p>Ana Br\xfbl, <a href="/mud">&ldquo;Mud&rdquo;</a>, Port News, 3 May 2021</p></html>';
  const site = await startSite(t, {
    '/page': (_, response) =>
      response.setHeader('Content-Type', 'text/html; charset=iso-8859-1').end(Buffer.from(page, 'latin1')),
  });
  const folder = folderWith(t, []);
  const converted = await run(folder, ['convert', `${site.origin}/page`, 'out.md', '--allow-host', site.host]);
  assert.equal(converted.code, 0, converted.stderr);
  const out = readFileSync(join(folder, 'out.md'), 'utf8');
  assert.match(out, /Ana Brûl/u);
  assert.match(out, new RegExp(`\\(${site.origin}/mud\\)`, 'u'));
});

test('no page opens the own network: only --allow-host does, for that host and port alone', async (t) => {
  const inner = await startSite(t, { '/secret': shows(article('Secret')) }, { address: '127.0.0.2' });
  const site = await startSite(t, {
    '/jump': (_, response) => response.writeHead(302, { Location: `${inner.origin}/secret` }).end(),
  });
  const folder = folderWith(t, [
    { id: 'direct', title: 'Secret', address: `${inner.origin}/secret` },
    { id: 'jump', title: 'Secret', address: `${site.origin}/jump` },
  ]);
  mkdirSync(join(folder, 'archive'));
  const { stdout } = await capture(folder, site);
  assert.match(stdout, /is not on the public web/u);
  assert.deepEqual(
    looks(folder)
      .map(({ outcome }) => outcome)
      .sort(),
    ['refused', 'refused'],
  );
  assert.deepEqual(inner.hits, []);
});
