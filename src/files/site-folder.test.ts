import assert from 'node:assert/strict';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { InputError } from '../model/input-error.ts';
import { SiteFolder } from './site-folder.ts';
import type { Surroundings } from './site-guard.ts';

const AROUND: Surroundings = { cwd: '/nowhere/now', home: '/nowhere/home', inputs: [] };

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-site-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function publish(out: string, files: Readonly<Record<string, string>>, around = AROUND): number {
  const site = new SiteFolder(out, out, around);
  for (const [path, content] of Object.entries(files)) site.add({ path, content });
  return site.publish();
}

/** Everything under a folder, so that “nothing changed” can be said of all of it. */
function snapshot(folder: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    const { mtimeMs, ino } = statSync(path);
    all[path] = statSync(path).isDirectory() ? 'folder' : `${ino} ${mtimeMs} ${readFileSync(path, 'utf8')}`;
  }
  return all;
}

test('a site is written with its manifest, and nothing is left beside it', (t) => {
  const folder = scratch(t);
  assert.equal(publish(join(folder, 'deep', 'site'), { 'index.html': 'one', 'assets/a.css': 'two' }), 3);
  assert.deepEqual(readdirSync(join(folder, 'deep')), ['site']);
  assert.equal(readFileSync(join(folder, 'deep/site/assets/a.css'), 'utf8'), 'two');
  const manifest = JSON.parse(readFileSync(join(folder, 'deep/site/.contextpage'), 'utf8'));
  assert.deepEqual(manifest, { format: 'contextpage-site/1', files: ['assets/a.css', 'index.html'] });
});

test('a second site keeps the files that did not change, with their time, and drops those that are gone', (t) => {
  const site = join(scratch(t), 'site');
  publish(site, { 'index.html': 'one', 'a.css': 'same', 'b.css': 'gone' });
  utimesSync(join(site, 'a.css'), 1000, 1000);
  publish(site, { 'index.html': 'two', 'a.css': 'same' });
  assert.deepEqual(readdirSync(site).sort(), ['.contextpage', 'a.css', 'index.html']);
  assert.equal(statSync(join(site, 'a.css')).mtimeMs, 1_000_000);
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'two');
});

test('content in chunks is written whole, and kept if it did not change', (t) => {
  const out = join(scratch(t), 'site');
  const content = () => [Buffer.from('in '), Buffer.from('chunks')].values();
  const first = new SiteFolder(out, out, AROUND);
  assert.equal(first.add({ path: 'a.docx', content: content() }), 9);
  assert.equal(first.publish(), 2);
  const second = new SiteFolder(out, out, AROUND);
  second.add({ path: 'a.docx', content: content() });
  assert.equal(second.publish(), 0);
  assert.equal(readFileSync(join(out, 'a.docx'), 'utf8'), 'in chunks');
});

test('a site that did not change at all is not touched', (t) => {
  const folder = scratch(t);
  publish(join(folder, 'site'), { 'index.html': 'one' });
  const before = snapshot(folder);
  assert.equal(publish(join(folder, 'site'), { 'index.html': 'one' }), 0);
  assert.deepEqual(snapshot(folder), before);
});

test('an empty folder may become the site', (t) => {
  const site = join(scratch(t), 'site');
  mkdirSync(site);
  publish(site, { 'index.html': 'one' });
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'one');
});

test('what a file manager leaves in a site does not stand in the way of the next one', (t) => {
  const site = join(scratch(t), 'site');
  publish(site, { 'index.html': 'one' });
  writeFileSync(join(site, '.DS_Store'), 'x');
  assert.equal(publish(site, { 'index.html': 'two' }), 1);
});

test('a folder in use for something else is refused, and nothing changes', (t) => {
  const folder = scratch(t);
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('home/papers'), { recursive: true });
  mkdirSync(at('work/inner'), { recursive: true });
  mkdirSync(at('empty'));
  writeFileSync(at('work/page.txt'), 'page');
  writeFileSync(at('file'), 'a file');
  mkdirSync(at('foreign'));
  writeFileSync(at('foreign/thesis.txt'), 'years of work');
  publish(at('mixed'), { 'index.html': 'one' });
  writeFileSync(at('mixed/notes.txt'), 'mine');
  publish(at('swapped'), { 'index.html': 'one' });
  rmSync(at('swapped/index.html'));
  symlinkSync(at('file'), at('swapped/index.html'));
  mkdirSync(at('claims'));
  writeFileSync(at('claims/.contextpage'), 'not a manifest');
  symlinkSync(at('work'), at('link-to-work'));
  const around = {
    cwd: at('empty'),
    home: at('home'),
    inputs: [{ path: at('work/page.txt'), name: 'page.txt', what: 'the page itself' }],
  };
  const before = snapshot(folder);
  const cases: readonly [string, RegExp][] = [
    ['/', /root of the disk/u],
    [at('home'), /home folder/u],
    [folder, /home folder/u],
    [at('work'), /lies in it/u],
    [at('link-to-work'), /lies in it/u],
    [at('empty'), /folder you are in/u],
    [at('file'), /is a file/u],
    [at('foreign'), /did not write/u],
    [at('mixed'), /notes\.txt/u],
    [at('swapped'), /index\.html/u],
    [at('claims'), /did not write/u],
    [at('file/site'), /a part of the path is a file/u],
  ];
  for (const [out, reason] of cases) {
    assert.throws(
      () => publish(out, { 'index.html': 'new' }, around),
      (error) => {
        assert.ok(error instanceof InputError, `${out}: ${String(error)}`);
        assert.match(error.message, reason);
        assert.doesNotMatch(error.message, /\n/u);
        return true;
      },
    );
  }
  assert.deepEqual(snapshot(folder), before);
  publish(at('work/inner'), { 'index.html': 'fine' }, around);
});

test('a file that appears in the site while it is built is not lost', (t) => {
  const out = join(scratch(t), 'site');
  publish(out, { 'index.html': 'one' });
  const site = new SiteFolder(out, out, AROUND);
  site.add({ path: 'index.html', content: 'two' });
  writeFileSync(join(out, 'mine.txt'), 'mine');
  assert.throws(() => site.publish(), /mine\.txt/u);
  assert.deepEqual(readdirSync(out).sort(), ['.contextpage', 'index.html', 'mine.txt']);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'one');
});

test('a site that a killed build had set aside is put back, even if the next build fails', (t) => {
  const folder = scratch(t);
  const out = join(folder, 'site');
  publish(out, { 'index.html': 'one' });
  renameSync(out, join(folder, '.site.contextpage-old-999999999-1'));
  mkdirSync(join(folder, '.site.contextpage-new-999999999-1'));
  mkdirSync(join(folder, '.site.contextpage-gone-999999999-1'));
  mkdirSync(join(folder, '.site.contextpage-notes'));
  const site = new SiteFolder(out, out, AROUND);
  site.add({ path: 'index.html', content: 'two' });
  site.discard();
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'one');
  assert.deepEqual(readdirSync(folder).sort(), ['.site.contextpage-notes', 'site']);
});

test('what a build that still runs has beside the site stays', (t) => {
  const folder = scratch(t);
  const theirs = join(folder, `.site.contextpage-new-${process.ppid}-1`);
  mkdirSync(theirs);
  publish(join(folder, 'site'), { 'index.html': 'one' });
  assert.ok(existsSync(theirs));
});

test('paths that lead out of the site, and two names for one file, are faults of a writer', (t) => {
  const folder = scratch(t);
  const site = new SiteFolder(join(folder, 'site'), 'site', AROUND);
  for (const path of ['../a', '/a', 'a/../../b', 'a\\b', '', 'a//b', 'c:a', 'a\0']) {
    assert.throws(() => site.add({ path, content: '' }), /no place for the path/u, path);
  }
  site.add({ path: 'A.txt', content: '' });
  assert.throws(() => site.add({ path: 'a.TXT', content: '' }), /two files/u);
  site.discard();
  assert.deepEqual(readdirSync(folder), []);
});

test('a file of the site with a second name elsewhere does not change there', (t) => {
  const folder = scratch(t);
  publish(join(folder, 'site'), { 'index.html': 'one' });
  linkSync(join(folder, 'site/index.html'), join(folder, 'copy.html'));
  publish(join(folder, 'site'), { 'index.html': 'two' });
  assert.equal(readFileSync(join(folder, 'copy.html'), 'utf8'), 'one');
});

test('the files of the old site can be had as texts; a file that is gone, or that nobody wrote, is not among them', (t) => {
  const out = join(scratch(t), 'site');
  assert.deepEqual(
    new SiteFolder(out, out, AROUND).former('', () => true),
    new Map(),
  );
  publish(out, { 'assets/a.js': 'one', 'assets/b.js': 'two', 'index.html': 'three' });
  rmSync(join(out, 'assets', 'b.js'));
  const former = new SiteFolder(out, out, AROUND).former('', (path) => path.endsWith('.js'));
  assert.deepEqual(former, new Map([['assets/a.js', 'one']]));
});

test('a folder whose manifest names files outside of it is none that this program wrote', (t) => {
  const folder = scratch(t);
  const out = join(folder, 'site');
  publish(out, { 'index.html': 'one' });
  writeFileSync(join(folder, 'private.txt'), 'not for the public');
  const manifest = join(out, '.contextpage');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('index.html', '../private.txt'));
  const before = snapshot(folder);
  assert.throws(() => new SiteFolder(out, out, AROUND), /holds files that this program did not write/u);
  assert.deepEqual(snapshot(folder), before);
});
