/**
 * Writes made-up pages with their labels, for the recogniser to be measured on and for any scorer outside to compare.
 *
 *   node bench/variety/write.ts OUT [seed] [pages] [tune|held-out]      OUT/name.txt … and OUT/name.expected.json
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { varietyPages } from './pages.ts';

const [out, seed = '1', pages = '200', split = 'tune'] = process.argv.slice(2);
if (out === undefined || (split !== 'tune' && split !== 'held-out')) {
  process.stderr.write('usage: node bench/variety/write.ts OUT [seed] [pages] [tune|held-out]\n');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
for (const { name, format, source, label } of varietyPages(Number(seed), Number(pages), split)) {
  writeFileSync(join(out, `${name}.${format}`), source);
  writeFileSync(join(out, `${name}.expected.json`), `${JSON.stringify(label, null, 1)}\n`);
}
