/** Publishing to a WordPress that is played: lines that break at every step, and whatever stands between. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { OneOrigin } from '../src/capture/fetch/one-origin.ts';
import { InputError } from '../src/model/input-error.ts';
import type { Publication, Published } from '../src/publish/wordpress/publication.ts';
import { publishToWordPress } from '../src/publish/wordpress/publish.ts';
import { outboundTo } from './source-site/outbound-to.ts';
import { type Cut, FakeWordPress, type Held } from './wordpress/fake-wordpress.ts';
import { publicationOf, TEXT } from './wordpress/publication.ts';

const SECRET = 'abcd EFGH 1234 ijkl';
/** Nobody waits in these tests. */
const NO_TIME = { now: () => new Date(0), wait: () => Promise.resolve() };
const CUTS: readonly Cut[] = ['before', 'within', 'after'];
async function started(t: TestContext, held?: Held): Promise<FakeWordPress> {
  const fake = new FakeWordPress(held);
  await fake.listen();
  t.after(() => fake.close());
  return fake;
}

function publish(fake: FakeWordPress, publication: Publication): Promise<Published> {
  const origin = new OneOrigin(fake.url, { user: 'editor', password: SECRET }, outboundTo([fake]), NO_TIME);
  return publishToWordPress({ ...publication, target: publication.target || fake.url }, origin);
}

/** What WordPress holds, wherever it listens. */
function state({ held, url }: FakeWordPress): unknown {
  return JSON.parse(JSON.stringify(held).replaceAll(url, 'https://library.example/'));
}

test('broken off at any request, the same command again ends where an undisturbed one does: a new page', async (t) => {
  await resumesEverywhere(t, await publicationOf(TEXT));
});

test('broken off at any request, the same command again ends where an undisturbed one does: a page that is there', async (t) => {
  await resumesEverywhere(t, await publicationOf(TEXT.replace('Read at', 'Read out at')), await publicationOf(TEXT));
});

async function resumesEverywhere(t: TestContext, publication: Publication, former?: Publication): Promise<void> {
  const begun = async (): Promise<FakeWordPress> => {
    const fake = await started(t);
    if (former) await publish(fake, former);
    fake.asked.length = 0;
    return fake;
  };
  const undisturbed = await begun();
  await publish(undisturbed, publication);
  const requests = undisturbed.asked.length;
  assert.ok(requests > 5);
  for (let step = 1; step <= requests; step++) {
    for (const cut of CUTS) {
      const fake = await begun();
      const before = structuredClone(fake.held.pages[0]?.content);
      Object.assign(fake, { deadFrom: step, cut });
      await assert.rejects(publish(fake, publication), (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.doesNotMatch(error.message, /abcd|EFGH/u);
        return true;
      });
      const now = fake.held.pages[0]?.content;
      const whole = undisturbed.held.pages[0]?.content.replaceAll(undisturbed.url, fake.url);
      assert.ok(now === before || now === whole, 'readers see the former page or the new one');
      fake.deadFrom = Infinity;
      await publish(fake, publication);
      assert.deepEqual(state(fake), state(undisturbed), `${cut} the answer to request ${step}`);
      fake.close();
    }
  }
}

test('a dry run writes nothing, and says what would be', async (t) => {
  const fake = await started(t);
  const { what, isDraft } = await publish(fake, await publicationOf(TEXT, { dryRun: true }));
  assert.deepEqual([what, isDraft, fake.held], ['created', true, { pages: [], media: [] }]);
  await publish(fake, await publicationOf(TEXT));
  const before = structuredClone(fake.held);
  const next = await publish(fake, await publicationOf(TEXT.replace('alone', 'by day'), { dryRun: true }));
  assert.equal(next.what, 'updated');
  assert.deepEqual(
    next.changes?.entries.map(({ kind }) => kind),
    ['changed'],
  );
  assert.deepEqual(fake.held, before);
});

test('what is published again unchanged is not sent again', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  fake.asked.length = 0;
  assert.equal((await publish(fake, await publicationOf(TEXT))).what, 'unchanged');
  assert.deepEqual(
    fake.asked.filter((one) => one.startsWith('POST')),
    [],
  );
});

test('a page of somebody else is left alone, and taken over only when asked to, its content kept as a version', async (t) => {
  const page = { id: 1, slug: 'old', status: 'publish', title: 'Old', content: '<p>By hand.</p>', versions: [] };
  const fake = await started(t, { pages: [page], media: [] });
  const target = `${fake.url}old/`;
  await assert.rejects(
    publish(fake, await publicationOf(TEXT, { target })),
    /was not published from here.*init.*--take-over/u,
  );
  assert.equal(fake.held.pages[0]?.content, '<p>By hand.</p>');
  await publish(fake, await publicationOf(TEXT, { target, takeOver: true }));
  assert.match(fake.held.pages[0]?.content ?? '', /The lamps of the mole/u);
  assert.deepEqual(fake.held.pages[0]?.versions[0], '<p>By hand.</p>');
});

test('what others changed in our part stops a publication; what they wrote around it stays', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const [page] = fake.held.pages;
  assert.ok(page);
  page.content = `<!-- wp:paragraph -->\n<p>Above.</p>\n<!-- /wp:paragraph -->\n\n${page.content}\n\n<p>Below.</p>`;
  await publish(fake, await publicationOf(TEXT.replace('Read at', 'Read out at')));
  assert.match(page.content, /^<!-- wp:paragraph -->\n<p>Above\.<\/p>[\s\S]*Read out at[\s\S]*\n\n<p>Below\.<\/p>$/u);
  page.content = page.content.replace('Nobody keeps', 'No one keeps');
  const before = page.content;
  const next = await publicationOf(TEXT.replace('Read at', 'Said at'));
  await assert.rejects(
    publish(fake, next),
    /One thing was changed in WordPress .*quotation.*contextpage merge page\.md/u,
  );
  assert.equal(page.content, before);
});

test('a page that somebody saves between reading and writing is judged anew', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const [page] = fake.held.pages;
  assert.ok(page);
  fake.instead = (request) => {
    if (request.includes('/revisions')) page.content = page.content.replace('Nobody keeps', 'No one keeps');
    return undefined;
  };
  await assert.rejects(publish(fake, await publicationOf(TEXT.replace('Read at', 'Said at'))), /changed in WordPress/u);
  assert.match(page.content, /No one keeps/u);
});

test('what WordPress does not keep is told, and the former page put back', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const before = fake.held.pages[0]?.content;
  fake.filter = (content) => content.replace('by day', '');
  await assert.rejects(
    publish(fake, await publicationOf(TEXT.replace('alone', 'by day'))),
    /not published whole: WordPress stored less.*Missing: quotation “.?Nobody keeps a light by day.*is again as it was/u,
  );
  assert.equal(fake.held.pages[0]?.content, before);
});

const HTML = { body: '<html>Blocked</html>', headers: { 'content-type': 'text/html' } };
const REFUSALS: readonly (readonly [request: RegExp, answer: object, said: RegExp])[] = [
  [/users\/me/u, { status: 401, body: '{"code":"incorrect_password"}' }, /does not know this user name/u],
  [/GET \/wp-json\/$/u, { status: 403, ...HTML }, /security plugin or firewall/u],
  [/GET \/wp-json\/$/u, { status: 404, ...HTML }, /may be switched off/u],
  [/GET \/wp-json\/$/u, HTML, /answers something else than WordPress/u],
  [
    /GET \/wp-json\/$/u,
    { body: '{"home":"http://a.example","url":"http://a.example","namespaces":["wp/v2"]}' },
    /application passwords are switched off/u,
  ],
  [/POST .*media/u, { status: 413, ...HTML }, /larger than the server takes/u],
  [
    /POST .*media/u,
    { status: 500, body: '{"code":"rest_upload_unknown_error","message":"Sorry, <b>not</b> allowed."}' },
    /WordPress says: “Sorry, not allowed\.”/u,
  ],
  [/POST .*pages/u, { status: 403, body: '{"code":"rest_cannot_create"}' }, /no right to/u],
  [
    /POST .*pages/u,
    { status: 503, headers: { 'retry-after': '600' }, ...{ body: '' } },
    /busy; try again in 10 minutes/u,
  ],
  [
    /GET \/$/u,
    { status: 302, body: '', headers: { location: 'https://www.library.example/' } },
    /leads to https:\/\/www\.library\.example; give the address/u,
  ],
];

test('each refusal is one sentence that says what to do, and no password', async (t) => {
  const publication = await publicationOf(TEXT);
  for (const [request, answer, said] of REFUSALS) {
    const fake = await started(t);
    fake.instead = (asked) => (request.test(asked) ? (answer as { body: string }) : undefined);
    await assert.rejects(publish(fake, publication), (error: unknown) => {
      assert.ok(error instanceof InputError);
      assert.match(error.message, said);
      assert.doesNotMatch(error.message, /abcd|EFGH|Basic/u);
      return true;
    });
    assert.deepEqual(fake.held.pages, []);
  }
});

test('the password goes to no plain address but one of this machine', () => {
  const open = (address: string): OneOrigin =>
    new OneOrigin(address, { user: 'editor', password: SECRET }, outboundTo([]), NO_TIME);
  assert.throws(() => open('http://library.example/'), /over a line that others can read/u);
  assert.throws(() => open('http://127.0.0.1.example/'), InputError);
  assert.equal(open('https://library.example/a').origin, 'https://library.example');
});
