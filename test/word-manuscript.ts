/** Reads Word documents that tests write by hand, and shows what was read in short. */

import type { Manuscript, Paragraph, Part } from '../src/model/manuscript.ts';
import { readManuscript } from '../src/read/docx/manuscript.ts';
import { relationships, type WordParts, wordFile, wordPart, wordParts } from './word-file.ts';

export function manuscriptOf(body: string, more?: WordParts): Manuscript {
  return readManuscript(wordFile(wordParts(body, more)), 'lakes.docx');
}

/** The parts of a document with footnotes, comments and whatever else is given by the last word of its type. */
export function withParts(parts: Readonly<Record<string, string>>): WordParts {
  const names = Object.keys(parts);
  return {
    'word/_rels/document.xml.rels': relationships(
      ['s', 'styles', 'styles.xml'],
      ['h', 'hyperlink', 'https://delta.example/a', 'External'],
      ...names.map((name) => [name, name, `${name}.xml`] as const),
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, wordPart(name, parts[name] ?? '')])),
  };
}

/** The words of each paragraph; of rows those of each cell. */
export function wordsOf(parts: readonly Part[]): string[] {
  return parts.map((part) =>
    'cells' in part ? part.cells.map(({ paragraphs }) => paragraphs.map(textOf).join('/')).join(' | ') : textOf(part),
  );
}

/** The only paragraph of a document. */
export function onlyParagraph({ parts }: Manuscript): Paragraph {
  const [part, more] = parts;
  if (!part || more || 'cells' in part) throw new Error('not one paragraph');
  return part;
}

/** The words of the runs for which something holds. */
export function wordsWith(paragraph: Paragraph, holds: (run: Paragraph['runs'][number]) => unknown): string[] {
  return paragraph.runs.filter(holds).map(({ text }) => text);
}

export function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}
