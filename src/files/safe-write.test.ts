import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { InputError } from '../model/input-error.ts';
import { type NamedFile, replaceFile, writeFileWhole } from './safe-write.ts';

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-write-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function named(path: string): NamedFile {
  return { path, name: `./${basename(path)}` };
}

test('a replaced file keeps its permissions, and its former content and time under name~', (t) => {
  const folder = scratch(t);
  const path = join(folder, 'page.md');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  utimesSync(path, 1000, 1000);
  replaceFile(named(path), Buffer.from('old'), 'new');
  assert.deepEqual(readdirSync(folder).sort(), ['page.md', 'page.md~']);
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.equal(readFileSync(`${path}~`, 'utf8'), 'old');
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.equal(statSync(`${path}~`).mtimeMs, 1_000_000);
});

test('a file that was changed since it was read is left as it is, and so is its older backup', (t) => {
  const folder = scratch(t);
  const path = join(folder, 'page.md');
  writeFileSync(path, 'changed');
  writeFileSync(`${path}~`, 'older');
  assert.throws(
    () => replaceFile(named(path), Buffer.from('old'), 'new'),
    (error) => {
      assert.ok(error instanceof InputError);
      return /^“\.\/page\.md” was changed by another program/u.test(error.message);
    },
  );
  assert.equal(readFileSync(path, 'utf8'), 'changed');
  assert.equal(readFileSync(`${path}~`, 'utf8'), 'older');
  assert.deepEqual(readdirSync(folder).sort(), ['page.md', 'page.md~']);
});

test('a file that is protected against writing is left as it is', {
  skip: process.getuid?.() === 0 && 'root may write all',
}, (t) => {
  const path = join(scratch(t), 'page.md');
  writeFileSync(path, 'as it was');
  chmodSync(path, 0o444);
  assert.throws(() => replaceFile(named(path), Buffer.from('as it was'), 'new'), /permission/u);
  assert.equal(readFileSync(path, 'utf8'), 'as it was');
});

test('a link to a file stays a link, and the file behind it is replaced', (t) => {
  const folder = scratch(t);
  writeFileSync(join(folder, 'real.md'), 'old');
  symlinkSync('real.md', join(folder, 'link.md'));
  replaceFile(named(join(folder, 'link.md')), Buffer.from('old'), 'new');
  assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'real.md'), 'utf8'), 'new');
});

test('a file that exists is replaced only where that is allowed', (t) => {
  const folder = scratch(t);
  const path = join(folder, 'refs.bib');
  writeFileWhole(named(path), 'one', false);
  assert.throws(() => writeFileWhole(named(path), 'two', false), /“\.\/refs\.bib”.* exists already/u);
  assert.equal(readFileSync(path, 'utf8'), 'one');
  writeFileWhole(named(path), [Buffer.from('t'), Buffer.from('hree')], true);
  assert.equal(readFileSync(path, 'utf8'), 'three');
  assert.deepEqual(readdirSync(folder), ['refs.bib']);
});

test('a file that cannot be written gives one sentence that names it as the user does', (t) => {
  const path = join(scratch(t), 'absent', 'refs.bib');
  assert.throws(
    () => writeFileWhole(named(path), 'one', false),
    (error) => {
      assert.ok(error instanceof InputError);
      assert.match(error.message, /^Cannot write “\.\/refs\.bib”: there is no such file or folder; [^\n]+\.$/u);
      return true;
    },
  );
});
