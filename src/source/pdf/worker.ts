/** The child process of the PDF reader: a PDF on standard input, its text as JSON on standard output. */
import process from 'node:process';
import { sourceOfPages } from './document.ts';
import { extract } from './extract.ts';
import type { WorkerAnswer } from './worker-answer.ts';

async function answer(): Promise<WorkerAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  try {
    const { pages, count, lang, title, front } = await extract(new Uint8Array(Buffer.concat(chunks)));
    const about = { contentType: 'application/pdf', ...(lang ? { lang } : {}), ...(title ? { title } : {}) };
    return { source: sourceOfPages(pages, about), pages: pages.length, count, front };
  } catch (error) {
    return { failure: error instanceof Error ? error.name : 'Error' };
  }
}

process.stdout.write(JSON.stringify(await answer()));
