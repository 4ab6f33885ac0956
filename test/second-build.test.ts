/** What a build takes over from the site that it replaces. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { citationPath } from '../src/write/site/cite/citation-text.ts';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';

/** The file of citations of the site, and what it holds. */
function citations(site: string): { path: string; text: string } {
  const [name = ''] = readdirSync(join(site, 'assets')).filter((one) => one.startsWith('cite-'));
  const path = `assets/${name}`;
  return { path, text: readFileSync(join(site, path), 'utf8') };
}

test('a second build takes the references from the site of the first; from a file that somebody has changed it takes none', async (t) => {
  const folder = copiedExamples(t);
  const site = join(folder, 'site');
  await run(folder, ['build', EXAMPLE, '--quiet']);
  const { path, text } = citations(site);
  const retold = text.replaceAll('Adelaar, ', 'As it was, ');
  assert.notEqual(retold, text);

  writeFileSync(join(site, path), retold);
  await run(folder, ['build', EXAMPLE, '--quiet']);
  assert.deepEqual(citations(site), { path, text });

  rmSync(join(site, path));
  writeFileSync(join(site, citationPath(retold)), retold);
  const manifest = readFileSync(join(site, '.contextpage'), 'utf8');
  writeFileSync(join(site, '.contextpage'), manifest.replace(path, citationPath(retold)));
  await run(folder, ['build', EXAMPLE, '--quiet']);
  assert.match(citations(site).text, /"As it was, /u);
});
