import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SiteFolder } from '../src/files/site-folder.ts';
import { run } from './run-cli.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
const PUBLISHER = fileURLToPath(new URL('publish-forever.ts', import.meta.url));
const AROUND = { cwd: '/nowhere/now', home: '/nowhere/home', inputs: [] };
const FILES = 12;
const COMMAND = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../examples/halder-barrier.md', import.meta.url));

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-publish-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function publisher(t: TestContext, out: string): ChildProcess {
  const child = spawn(process.execPath, [PUBLISHER, out, String(FILES)], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

/** The generation that all files of a site carry; fails if they carry several, or if one is missing or cut. */
function generationOf(site: string): string {
  const { files } = JSON.parse(readFileSync(join(site, '.contextpage'), 'utf8'));
  const found = new Set<string>();
  assert.equal(files.length, FILES + 1);
  for (const file of files) {
    const text = readFileSync(join(site, file), 'utf8');
    if (file === 'same.css') assert.equal(text, 'never changes');
    else {
      const lines = text.trimEnd().split('\n');
      assert.equal(lines.length, 2000, `${file} is whole`);
      for (const line of new Set(lines)) found.add(line);
    }
  }
  assert.equal(found.size, 1, `one generation, not ${[...found].join(' and ')}`);
  return [...found].join('');
}

/** What a visitor finds after the kill, or what the next start will put back. */
function siteLeft(folder: string): string {
  const out = join(folder, 'site');
  if (existsSync(out)) return out;
  const aside = readdirSync(folder).filter((name) => name.includes('.contextpage-old-'));
  assert.equal(aside.length, 1, 'the old site was set aside');
  return join(folder, aside[0] ?? '');
}

test('a build killed at any moment leaves the old site or the new one, and the next build works', async (t) => {
  const folder = scratch(t);
  const out = join(folder, 'site');
  let setAside = 0;
  for (let kill = 0; kill < (SOAK ? 1000 : 15); kill++) {
    const child = publisher(t, out);
    assert.ok(child.stdout);
    await once(child.stdout, 'data');
    await wait(Math.random() * 40);
    child.kill('SIGKILL');
    await once(child, 'close');
    const left = siteLeft(folder);
    if (left !== out) setAside += 1;
    const generation = generationOf(left);
    const next = new SiteFolder(out, out, AROUND);
    assert.equal(generationOf(out), generation, 'the start puts back what was set aside');
    next.add({ path: 'index.html', content: `after kill ${kill}` });
    next.publish();
    assert.deepEqual(readdirSync(folder), ['site'], 'nothing is left beside the site');
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), `after kill ${kill}`);
  }
  t.diagnostic(`${setAside} kills between the two renames`);
});

test('builds of one site at the same time leave one of their sites whole', async (t) => {
  const folder = scratch(t);
  const children = Array.from({ length: 3 }, () => publisher(t, join(folder, 'site')));
  // All of them are at it.
  await Promise.all(
    children.map((child) => Promise.race([child.stdout && once(child.stdout, 'data'), once(child, 'close')])),
  );
  for (const child of children) child.stdout?.resume();
  await wait(SOAK ? 30_000 : 1_000);
  assert.deepEqual(
    children.map((child) => child.exitCode),
    [null, null, null],
    'none of them has failed',
  );
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(children.map((child) => once(child, 'close')));
  generationOf(siteLeft(folder));
});

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** Runs the real command in a folder; after `killAfter` milliseconds it is killed. */
async function command(
  cwd: string,
  argv: readonly string[],
  { env = {}, killAfter }: { readonly env?: Record<string, string>; readonly killAfter?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...argv], { cwd, env: { ...process.env, ...env } });
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  await once(child, 'close');
  clearTimeout(timer);
  return { code: child.exitCode, signal: child.signalCode, stderr };
}

/** Path and bytes of all files under a folder. */
function contentOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    if (item.isFile()) files.set(path.slice(folder.length), readFileSync(path, 'base64'));
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

test('the build command killed at any moment leaves the old site or the new one', async (t) => {
  const folder = scratch(t);
  cpSync(EXAMPLE, join(folder, 'page.md'));
  // Only what is killed needs a process of its own; the rest is done in this one, which is quicker.
  await run(folder, ['build', 'page.md', '--title', 'Old']);
  const old = contentOf(join(folder, 'site'));
  const began = performance.now();
  await command(folder, ['build', 'page.md', '--title', 'New']);
  const duration = performance.now() - began;
  const fresh = contentOf(join(folder, 'site'));
  assert.notDeepEqual(old, fresh);
  for (let kill = 0; kill < (SOAK ? 200 : 4); kill++) {
    const title = kill % 2 === 0 ? 'Old' : 'New';
    await command(folder, ['build', 'page.md', '--title', title], {
      killAfter: duration * (0.4 + 0.7 * Math.random()),
    });
    const left = contentOf(siteLeft(folder));
    assert.deepEqual(left, left.has('/old.docx') ? old : fresh);
    const { code, stderr } = await run(folder, ['build', 'page.md', '--title', title]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(readdirSync(folder).sort(), ['page.md', 'site']);
    assert.deepEqual(contentOf(join(folder, 'site')), title === 'Old' ? old : fresh);
  }
});

test('the same page gives the same bytes in any folder, time zone, language and year', async (t) => {
  const folder = scratch(t);
  const settings: readonly Record<string, string>[] = [
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1000000000' },
  ];
  const sites: Map<string, string>[] = [];
  for (const [index, env] of settings.entries()) {
    const here = join(folder, `folder ${index}`);
    mkdirSync(here);
    writeFileSync(join(here, 'page.md'), readFileSync(EXAMPLE));
    utimesSync(join(here, 'page.md'), index * 1e8, index * 1e8);
    assert.deepEqual(await command(here, ['build', 'page.md'], { env }), { code: 0, signal: null, stderr: '' });
    sites.push(contentOf(join(here, 'site')));
  }
  assert.ok((sites[0]?.size ?? 0) > 10);
  for (const site of sites) assert.deepEqual(site, sites[0]);
});

test('a reader of the output that goes away is no failure, and a full disk is one', async (t) => {
  const folder = scratch(t);
  cpSync(EXAMPLE, join(folder, 'page.md'));
  const shell = async (line: string): Promise<string> => {
    const child = spawn('sh', ['-c', line], { cwd: folder, env: { ...process.env, NODE: process.execPath, COMMAND } });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await once(child, 'close');
    return said;
  };
  assert.equal(
    await shell('{ { "$NODE" "$COMMAND" build page.md; echo "code $?" >&3; } | true; } 3>&1 2>&1'),
    'code 0\n',
  );
  if (!existsSync('/dev/full')) return;
  const full = await shell('"$NODE" "$COMMAND" check page.md 2>&1 >/dev/full; echo "code $?"');
  assert.match(full, /^contextpage: Cannot write “standard output”: the disk is full; [^\n]+\ncode 2\n$/u);
});
