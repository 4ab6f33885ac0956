/** How long it takes from a save until the browser shows the new words: of the example page, and of one page in a folder of eight. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../../test/written-site.ts';

const SAVES = 20;
const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const EXAMPLE = readFileSync(new URL('../../examples/halder-barrier.md', import.meta.url), 'utf8');

function pageNamed(title: string): string {
  return EXAMPLE.replace(/^title: .*$/mu, `title: ${title}`);
}

/** Milliseconds of each save, in order. */
async function measured(names: readonly string[], isFolder: boolean): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-bench-'));
  for (const name of names) writeFileSync(join(folder, `${name}.md`), pageNamed(name));
  const [first = ''] = names;
  const preview = spawn(process.execPath, [MAIN, 'preview', isFolder ? '.' : `${first}.md`], { cwd: folder });
  let printed = '';
  preview.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  while (!/^\d\d:.* s/mu.test(printed)) await once(preview.stdout, 'data');
  const browser = await startBrowser();
  const tab = await browser.newPage();
  await tab.goto(`${/http:\S+/u.exec(printed)?.[0]}${isFolder ? `${first}/` : ''}`);
  const times: number[] = [];
  for (let save = 1; save <= SAVES; save++) {
    const intro = `Save number ${save}.`;
    const began = performance.now();
    writeFileSync(join(folder, `${first}.md`), pageNamed(first).replace('The storm-tide', `${intro} The storm-tide`));
    await tab.getByText(intro).first().waitFor();
    times.push(performance.now() - began);
  }
  await browser.close();
  preview.kill('SIGINT');
  await once(preview, 'exit');
  rmSync(folder, { recursive: true });
  return times.sort((a, b) => a - b);
}

for (const [what, names] of [
  ['the example page', ['ports']],
  ['one of eight pages in a folder', ['ports', 'rivers', 'weirs', 'locks', 'quays', 'mills', 'fords', 'dikes']],
] as const) {
  const times = await measured(names, names.length > 1);
  const [shortest, median, longest] = [times[0], times[SAVES / 2], times.at(-1)].map((time) => Math.round(time ?? 0));
  process.stdout.write(`${what}: ${median} ms from save to words (median of ${SAVES}; ${shortest} to ${longest})\n`);
}
