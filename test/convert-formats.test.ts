import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';

for (const format of ['csl.json', 'csv', 'zotero.rdf', 'bib', 'ris']) {
  test(`the command line converts a page to .${format} and back, checks it, and builds a site from it`, async (t) => {
    const folder = copiedExamples(t);
    const file = `page.${format}`;
    const there = await run(folder, ['convert', EXAMPLE, file]);
    const back = await run(folder, ['convert', file, 'back.md']);
    const counts = (stdout: string): string[] => stdout.match(/\d+ (?:sources|quotations|notes)/g) ?? [];
    assert.deepEqual([there.code, back.code], [0, 0], back.stderr);
    assert.equal(counts(there.stdout).length, 3);
    assert.deepEqual(counts(back.stdout), counts(there.stdout));
    const check = await run(folder, ['check', file]);
    assert.ok(check.code === 0 || check.code === 1, check.stderr);
    assert.doesNotMatch(check.stdout, /unread-text/);
    const build = await run(folder, ['build', file, '--out', 'site']);
    assert.equal(build.code, 0, build.stderr);
  });
}
