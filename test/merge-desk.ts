/** A desk for `contextpage merge`: the example with a document of it that came back, and somebody at the terminal. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { readPage } from '../src/read/read.ts';
import { docxBytes } from './docx-parts.ts';
import { type DocxEdits, editedDocx } from './edited-docx.ts';
import { copiedExamples, EXAMPLE, type Ran, type RunOptions, run } from './run-cli.ts';

export const TEXT: string = readFileSync(new URL(`../examples/${EXAMPLE}`, import.meta.url), 'utf8');
const LINES = new Set(TEXT.split('\n'));
const PRINTED = docxBytes((await readPage(TEXT, { name: EXAMPLE })).page);

/** As twelve edits are made: tracked by two people and not tracked, of every field, an entry new, a quotation gone. */
export const TWELVE: DocxEdits = {
  retyped: [
    { words: 'The Halder Barrier', as: 'The Halder Gates', by: 'Ada Brook' },
    { words: 'since 1971', as: 'since the winter of 1971', by: 'Ada Brook' },
    { words: 'Halder Forum', as: 'The Halder Forum' },
    { words: 'forty days', as: 'fifty days', by: 'Ada Brook' },
    { words: 'ninety minutes', as: 'ninety-five minutes', by: 'Tom Weir' },
    { words: 'within four kilometres', as: 'within five kilometres' },
    { words: '9\u00a0May\u00a02023', as: '10 May 2023', by: 'Ada Brook' },
    { words: 'Salt in the wells: not yet', as: 'Salt in the wells: not yet?', by: 'Tom Weir' },
    { words: 'nine million crowns', as: 'ten million crowns', by: 'Tom Weir' },
    { words: 'p.\u00a012', as: 'pp. 12–13', by: 'Tom Weir' },
  ],
  removed: ['It is a thimbleful'],
  added: [
    {
      after: 'The readings themselves are',
      style: 'SourceReference',
      text: 'Nell Harrow, ‘Nine gates and a winter’, The Orsel Herald, 2 June 2023',
    },
  ],
};
export const COMMENTED: DocxEdits = {
  remarked: [{ on: 'ribbed and pale', says: 'Is this the wording in print?', by: 'Ada Brook' }],
};

export interface Desk {
  readonly folder: string;
  merge(options?: RunOptions, ...more: readonly string[]): Promise<Ran>;
  page(): string;
  /** Lines that the page has now. */
  changes(): string[];
}

export function deskWith(t: TestContext, edits: DocxEdits): Desk {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, 'edited.docx'), editedDocx(PRINTED, edits));
  const page = (): string => readFileSync(join(folder, EXAMPLE), 'utf8');
  return {
    folder,
    page,
    merge: (options = {}, ...more) => run(folder, ['merge', EXAMPLE, 'edited.docx', ...more], options),
    changes: () =>
      page()
        .split('\n')
        .filter((line) => !LINES.has(line)),
  };
}

export function typing(...typed: readonly string[]): RunOptions {
  return { tty: true, typed, env: { NO_COLOR: '1' } };
}
