import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Manuscript, Part, Run } from '../../model/manuscript.ts';
import { asRejected } from './as-rejected.ts';
import { weaveNotes } from './weave-notes.ts';

function run(text: string, more: Partial<Run> = {}): Run {
  return { text, em: false, strong: false, ...more };
}

function paragraph(...runs: readonly Run[]): Part {
  return { runs, listLevel: 0 };
}

function wordsOf(parts: readonly Part[]): string[] {
  return parts.map((part) => ('cells' in part ? '' : part.runs.map(({ text }) => text).join('')));
}

test('with its changes rejected, a document has the notes that it had before: neither those put in, nor less than it had', () => {
  const manuscript: Manuscript = {
    parts: [
      paragraph(
        run('Tides '),
        run('', { note: 'footnote-1', tracked: { inserted: 0 } }),
        run('fall', { tracked: { deleted: 1 } }),
        run('', { note: 'footnote-2', tracked: { deleted: 2 } }),
      ),
      paragraph(run('Locks', { tracked: { inserted: 3 } })),
    ],
    notes: new Map([
      ['footnote-1', [paragraph(run('Put in.'))]],
      ['footnote-2', [paragraph(run('Was '), run('here', { tracked: { deleted: 4 } }))]],
      ['footnote-3', [paragraph(run('Never marked.'))]],
    ]),
    changes: [],
    comments: [],
    leftOut: [],
  };
  const { manuscript: before, placeOf } = asRejected(manuscript);
  assert.deepEqual(wordsOf(weaveNotes(before).parts), ['Tides fall', 'Was here', '', 'Never marked.']);
  assert.deepEqual(placeOf(0, 8), { part: 0, offset: 8 });
  assert.deepEqual(wordsOf(weaveNotes(manuscript).parts), ['Tides ', 'Put in.', 'Locks', 'Never marked.']);
});
