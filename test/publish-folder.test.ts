import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { SiteFolder } from '../src/files/site-folder.ts';
import { InputError } from '../src/model/input-error.ts';
import { KEPT, PublishedFolder } from '../src/publish/folder/published-folder.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
const PUBLISHER = fileURLToPath(new URL('publish-folder-forever.ts', import.meta.url));
const AROUND = { cwd: '/nowhere/now', home: '/nowhere/home', inputs: [] };
const FILES = 12;

function scratch(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'contextpage-publish-folder-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(path: string, name: string, files: Readonly<Record<string, string>>): void {
  const site = new SiteFolder(path, name, AROUND);
  for (const [file, content] of Object.entries(files)) site.add({ path: file, content });
  site.publish();
}

/** Publishes these files; the name of the publication, or undefined where nothing has changed. */
function publish(target: string, files: Readonly<Record<string, string>>): string | undefined {
  const publication = open(target);
  try {
    const stage = publication.stage();
    write(stage.path, stage.name, files);
    const release = publication.publish();
    return release && basename(release.path);
  } finally {
    publication.close();
  }
}

function rollBack(target: string): string | undefined {
  const publication = open(target);
  try {
    const gone = publication.rollBack();
    return gone && basename(gone.to.path);
  } finally {
    publication.close();
  }
}

function open(target: string): PublishedFolder {
  const publication = PublishedFolder.open(target, target);
  assert.ok(publication);
  return publication;
}

/** Path and text of every file that a web server would show. */
function shown(target: string): Record<string, string> {
  const files = readdirSync(`${target}/`, { recursive: true, withFileTypes: true }).filter(
    (item) => !item.isDirectory(),
  );
  const paths = files.map((item) => join(item.parentPath, item.name).slice(target.length + 1));
  return Object.fromEntries(
    paths
      .filter((path) => path !== '.contextpage')
      .sort()
      .map((path) => [path, readFileSync(join(target, path), 'utf8')]),
  );
}

function releases(target: string): string[] {
  return readdirSync(`${target}.releases`)
    .filter((name) => name !== 'README.txt')
    .sort();
}

test('a publication is shown by a link, and one that changes nothing is none', (t) => {
  const target = join(scratch(t), 'deep', 'context');
  const first = publish(target, { 'index.html': 'one', 'a/style.css': 'same' });
  assert.match(first ?? '', /^1-[0-9a-f]{16}$/u);
  assert.equal(readlinkSync(target), `context.releases/${first}`);
  assert.equal(publish(target, { 'index.html': 'one', 'a/style.css': 'same' }), undefined);
  assert.match(publish(target, { 'index.html': 'two', 'a/style.css': 'same' }) ?? '', /^2-/u);
  assert.deepEqual(shown(target), { 'a/style.css': 'same', 'index.html': 'two' });
  assert.deepEqual(readdirSync(join(target, '../')).sort(), ['context', 'context.releases']);
  assert.equal(statSync(join(target, 'a/style.css')).nlink, 2, 'what did not change is on the disk once');
  assert.equal(statSync(join(target, 'index.html')).nlink, 1);
  assert.equal(statSync(`${target}.releases`).mode & 0o077, 0o011, 'a web server cannot list them');
});

test('going back leads from one publication to the one before, and a new one takes the place of what was gone back from', (t) => {
  const target = join(scratch(t), 'context');
  assert.equal(rollBack(target), undefined);
  assert.deepEqual(existsSync(target) || existsSync(`${target}.releases`), false, 'nothing is left of asking');
  const names = ['one', 'two', 'bad', 'worse'].map((text) => publish(target, { 'index.html': text }));
  assert.equal(rollBack(target), names[2]);
  assert.equal(rollBack(target), names[1]);
  assert.deepEqual(shown(target), { 'index.html': 'two' });
  const good = publish(target, { 'index.html': 'good' });
  assert.match(good ?? '', /^3-/u);
  assert.deepEqual(releases(target), [names[0], names[1], good]);
  assert.equal(rollBack(target), names[1]);
  assert.equal(rollBack(target), names[0]);
  assert.equal(rollBack(target), undefined);
  assert.deepEqual(shown(target), { 'index.html': 'one' });
  assert.equal(publish(target, { 'index.html': 'two' }), names[1], 'what was gone back from can be published again');
});

test('five publications before the current one are kept, but for those that must go', async (t) => {
  const target = join(scratch(t), 'context');
  const names = Array.from({ length: 9 }, (_, i) => publish(target, { 'index.html': `${i}` }));
  assert.deepEqual(releases(target), names.slice(-KEPT - 1));
  const publication = open(target);
  assert.equal(await publication.forget(async ({ number }) => number > 6), 2, 'all but the one that readers see');
  publication.close();
  assert.deepEqual(releases(target), [...names.slice(3, 6), names[8]]);
});

test('what people put into a published site stays there, also when it is gone back', (t) => {
  const target = join(scratch(t), 'context');
  publish(target, { 'index.html': 'one' });
  writeFileSync(join(target, 'robots.txt'), 'as it was');
  publish(target, { 'index.html': 'two', 'style.css': 'new' });
  mkdirSync(join(target, '.well-known/acme'), { recursive: true });
  writeFileSync(join(target, '.well-known/acme/token'), 'secret of the host');
  symlinkSync('/nowhere/at/all', join(target, 'papers'));
  writeFileSync(join(target, 'robots.txt'), 'as it is');
  publish(target, { 'index.html': 'three' });
  assert.equal(readlinkSync(join(target, 'papers')), '/nowhere/at/all');
  rmSync(join(target, 'papers'));
  const byHand = { '.well-known/acme/token': 'secret of the host', 'robots.txt': 'as it is' };
  assert.deepEqual(shown(target), { ...byHand, 'index.html': 'three' });
  rollBack(target);
  assert.deepEqual(shown(target), { ...byHand, 'index.html': 'two', 'style.css': 'new' });
  rmSync(join(target, 'robots.txt'));
  rollBack(target);
  assert.deepEqual(shown(target), { '.well-known/acme/token': 'secret of the host', 'index.html': 'one' });
});

test('a file of a person where the new site has one of its own is told, and nothing changes', (t) => {
  const target = join(scratch(t), 'context');
  publish(target, { 'index.html': 'one' });
  writeFileSync(join(target, 'Explore.html'), 'mine');
  mkdirSync(join(target, 'assets'));
  for (const taken of ['explore.html', 'explore.html/a.css']) {
    assert.throws(
      () => publish(target, { 'index.html': 'two', [taken]: 'x' }),
      /“.*Explore\.html” was put there by hand/u,
    );
    assert.deepEqual(shown(target), { 'Explore.html': 'mine', 'index.html': 'one' });
    assert.equal(releases(target).length, 1);
  }
});

test('a site that is a folder, as build makes it, becomes the first publication with all that is in it', (t) => {
  const target = join(scratch(t), 'context');
  write(target, target, { 'index.html': 'one', 'same.css': 'same' });
  writeFileSync(join(target, 'CNAME'), 'www.library.example');
  assert.match(publish(target, { 'index.html': 'two', 'same.css': 'same' }) ?? '', /^2-/u);
  assert.deepEqual(shown(target), { CNAME: 'www.library.example', 'index.html': 'two', 'same.css': 'same' });
  assert.match(rollBack(target) ?? '', /^1-/u);
  assert.deepEqual(shown(target), { CNAME: 'www.library.example', 'index.html': 'one', 'same.css': 'same' });
});

test('a link that somebody put into a site leads where it led, in and out of the site', (t) => {
  const folder = scratch(t);
  const target = join(folder, 'context');
  write(target, target, { 'index.html': 'one', 'a/b.css': 'b' });
  writeFileSync(join(folder, 'robots.txt'), 'for all sites');
  symlinkSync('../robots.txt', join(target, 'robots.txt'));
  symlinkSync('../../robots.txt', join(target, 'a', 'robots.txt'));
  symlinkSync('a/b.css', join(target, 'b.css'));
  for (const words of ['two', 'three']) publish(target, { 'index.html': words, 'a/b.css': words });
  for (const words of ['three', 'two', 'one']) {
    for (const link of ['robots.txt', 'a/robots.txt']) {
      assert.equal(readFileSync(join(target, link), 'utf8'), 'for all sites', `${words}: ${link}`);
    }
    assert.equal(readFileSync(join(target, 'b.css'), 'utf8'), words === 'one' ? 'b' : words);
    if (words !== 'one') rollBack(target);
  }
});

test('an empty folder becomes the link, and lends its permissions to all publications', (t) => {
  const target = join(scratch(t), 'context');
  mkdirSync(target, { mode: 0o750 });
  publish(target, { 'index.html': 'one' });
  assert.ok(lstatSync(target).isSymbolicLink());
  assert.equal(statSync(target).mode & 0o777, 0o750);
  publish(target, { 'index.html': 'two' });
  assert.equal(statSync(target).mode & 0o777, 0o750);
});

test('links of others lead to the folder that is published', (t) => {
  const folder = scratch(t);
  mkdirSync(join(folder, 'disk'));
  symlinkSync('disk', join(folder, 'www'));
  symlinkSync('www/real', join(folder, 'context'));
  publish(join(folder, 'context'), { 'index.html': 'one' });
  publish(join(folder, 'context'), { 'index.html': 'two' });
  assert.equal(readlinkSync(join(folder, 'context')), 'www/real');
  assert.deepEqual(readdirSync(join(folder, 'disk')).sort(), ['real', 'real.releases']);
  assert.deepEqual(shown(join(folder, 'context')), { 'index.html': 'two' });
});

test('a target in use for something else is refused in one sentence, and nothing changes', (t) => {
  const folder = scratch(t);
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('www'));
  writeFileSync(at('www/index.php'), 'somebody’s site');
  writeFileSync(at('file'), 'a file');
  symlinkSync('round', at('round'));
  mkdirSync(at('taken.releases'));
  writeFileSync(at('taken.releases/notes.txt'), 'mine');
  publish(at('site'), { 'index.html': 'one' });
  const listing = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
  const before = listing();
  const cases: readonly [string, RegExp][] = [
    ['www', /did not write.*publish to a new folder in it/u],
    ['file', /is a file/u],
    ['file/site', /a part of the path is a file/u],
    ['round', /circle/u],
    ['taken', /taken\.releases” holds files/u],
    ['site/inner', /lies in a published site/u],
    [join('site.releases', releases(at('site'))[0] ?? ''), /lies in a published site/u],
  ];
  for (const [name, reason] of cases) {
    assert.throws(
      () => publish(at(name), { 'index.html': 'new' }),
      (error) => {
        assert.ok(error instanceof InputError, `${name}: ${String(error)}`);
        assert.match(error.message, reason);
        assert.doesNotMatch(error.message, /\n/u);
        return true;
      },
    );
  }
  assert.deepEqual(listing(), before);
});

test('of two programs one publishes, and the other is told to wait', (t) => {
  const target = join(scratch(t), 'context');
  mkdirSync(`${target}.releases`);
  writeFileSync(`${target}.releases/lock`, `${process.ppid} 1\n`);
  assert.throws(() => open(target), new RegExp(`Process ${process.ppid} is publishing to “.*context”; wait`, 'u'));
  writeFileSync(`${target}.releases/lock`, '999999999 1\n');
  assert.match(publish(target, { 'index.html': 'one' }) ?? '', /^1-/u, 'a process that is no more holds nothing');
  assert.equal(existsSync(`${target}.releases/lock`), false);
});

test('a disk without links is told from one that has them, and nothing is left of trying', (t) => {
  const folder = scratch(t);
  const refuse = (): void => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'symlink' });
  };
  assert.equal(PublishedFolder.open(join(folder, 'context'), 'context', refuse), undefined);
  assert.deepEqual(readdirSync(folder), []);
});

test('where the disk fails at the last step, readers see what they saw, and nothing else is left', (t) => {
  const target = join(scratch(t), 'context');
  for (const before of ['a folder', 'a link']) {
    if (before === 'a folder') write(target, target, { 'index.html': 'one' });
    else publish(target, { 'index.html': 'two' });
    const was = { shown: shown(target), all: readdirSync(join(target, '..'), { recursive: true }).sort() };
    let links = 0;
    const publication = PublishedFolder.open(target, target, (text, path) => {
      if (++links > 1) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'symlink' });
      symlinkSync(text, path);
    });
    assert.ok(publication);
    const stage = publication.stage();
    write(stage.path, stage.name, { 'index.html': 'three' });
    assert.throws(() => publication.publish(), /the disk reports a fault/u);
    publication.close();
    assert.deepEqual({ shown: shown(target), all: readdirSync(join(target, '..'), { recursive: true }).sort() }, was);
  }
});

test('a link whose publication somebody has deleted shows the next one', (t) => {
  const target = join(scratch(t), 'context');
  publish(target, { 'index.html': 'one' });
  publish(target, { 'index.html': 'two' });
  rmSync(realpathSync(target), { recursive: true });
  assert.match(publish(target, { 'index.html': 'three' }) ?? '', /^2-/u);
  assert.deepEqual(shown(target), { 'index.html': 'three' });
});

test('a folder that a killed program had moved away is shown again by the next start, and one that a person took away is not', (t) => {
  const target = join(scratch(t), 'context');
  publish(target, { 'index.html': 'one' });
  renameSync(target, `${target}.releases/link`);
  open(target).close();
  assert.deepEqual(shown(target), { 'index.html': 'one' });
  rmSync(target);
  open(target).close();
  assert.equal(existsSync(target), false);
  assert.match(publish(target, { 'index.html': 'two' }) ?? '', /^2-/u);
});

const site = fc.record({ 'index.html': fc.constantFrom('one', 'two', 'three') }).chain((index) =>
  fc
    .dictionary(fc.constantFrom('a.html', 'b/a.html', 'b/c.css'), fc.constantFrom('x', 'y'), {
      noNullPrototype: true,
    })
    .map((files) => ({ ...index, ...files })),
);
const byHand = fc.constantFrom('robots.txt', 'b/own.txt', '.well-known/acme/token');
const step = fc.oneof(
  fc.record({ do: fc.constant('publish' as const), files: site }),
  fc.record({ do: fc.constant('go back' as const) }),
  fc.record({ do: fc.constant('put' as const), path: byHand, text: fc.constantFrom('mine', 'mine again') }),
  fc.record({ do: fc.constant('take' as const), path: byHand }),
);

test('whatever is published, gone back to and put there by hand, readers see the right site and every file of a person', (t) => {
  const folder = scratch(t);
  let number = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const target = join(folder, `${++number}`);
      let published = [{ 'index.html': 'first' } as Record<string, string>];
      const hand: Record<string, string> = {};
      publish(target, published[0] ?? {});
      for (const one of steps) {
        if (one.do === 'publish') {
          const isNew = publish(target, one.files) !== undefined;
          assert.equal(isNew, !isDeepStrictEqual(sorted(one.files), sorted(published.at(-1) ?? {})));
          if (isNew) published = [...published, one.files].slice(-KEPT - 1);
        } else if (one.do === 'go back') {
          assert.equal(rollBack(target) !== undefined, published.length > 1);
          if (published.length > 1) published.pop();
        } else if (one.do === 'put') {
          mkdirSync(join(target, one.path, '..'), { recursive: true });
          writeFileSync(join(target, one.path), one.text);
          hand[one.path] = one.text;
        } else {
          rmSync(join(target, one.path), { force: true });
          delete hand[one.path];
        }
        assert.deepEqual(shown(target), sorted({ ...published.at(-1), ...hand }));
      }
      rmSync(`${target}.releases`, { recursive: true });
    }),
    { numRuns: SOAK ? 500 : 25 },
  );
});

function sorted(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function publisher(t: TestContext, target: string): ChildProcess {
  const child = spawn(process.execPath, [PUBLISHER, target, String(FILES)], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

/** The generation that all files of a site carry; fails if they carry several, or if one is missing or cut. */
function generationOf(site: string): string {
  const { files } = JSON.parse(readFileSync(join(site, '.contextpage'), 'utf8'));
  assert.equal(files.length, FILES + 1);
  const lines = files
    .filter((file: string) => file !== 'same.css')
    .flatMap((file: string) => linesOf(join(site, file)));
  assert.equal(new Set(lines).size, 1, `one generation, not ${[...new Set(lines)].join(' and ')}`);
  return lines[0] ?? '';
}

/** The lines of a file, of which there is one kind. */
function linesOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.equal(lines.length, 2000, `${file} is whole`);
  return [...new Set(lines)];
}

test('readers see a whole site at every moment, and after a kill the next start mends what is left', async (t) => {
  const target = join(scratch(t), 'context');
  let looks = 0;
  for (let kill = 0; kill < (SOAK ? 500 : 12); kill++) {
    const child = publisher(t, target);
    assert.ok(child.stdout);
    await once(child.stdout, 'data');
    child.stdout.resume();
    for (const end = performance.now() + 60 + Math.random() * 40; performance.now() < end; looks++) {
      linesOf(join(target, 'part', `${looks % FILES}.html`));
      lookAtOne(target);
      await wait(0);
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    const generation = generationOf(target);
    open(target).close();
    assert.equal(generationOf(target), generation);
    assert.deepEqual(
      releases(target).filter((name) => !/^\d+-[0-9a-f]{16}$/u.test(name)),
      [],
      'nothing is left of the killed program',
    );
  }
  t.diagnostic(`${looks} looks`);
});

/** Reads one site to its end, as a page load does, unless it is so old by now that it was removed. */
function lookAtOne(target: string): void {
  const site = realpathSync(target);
  try {
    generationOf(site);
  } catch (error) {
    if (existsSync(site)) throw error;
  }
}
