/** Publishing to a real WordPress: what it, its roles and its plugins do to a page. One is started for the whole file. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { OneOrigin } from '../src/capture/fetch/one-origin.ts';
import { Outbound } from '../src/capture/fetch/outbound.ts';
import { publishToWordPress } from '../src/publish/wordpress/publish.ts';
import { type Ran, run } from './run-cli.ts';
import { loopbackPolicy } from './source-site/loopback-policy.ts';
import { publicationOf, TEXT } from './wordpress/publication.ts';
import { NEEDS_WORDPRESS, type Role, startWordPress, type WordPress } from './wordpress/wordpress.ts';

const PAGE = 'page.md';
/** So many requests from the upload on; those before only read, and `wordpress-publish.test.ts` breaks off each. */
const FROM_UPLOAD = 6;
let wordPress: WordPress;

before(async () => {
  if (NEEDS_WORDPRESS.skip === false) wordPress = await startWordPress('library/');
});
after(async () => {
  if (NEEDS_WORDPRESS.skip === false) await wordPress.stop();
});

async function contextpage(
  folder: string,
  argv: readonly string[],
  role: Role = 'editor',
  more = {},
  typed: readonly string[] = [],
): Promise<Ran> {
  const password = wordPress.passwords[role];
  const env = { CONTEXTPAGE_WORDPRESS_USER: role, CONTEXTPAGE_WORDPRESS_PASSWORD: password, ...more };
  const ran = await run(folder, argv, { env, ...(typed.length > 0 && { tty: true, typed }) });
  assert.doesNotMatch(ran.stdout + ran.stderr, new RegExp(password, 'u'));
  return ran;
}

/** A page or post made by hand in WordPress: its id and address. */
function made(content: string, type: 'page' | 'post' = 'page', role: Role = 'editor'): { id: number; address: string } {
  const printed = wordPress.php(
    `$id = wp_insert_post(['post_type' => '${type}', 'post_status' => 'publish', 'post_title' => 'A ${type} made by hand',
      'post_author' => get_user_by('login', '${role}')->ID, 'post_content' => ${php(content)}]);
    echo "\\n", $id, ' ', get_permalink($id);`,
  );
  const [id = '', address = ''] = printed.slice(printed.lastIndexOf('\n') + 1).split(' ');
  return { id: Number(id), address };
}

function php(text: string): string {
  return `base64_decode('${Buffer.from(text).toString('base64')}')`;
}

function contentOf(id: number): string {
  return wordPress.php(`echo get_post(${id})->post_content;`);
}

function versionsOf(id: number): string {
  return wordPress.php(`foreach (wp_get_post_revisions(${id}) as $one) echo $one->post_content, "\\n";`);
}

/** As a person saves it in the editor. */
function edit(id: number, from: string, to: string): void {
  wordPress.php(`$was = get_post(${id})->post_content; $is = str_replace(${php(from)}, ${php(to)}, $was, $count);
    if ($count === 0) exit(1); wp_update_post(wp_slash(['ID' => ${id}, 'post_content' => $is]));`);
}

function pageFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-wp-page-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, PAGE), TEXT);
  return folder;
}

function change(folder: string, from: string, to: string): void {
  const path = join(folder, PAGE);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(path, text.replace(from, to));
}

const WORDS = 'Nobody keeps a light';

test('a page is made as a draft, updated, and what others wrote around it stays', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const first = await contextpage(folder, ['publish', wordPress.url, PAGE]);
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /^Made in WordPress: “Harbour lights”/u);
  const id = Number(/page_id=(\d+)/u.exec(first.stdout)?.[1]);
  assert.match((await contextpage(folder, ['publish', wordPress.url, PAGE])).stdout, /^Nothing has changed/u);
  wordPress.php(`wp_publish_post(${id});`);
  const block = '<!-- wp:group {"metadata":{"name":"contextpage"}';
  const above = '<!-- wp:paragraph -->\n<p>A word from the “library”.</p>\n<!-- /wp:paragraph -->\n\n';
  edit(id, block, above + block);
  change(folder, WORDS, 'Nobody owns a light');
  const second = await contextpage(folder, ['publish', `${wordPress.url}harbour-lights/`, PAGE]);
  assert.match(second.stdout, /^Published in WordPress/u, second.stderr);
  const content = contentOf(id);
  assert.ok(content.startsWith(above + block), content.slice(0, 300));
  assert.match(content, /Nobody owns a light/u);
  const counts = wordPress.php(
    "echo count(get_posts(['post_type' => 'attachment'])), ' ', count(get_posts(['post_type' => 'page', 'name' => 'harbour-lights']));",
  );
  assert.equal(counts, '2 1', 'one Word document for each edition, one page');
});

test('what others changed in our part is not overwritten, and comes home', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { id, address } = made('');
  assert.equal((await contextpage(folder, ['publish', address, PAGE])).code, 0);
  edit(id, WORDS, 'No one keeps a light');
  change(folder, 'title: Harbour lights', 'title: Lights of the harbour');
  const stopped = await contextpage(folder, ['publish', address, PAGE]);
  assert.equal(stopped.code, 2);
  assert.match(stopped.stderr, /One thing was changed in WordPress .*: quotation .*contextpage merge page\.md/u);
  const merge = await contextpage(folder, ['merge', PAGE, address, '--format', 'json']);
  assert.equal(merge.code, 0, merge.stderr);
  assert.match(merge.stdout, /No one keeps a light/u);
  change(folder, WORDS, 'No one keeps a light');
  assert.match((await contextpage(folder, ['publish', address, PAGE])).stdout, /^Published/u);
});

test('what a person left out in merge stops no publication, and WordPress keeps it', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { id, address } = made('');
  assert.equal((await contextpage(folder, ['publish', address, PAGE])).code, 0);
  edit(id, WORDS, 'No one keeps a light');
  edit(id, 'Read at', 'Heard at');
  const merged = await contextpage(folder, ['merge', PAGE, address], 'editor', {}, ['a', 'r', '']);
  assert.equal(merged.code, 0, merged.stderr);
  assert.doesNotMatch(merged.stdout, /Track Changes/u);
  assert.match(readFileSync(join(folder, PAGE), 'utf8'), /Heard at[\s\S]*Nobody keeps/u);
  const dry = await contextpage(folder, ['publish', address, PAGE, '--dry-run']);
  assert.match(dry.stdout, /Left out, as you decided in merge: quotation .*Who keeps the light/u, dry.stderr);
  assert.match(contentOf(id), /No one keeps/u);
  const ran = await contextpage(folder, ['publish', address, PAGE]);
  assert.match(ran.stdout, /^Published[\s\S]*Left out, as you decided in merge: quotation/u, ran.stderr);
  assert.match(contentOf(id), /Heard at[\s\S]*Nobody keeps/u);
  assert.match(versionsOf(id), /No one keeps/u);
  assert.match((await contextpage(folder, ['publish', address, PAGE])).stdout, /^Nothing has changed/u);
});

test('a page of somebody else is taken over only when asked to, and WordPress keeps it', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { id, address } = made('<p>Kept by hand for years.</p>');
  const refused = await contextpage(folder, ['publish', address, PAGE]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /was not published from here/u);
  assert.equal(contentOf(id), '<p>Kept by hand for years.</p>');
  assert.equal((await contextpage(folder, ['publish', address, PAGE, '--take-over'])).code, 0);
  assert.match(versionsOf(id), /Kept by hand for years/u);
});

test('who may not write is told so, in one sentence', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { address } = made('');
  const said = async (role: Role, more = {}): Promise<string> => {
    const { code, stderr } = await contextpage(folder, ['publish', address, PAGE], role, more);
    assert.equal(code, 2);
    return stderr;
  };
  assert.match(
    await said('editor', { CONTEXTPAGE_WORDPRESS_PASSWORD: 'not the one' }),
    /does not know this user name/u,
  );
  assert.match(await said('editor', { CONTEXTPAGE_WORDPRESS_PASSWORD: '' }), /application password/u);
  assert.match(await said('author'), /no right to/u);
});

test('an author, whose markup WordPress filters, publishes a post whole', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { address } = made('', 'post', 'author');
  const ran = await contextpage(folder, ['publish', address, PAGE], 'author');
  assert.match(ran.stdout, /^Published/u, ran.stderr);
  assert.match((await contextpage(folder, ['publish', address, PAGE], 'author')).stdout, /^Nothing has changed/u);
});

test(
  'what an author would take from an editor by saving is told before, and nothing is lost',
  NEEDS_WORDPRESS,
  async (t) => {
    const folder = pageFolder(t);
    const { id, address } = made('', 'post', 'author');
    assert.equal((await contextpage(folder, ['publish', address, PAGE], 'author')).code, 0);
    const own = contentOf(id);
    change(folder, WORDS, 'Nobody owns a light');
    for (const [html, isStored] of AROUND) {
      const content = `<!-- wp:html -->\n${html}\n<!-- /wp:html -->\n\n${own}`;
      wordPress.php(
        `kses_remove_filters(); wp_update_post(wp_slash(['ID' => ${id}, 'post_content' => ${php(content)}]));`,
      );
      const { stderr } = await contextpage(folder, ['publish', address, PAGE], 'author');
      assert.equal(/would take away when this user saves/u.test(stderr), !isStored, html + stderr);
      assert.ok(contentOf(id).includes(html), html);
    }
  },
);

/** What an editor writes, and whether WordPress stores it for an author as well. */
const AROUND: readonly (readonly [html: string, isStored: boolean])[] = [
  ['<iframe src="https://video.example/1"></iframe><script>window.lamps = 3;</script>', false],
  ['<figure><img src="/a.png" alt="A lamp"></figure><details><summary>More</summary>Lamps.</details>', true],
];

test(
  'a site with plain addresses: a page is found by its number, its former document too',
  NEEDS_WORDPRESS,
  async (t) => {
    const folder = pageFolder(t);
    const permalinks = (form: string): string =>
      wordPress.php(`global $wp_rewrite; $wp_rewrite->set_permalink_structure('${form}'); flush_rewrite_rules(false);`);
    permalinks('');
    t.after(() => permalinks('/%postname%/'));
    const { id, address } = made('');
    assert.match(address, /\/library\/\?page_id=\d+$/u);
    const first = await contextpage(folder, ['publish', address, PAGE]);
    assert.match(first.stdout, /^Published/u, first.stderr);
    edit(id, WORDS, 'No one keeps a light');
    assert.match((await contextpage(folder, ['publish', address, PAGE])).stderr, /One thing was changed/u);
    assert.match((await contextpage(folder, ['merge', PAGE, address])).stdout, /\{\+No one\+\} keeps/u);
    change(folder, WORDS, 'No one keeps a light');
    assert.match((await contextpage(folder, ['publish', address, PAGE])).stdout, /^Published/u);
    change(folder, 'title: Harbour lights', 'title: Plain harbour');
    const whole = await contextpage(folder, ['publish', wordPress.url, PAGE]);
    assert.match(whole.stdout, /^(?:Made|Published) in WordPress[\s\S]*\/library\//u, whole.stderr);
  },
);

const REWRITING = `add_filter('wp_insert_post_data', function ($data) {
  $content = wp_unslash($data['post_content']);
  $content = preg_replace('/<a /', '<a target="_blank" rel="noopener" ', $content);
  $content = preg_replace('/ id="[^"]*"/', '', $content);
  $content = str_replace('‘', '&#8216;', $content);
  $data['post_content'] = wp_slash($content);
  return $data;
});`;

test(
  'a plugin that rewrites the HTML loses nothing, and its work is not taken for that of a person',
  NEEDS_WORDPRESS,
  async (t) => {
    const folder = pageFolder(t);
    const { id, address } = made('');
    plugged(t, 'rewriting', REWRITING);
    const ran = await contextpage(folder, ['publish', address, PAGE]);
    assert.match(ran.stdout, /^Published/u, ran.stderr);
    assert.doesNotMatch(contentOf(id), / id="/u);
    change(folder, WORDS, 'Nobody owns a light');
    const again = await contextpage(folder, ['publish', address, PAGE]);
    assert.match(again.stdout, /^Published/u, again.stderr);
    assert.equal(contentOf(id).split('Nobody owns a light').length, 2);
  },
);

test('a plugin that takes words away is found out, and the former page put back', NEEDS_WORDPRESS, async (t) => {
  const folder = pageFolder(t);
  const { id, address } = made('');
  assert.equal((await contextpage(folder, ['publish', address, PAGE])).code, 0);
  const before = contentOf(id);
  plugged(t, 'cutting', "add_filter('content_save_pre', fn ($content) => str_replace('owns a', '', $content));");
  change(folder, WORDS, 'Nobody owns a light');
  const ran = await contextpage(folder, ['publish', address, PAGE]);
  assert.equal(ran.code, 2);
  assert.match(
    ran.stderr,
    /not published whole: WordPress stored less than it was given.*Missing: quotation “.*again as it was/u,
  );
  assert.equal(contentOf(id), before);
});

function plugged(t: TestContext, name: string, code: string): void {
  wordPress.plugin(name, code);
  t.after(() => wordPress.plugin(name, undefined));
}

test(
  'a line that breaks while things are written leaves the former page or the new one, and the next call ends as if it had not',
  NEEDS_WORDPRESS,
  async () => {
    const { id, address } = made('');
    const media = (): string =>
      wordPress.php("echo count(get_posts(['post_type' => 'attachment', 'numberposts' => -1]));");
    await publishToWordPress(await publicationOf(TEXT, { target: address }), lineOf());
    let requests = 0;
    await publishToWordPress(
      await publicationOf(TEXT.replace('Read at', 'Heard at'), { target: address }),
      lineOf(() => void requests++),
    );
    assert.ok(requests > FROM_UPLOAD);
    const count = Number(media());
    for (let step = requests - FROM_UPLOAD + 1; step <= requests; step++) {
      const words = `Step ${step}`;
      const publication = await publicationOf(TEXT.replace('Read at', words), { target: address });
      const before = contentOf(id);
      let asked = 0;
      const dead = lineOf(() => (++asked < step ? undefined : asked === step ? 'after' : 'before'));
      await assert.rejects(publishToWordPress(publication, dead));
      const between = contentOf(id);
      assert.ok(between === before || between.includes(words));
      await publishToWordPress(publication, lineOf());
      assert.equal(contentOf(id).split(words).length, 2);
    }
    assert.equal(Number(media()), count + FROM_UPLOAD, 'one Word document for each edition');
  },
);

/** `cut` is asked for each connection, and there is one for each request. */
function lineOf(cut: () => 'before' | 'after' | undefined = () => undefined): OneOrigin {
  const { host } = new URL(wordPress.url);
  const policy = {
    ...loopbackPolicy([host]),
    connect(address: string, port: number) {
      const socket = connect({ host: address, port });
      const how = cut();
      if (how === 'before') socket.destroy(new Error('cut'));
      // The request has arrived when an answer comes, of which nobody hears.
      if (how === 'after') socket.prependOnceListener('readable', () => socket.destroy(new Error('cut')));
      return socket;
    },
  };
  const outbound = new Outbound({ policy, userAgent: 'test', now: () => new Date(0) });
  const credentials = { user: 'editor', password: wordPress.passwords.editor };
  return new OneOrigin(wordPress.url, credentials, outbound, { now: () => new Date(0), wait: () => Promise.resolve() });
}
