import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withFileErrors } from '../files/file-error.ts';
import { type NamedFile, writeFileWhole } from '../files/safe-write.ts';
import type { Message } from '../model/message.ts';
import type { Reading } from '../model/reading.ts';

/** Writes, outside of the site, what became of each part of the input, and all messages. Older reports of the page go. */
export async function writeReports(
  folder: NamedFile,
  base: string,
  reading: Reading,
  messages: readonly Message[],
): Promise<void> {
  const { lossReport } = await import('../write/loss-report/loss-report.ts');
  withFileErrors('make the folder', folder.name, () => mkdirSync(folder.path, { recursive: true }));
  const file = (name: string): NamedFile => ({ path: join(folder.path, name), name: join(folder.name, name) });
  writeFileWhole(file(`${base}-report.html`), lossReport(reading), true);
  writeFileWhole(file(`${base}-messages.json`), `${JSON.stringify(messages, null, 1)}\n`, true);
}
