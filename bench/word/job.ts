/** One job of `speed.ts`, in a process of its own: `node job.ts NAME COUNT FILE` prints what it cost as JSON. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { harbourPage } from '../../test/docx-pages.ts';

export type JobName = 'nothing' | 'page' | 'write' | 'peer-write' | 'read-parts' | 'read' | 'peer-read';

export interface Cost {
  /** Of CPU, of all threads; loading the code does not count. */
  readonly seconds: number;
  /** The peak of the resident set, whatever it was for. */
  readonly megabytes: number;
  /** What the job found: a sign that it did its work. */
  readonly found: number;
}

type Job = (count: number, path: string) => number | Promise<number>;

/** Each loads its code first. */
const JOBS: Readonly<Record<JobName, () => Promise<Job>>> = {
  async nothing() {
    return () => 1;
  },
  async page() {
    return (count) => harbourPage(count).entries.length;
  },
  async write() {
    const { writePage } = await import('../../src/write/write.ts');
    // It loads the writer when it is first asked.
    await writePage(harbourPage(0), 'docx');
    return async (count, path) => {
      const [file] = await writePage(harbourPage(count), 'docx', { baseName: 'page' });
      return file ? saved(file.content, path) : 0;
    };
  },
  async 'peer-write'() {
    const { writeWithPeer } = await import('./peer-writer.ts');
    return async (count, path) => {
      const bytes = await writeWithPeer(harbourPage(count));
      writeFileSync(path, bytes);
      return bytes.length;
    };
  },
  async read() {
    const { readPage } = await import('../../src/read/read.ts');
    // It loads these for a document of ours.
    await Promise.all([import('../../src/read/docx/docx.ts'), import('../../src/read/manuscript/own/come-back.ts')]);
    return async (_, path) => (await readPage(readFileSync(path), { name: path })).page.entries.length;
  },
  async 'read-parts'() {
    const { readManuscript } = await import('../../src/read/docx/manuscript.ts');
    return (_, path) => readManuscript(readFileSync(path), path).parts.length;
  },
  async 'peer-read'() {
    const { default: mammoth } = await import('mammoth');
    return async (_, path) => (await mammoth.convertToHtml({ path })).value.length;
  },
};

/** In the chunks that it comes in, as the command line writes it. The number of bytes. */
function saved(content: string | Uint8Array | Iterable<Uint8Array>, path: string): number {
  if (typeof content === 'string') throw new Error('a document is no text');
  const file = openSync(path, 'w');
  let length = 0;
  for (const chunk of content instanceof Uint8Array ? [content] : content) length += writeSync(file, chunk);
  closeSync(file);
  return length;
}

const [name = '', count = '', path = ''] = process.argv.slice(2);
const load = Object.entries(JOBS).find(([known]) => known === name)?.[1];
if (!load) throw new Error(`no job has the name “${name}”`);
const job = await load();
const before = process.cpuUsage();
const found = await job(Number(count), path);
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes, found } satisfies Cost));
