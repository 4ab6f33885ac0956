/** Two guards of the rule that everything asked of the network goes through one guarded function. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = join(ROOT, 'node_modules/.bin/biome');

const WAYS = [
  "import { get } from 'node:http';\nexport { get };",
  "import { connect } from 'net';\nexport { connect };",
  "export const tls = await import('node:tls');",
  "export const dns = process.getBuiltinModule('node:dns');",
  "import { chromium } from 'playwright-core';\nexport { chromium };",
  "export const answer = await fetch('https://quay.example/');",
  'export const ask = globalThis.fetch;',
  "export const socket = new WebSocket('wss://quay.example/');",
];

test('the linter refuses every way round the guard, and leaves the guard itself alone', (t) => {
  const copy = mkdtempSync(join(tmpdir(), 'contextpage-lint-'));
  t.after(() => rmSync(copy, { recursive: true }));
  for (const file of ['biome.json', 'scripts/lint/one-way-out.grit']) cpSync(join(ROOT, file), join(copy, file));
  for (const folder of ['src/write', 'src/capture/fetch']) {
    mkdirSync(join(copy, folder), { recursive: true });
    for (const [at, way] of WAYS.entries()) writeFileSync(join(copy, folder, `way${at}.ts`), way);
  }
  const { stdout, stderr } = spawnSync(BIOME, ['lint', '--max-diagnostics=200'], { cwd: copy, encoding: 'utf8' });
  const refused = new Set((stdout + stderr).match(/^src\/\S+(?=:\d+:\d+ plugin)/gmu));
  assert.deepEqual(
    [...refused].sort(),
    WAYS.map((_, at) => `src/write/way${at}.ts`),
  );
});

test('a test that leaves the machine fails, even where the refusal is taken for a fault of the network', () => {
  const loopbackOnly = new URL('loopback-only.mjs', import.meta.url).href;
  const swallow = "require('node:net').connect(80, '192.0.2.1')";
  const run = (code: string): number | null =>
    spawnSync(process.execPath, [`--import=${loopbackOnly}`, '--eval', `try { ${code} } catch {}`]).status;
  assert.equal(run(swallow), 1);
  assert.equal(run("require('node:dns').lookup('quay.example', () => {})"), 1);
  assert.equal(run("require('node:net').connect(9, '127.0.0.1').on('error', () => {})"), 0);
});
