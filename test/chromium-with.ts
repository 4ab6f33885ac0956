import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { programs } from '../src/capture/browser/chromium.ts';

/** What to open a session with so that its browser is started with one switch more. The program is removed after the test. */
export function chromiumWith(t: TestContext, added: string): { readonly CONTEXTPAGE_CHROMIUM: string } {
  const [program = {}] = programs(process.env);
  assert.ok('executablePath' in program);
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\nexec "${program.executablePath}" ${added} "$@"\n`, { mode: 0o755 });
  return { CONTEXTPAGE_CHROMIUM: path };
}
