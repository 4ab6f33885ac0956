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
  assert.equal(fake.held.pages[0]?.versions[0]?.content, '<p>By hand.</p>');
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

test('a page that WordPress shows less of than it stores is put back', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const before = structuredClone(fake.held.pages[0]?.content);
  fake.shows = (content) => content.replace('by day', '');
  await assert.rejects(
    publish(fake, await publicationOf(TEXT.replace('alone', 'by day'))),
    /stored it all, but shows less.*Missing: quotation/u,
  );
  assert.equal(fake.held.pages[0]?.content, before);
});

test('a new page that is not stored whole is told, and stays a draft; so it is the next time', async (t) => {
  const fake = await started(t);
  fake.filter = (content) => content.replace(' alone', '');
  const publication = await publicationOf(TEXT);
  await assert.rejects(publish(fake, publication), /not published whole.*stands as a draft at/u);
  assert.equal(fake.held.pages[0]?.status, 'draft');
  await assert.rejects(publish(fake, publication), /it may be that nobody changed it, and WordPress itself left/u);
});

test('what cannot be put back either is said to be so', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  fake.filter = (content) => content.replace('light', 'lamp').replace('by day', '');
  await assert.rejects(
    publish(fake, await publicationOf(TEXT.replace('alone', 'by day'))),
    /could not be put back either; how it was is among its former versions: http/u,
  );
});

test('a publication that was stored in part and then broke off is put back by the next, or published whole', async (t) => {
  const publication = await publicationOf(TEXT.replace('alone', 'by day').replace('Harbour lights', 'Lights'));
  for (const isMended of [false, true]) {
    const fake = await started(t);
    await publish(fake, await publicationOf(TEXT.replace('Read at', 'Told at')));
    await publish(fake, await publicationOf(TEXT));
    const before = structuredClone(fake.held.pages[0]);
    fake.filter = (content) => content.replace('by day', '');
    const posts = (): number => fake.asked.filter((one) => /^POST .*pages/u.test(one)).length;
    const saved = posts() + 1;
    fake.instead = () => (posts() > saved ? { status: 500, body: '' } : undefined);
    await assert.rejects(publish(fake, publication), InputError);
    assert.match(fake.held.pages[0]?.content ?? '', /Nobody keeps a light \./u);
    fake.instead = () => undefined;
    if (isMended) {
      fake.filter = (content) => content;
      const torn = structuredClone(fake.held);
      assert.equal((await publish(fake, { ...publication, dryRun: true })).what, 'updated');
      assert.deepEqual(fake.held, torn);
      assert.equal((await publish(fake, publication)).what, 'updated');
      assert.match(fake.held.pages[0]?.content ?? '', /Nobody keeps a light by day/u);
      assert.equal(fake.held.pages[0]?.title, 'Lights');
    } else {
      await assert.rejects(publish(fake, publication), /not published whole.*is again as it was/u);
      assert.equal(fake.held.pages[0]?.content, before?.content);
      assert.equal(fake.held.pages[0]?.title, before?.title);
    }
  }
});

test('words that a person took out of a page that was published whole are not taken for a publication that broke off', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  await publish(fake, await publicationOf(TEXT.replace('Read at', 'Heard at')));
  const next = await publicationOf(TEXT.replace('Read at', 'Told at'));
  await publish(fake, next);
  const [page] = fake.held.pages;
  assert.ok(page);
  const content = page.content.replace(' alone', '');
  page.versions.push({ title: page.title, content });
  page.content = content;
  await assert.rejects(publish(fake, next), /One thing was changed.*quotation.*in a former version\.$/u);
  assert.equal(page.content, content);
});

test('the title of a page is ours until somebody changes it in WordPress', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  await publish(fake, await publicationOf(TEXT.replace('title: Harbour', 'title: Lasting')));
  const [page] = fake.held.pages;
  assert.equal(page?.title, 'Lasting lights');
  if (page) page.title = 'By another name';
  await publish(fake, await publicationOf(TEXT.replace('title: Harbour', 'title: Last')));
  assert.equal(page?.title, 'By another name');
});

test('who saves the page in the very moment of writing is told of, and found among its versions', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const [page] = fake.held.pages;
  assert.ok(page);
  fake.instead = (request) => {
    if (/^POST .*pages/u.test(request)) page.versions.push({ title: page.title, content: '<p>In between.</p>' });
    return undefined;
  };
  const { what, remarks } = await publish(fake, await publicationOf(TEXT.replace('Read at', 'Said at')));
  assert.equal(what, 'updated');
  assert.match(remarks.join(), /Somebody else saved the page in the same moment/u);
});

test('a request that writes is not sent again where its answer is lost', async (t) => {
  const fake = await started(t);
  fake.instead = (request) => {
    if (/^GET .*media/u.test(request)) Object.assign(fake, { deadFrom: fake.asked.length + 1, cut: 'after' });
    return undefined;
  };
  await assert.rejects(publish(fake, await publicationOf(TEXT)), /Nothing is half published/u);
  assert.equal(fake.asked.filter((one) => /^POST .*media/u.test(one)).length, 1);
});

test('the password is sent to the interface alone, and to no other site that an address leads to', async (t) => {
  const [fake, other] = [await started(t), await started(t)];
  await publish(fake, await publicationOf(TEXT));
  await publish(fake, await publicationOf(TEXT.replace('Read at', 'Said at')));
  assert.ok(fake.asked.length > fake.asKnown.size);
  for (const asked of fake.asKnown) assert.match(asked, / \/wp-json\//u);
  const origin = new OneOrigin(fake.url, { user: 'editor', password: SECRET }, outboundTo([fake, other]), NO_TIME);
  fake.instead = (request) =>
    request.includes('/wp-json/') ? { status: 307, body: '', headers: { location: other.url } } : undefined;
  await assert.rejects(
    publishToWordPress({ ...(await publicationOf(TEXT)), target: fake.url }, origin),
    /leads to http/u,
  );
  assert.equal(other.asked.length, 0);
});

test('what a person set in bold or italics, or put between, is not overwritten without a word', async (t) => {
  const next = await publicationOf(TEXT.replace('Read at', 'Said at'));
  for (const [from, to, said] of ADDED) {
    const fake = await started(t);
    await publish(fake, await publicationOf(TEXT));
    const [page] = fake.held.pages;
    assert.ok(page);
    assert.ok(page.content.includes(from));
    page.content = page.content.replace(from, to);
    const before = page.content;
    await assert.rejects(publish(fake, next), said);
    assert.equal(page.content, before);
    await publish(fake, { ...next, takeOver: true });
    assert.equal(page.versions[0]?.content, before);
    assert.match(page.content, /Said at/u);
  }
});

const ADDED: readonly (readonly [from: string, to: string, said: RegExp])[] = [
  [
    'Nobody keeps',
    '<em>Nobody</em> keeps',
    /cannot take home: The words “Nobody” were set in bold or italics\..*set so in page\.md/u,
  ],
  ['Ada Quay', '<strong>Ada</strong> Quay', /The words “Ada” were set in bold or italics/u],
  ['Ada Quay', 'Ada Quay<img src="a.png" alt="A lamp">', /has a picture that the page leaves out: “A lamp”/u],
  [
    'Ada Quay',
    '<iframe src="https://video.example/"></iframe>Ada Quay',
    /has an embedded object.*above or below the list/u,
  ],
];

test('what a user would take from others by saving is told before, and nothing is saved', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const [page] = fake.held.pages;
  assert.ok(page);
  const own = page.content;
  const next = await publicationOf(TEXT.replace('Read at', 'Said at'));
  for (const html of [
    '<iframe src="https://video.example/"></iframe>',
    '<script>1</script>',
    '<p onclick="x()">A</p>',
  ]) {
    page.content = `<!-- wp:html -->\n${html}\n<!-- /wp:html -->\n\n${own}`;
    fake.storesAnyHtml = false;
    fake.asked.length = 0;
    await assert.rejects(
      publish(fake, next),
      /would take away when this user saves.*(?:iframe|script|onclick).*unfiltered_html/u,
    );
    assert.deepEqual(
      fake.asked.filter((one) => /^POST .*pages/u.test(one)),
      [],
    );
    fake.storesAnyHtml = true;
    await publish(fake, next);
    assert.ok(page.content.startsWith(`<!-- wp:html -->\n${html}`));
    page.content = own;
  }
});

test('a filter that takes a picture or a frame out of what others wrote is found out, and the page put back', async (t) => {
  const fake = await started(t);
  await publish(fake, await publicationOf(TEXT));
  const [page] = fake.held.pages;
  assert.ok(page);
  page.content += '\n\n<figure><img src="a.png" alt=""></figure>';
  const before = page.content;
  fake.filter = (content) => (content.includes('Said at') ? content.replace(/<img[^>]*>/u, '') : content);
  await assert.rejects(
    publish(fake, await publicationOf(TEXT.replace('Read at', 'Said at'))),
    /Missing: object “img”.*again as it was/u,
  );
  assert.equal(page.content, before);
});

test('the password goes to no plain address but one of this machine', () => {
  const open = (address: string): OneOrigin =>
    new OneOrigin(address, { user: 'editor', password: SECRET }, outboundTo([]), NO_TIME);
  assert.throws(() => open('http://library.example/'), /over a line that others can read/u);
  assert.throws(() => open('http://127.0.0.1.example/'), InputError);
  assert.equal(open('https://library.example/a').origin, 'https://library.example');
});

test('an address whose signs for letters are damaged is an address where nothing is', async (t) => {
  const fake = await started(t);
  const publication = { ...(await publicationOf(TEXT)), target: `${fake.url}%E0%A4` };
  await assert.rejects(publish(fake, publication), /There is no page at .*%E0%A4 that this user may see/u);
});
