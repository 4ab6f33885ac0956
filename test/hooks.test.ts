/** The hook and the jobs of `examples/hooks`, as git and a CI service run them. */
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './run-cli.ts';
import { needs } from './tools.ts';

const HOOKS = fileURLToPath(new URL('../examples/hooks', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

const HEAD = '---\ncontextpage: 1\ntitle: Lune Harbour\nlang: en\nurl: https://port.example/\n---\n\n';
const WORDS = 'Nobody may land at the lower lock before the spring tide has gone down again.';
const CLEAN = `${HEAD}Ada Brook, [‘Ferry and tide’](https://port.example/tide), *Port News*, 2 May 2021\n\n> ${WORDS}\n`;
const FAULTY = CLEAN.replace('again.', 'again.”');

/** A repository with the hook in it, and a program that it calls. */
function repository(t: TestContext, program = `exec "${process.execPath}" "${MAIN}" "$@"`) {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage hooks '));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const command = join(folder, 'the program');
  writeFileSync(command, `#!/bin/sh\n${program}\n`, { mode: 0o755 });
  const at = join(folder, 'repository');
  mkdirSync(at);
  const spawn = (name: string, argv: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(name, argv, {
      cwd: at,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', NO_COLOR: '1', CONTEXTPAGE: command },
    });
  const git = (...argv: string[]): SpawnSyncReturns<string> => {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@port.example', '-c', `core.hooksPath=${HOOKS}`];
    return spawn('git', [...who, ...argv]);
  };
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  };
  assert.equal(git('init', '-q').status, 0);
  return { at, git, write, spawn };
}

describe('The hook', needs('git', 'apt-get install git'), () => {
  test('stops a commit with an error, as staged, and says where it is', (t) => {
    const { at, git, write } = repository(t);
    const name = 'pages/the lower “lock” $HOME.md';
    write(name, FAULTY);
    git('add', '.');
    write(name, CLEAN);
    const stopped = git('commit', '-m', 'A page');
    assert.equal(stopped.status, 1);
    assert.ok(`${stopped.stdout}${stopped.stderr}`.includes(`${name}:10:`), stopped.stdout + stopped.stderr);
    assert.match(stopped.stdout + stopped.stderr, /missing-opening-mark.*The commit was not made/su);
    assert.notEqual(git('rev-parse', '--verify', '-q', 'HEAD').status, 0);
    assert.equal(readFileSync(join(at, name), 'utf8'), CLEAN);
  });

  test('lets a clean page through, whatever lies in the folder unstaged, and whatever its name', (t) => {
    const { git, write } = repository(t);
    const names = ['a page.md', '-page.md', 'two\nlines.md', 'café/page.md'];
    for (const name of names) write(name, CLEAN);
    git('add', '--', '.');
    for (const name of names) write(name, FAULTY);
    write('unstaged.md', FAULTY);
    const { status, stderr } = git('commit', '-q', '-m', 'Pages');
    assert.equal(status, 0, stderr);
    assert.equal(git('commit', '-q', '-a', '-m', 'With the faults').status, 1);
    assert.equal(git('rev-list', '--count', 'HEAD').stdout.trim(), '1');
  });

  test('leaves other commits alone: other Markdown, a page that goes, a commit without a page', (t) => {
    const { git, write } = repository(t, 'exit 9');
    write('README.md', '# A list\n\nJane Doe, ‘Title”, The Outlet\n');
    write('notes.txt', 'Anything');
    write('page.md', CLEAN);
    git('add', 'README.md', 'notes.txt');
    assert.equal(git('commit', '-q', '-m', 'Other files').status, 0);
    git('add', 'page.md');
    assert.equal(git('commit', '-q', '-m', 'A page').status, 1, 'the program was not called');
    assert.equal(git('commit', '-q', '--no-verify', '-m', 'A page').status, 0);
    git('rm', '-q', 'page.md');
    assert.equal(git('commit', '-q', '-m', 'Gone').status, 0);
  });

  test('the settings of a folder hold for its pages', (t) => {
    const { git, write } = repository(t, 'cat ./pages/contextpage.json "$2" > "$HOME/seen"');
    write('pages/contextpage.json', '{ "title": "Lune" }\n');
    git('add', '.');
    git('commit', '-q', '-m', 'Settings');
    write('pages/page.md', CLEAN);
    git('add', '.');
    assert.equal(git('commit', '-q', '-m', 'A page').status, 0);
    assert.equal(
      readFileSync(join(git('rev-parse', '--show-toplevel').stdout.trim(), '..', 'seen'), 'utf8'),
      `{ "title": "Lune" }\n${CLEAN}`,
    );
  });
});

describe('The job', needs('git', 'apt-get install git'), () => {
  test('publishes pages without an error, and leaves a report', (t) => {
    const { at, spawn, write } = repository(t);
    write('all pages/lune.md', CLEAN);
    const { status, stderr } = spawn('bash', [join(HOOKS, 'ci.sh'), 'all pages', 'public site']);
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(join(at, 'public site', 'index.html'), 'utf8'), /Lune Harbour/u);
    assert.equal(JSON.parse(readFileSync(join(at, 'contextpage.sarif'), 'utf8')).version, '2.1.0');
  });

  test('ends before anything is built where a page has an error, and says which', (t) => {
    const { at, spawn, write } = repository(t);
    write('pages/lune.md', FAULTY);
    const { status, stdout } = spawn('bash', [join(HOOKS, 'ci.sh'), 'pages']);
    assert.equal(status, 1);
    assert.match(stdout, /pages\/lune\.md:10:\d+ {2}error {2}missing-opening-mark/u);
    assert.match(readFileSync(join(at, 'contextpage.sarif'), 'utf8'), /"missing-opening-mark"/u);
    assert.ok(!existsSync(join(at, 'site')));
    assert.equal(spawn('bash', [join(HOOKS, 'ci.sh'), 'none']).status, 2);
  });

  test('every command of the job for GitHub does its work', async (t) => {
    const { at, write } = repository(t);
    write('pages/lune.md', CLEAN);
    const job = readFileSync(join(HOOKS, 'github-actions.yml'), 'utf8');
    const commands = [...job.matchAll(/run: npx contextpage (.*)/gu)].map(([, command = '']) => command);
    assert.equal(commands.length, 2);
    for (const command of commands) {
      const { code, stderr } = await run(at, command.replace('pages/*.md', 'pages/lune.md').split(' '));
      assert.equal(code, 0, `${command}: ${stderr}`);
    }
    assert.ok(existsSync(join(at, 'site', 'index.html')));
    write('pages/lune.md', FAULTY);
    const { code, stdout } = await run(at, ['check', 'pages/lune.md', '--format', 'github']);
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=pages\/lune\.md,line=10/mu);
  });
});
