/** The examples of docs/library.md that write files do what they say. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const DOCS = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
const LIBRARY = new URL('../src/index.ts', import.meta.url).href;
const SHARED =
  'Ann Lee, ‘A gate’, The Tide, 3 May 2021\n\n“The gate was never closed at night, and nobody in the whole office had ever asked for its key.”\n';
const OTHER =
  'Bo Vik, ‘A key’, The Polder Post, 4 May 2022\n\n“The gate was never closed at night, and nobody in the whole office had ever asked for its key.”\n';

test('the example that makes one site of several pages makes one', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-library-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const example = [...DOCS.matchAll(/```js\n(.*?)```/gsu)].find(([, code]) => code?.includes('siteOf'))?.[1] ?? '';
  writeFileSync(join(folder, 'example.mjs'), example.replace("'contextpage'", JSON.stringify(LIBRARY)));
  writeFileSync(join(folder, 'ports.md'), SHARED);
  writeFileSync(join(folder, 'canals.txt'), OTHER);
  const said = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.match(said, /^canals\.txt error .*ports\.md/mu);
  const home = readFileSync(join(folder, 'site/index.html'), 'utf8');
  const [, link = ''] = /href="(ports\/index\.html)"/u.exec(home) ?? [];
  assert.match(readFileSync(join(folder, 'site', link), 'utf8'), /Sources on the delta/u);
  for (const [, font = ''] of home.matchAll(/url\("?([^")]+\.woff2)"?\)/gu)) {
    assert.ok(existsSync(join(folder, 'site', font)), font);
  }
});
