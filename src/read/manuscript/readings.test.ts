import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { manuscriptOf, wordsOf } from '../../../test/word-manuscript.ts';
import type { Part } from '../../model/manuscript.ts';
import { accepted, rejected } from './readings.ts';

type State = 'plain' | 'inserted' | 'deleted' | 'both' | 'moved-from' | 'moved-to';

interface Piece {
  readonly words: string;
  readonly state: State;
  readonly author: string;
}

const arbitraryPiece: fc.Arbitrary<Piece> = fc.record({
  words: fc.constantFrom('silt ', 'lock', ' 9', '—', 'tide '),
  state: fc.constantFrom<State>('plain', 'plain', 'inserted', 'deleted', 'both', 'moved-from', 'moved-to'),
  author: fc.constantFrom('Ada', 'Bo'),
});

/** Paragraphs, each with what became of its end; the end of the last one is not tracked. */
const arbitraryParagraphs: fc.Arbitrary<{ pieces: Piece[]; end: State }[]> = fc
  .array(
    fc.record({
      pieces: fc.array(arbitraryPiece, { maxLength: 5 }),
      end: fc.constantFrom<State>('plain', 'plain', 'inserted', 'deleted', 'both'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) =>
    paragraphs.map((one, i) => (i < paragraphs.length - 1 ? one : { ...one, end: 'plain' as const })),
  );

const TAGS: Readonly<Record<State, readonly string[]>> = {
  plain: [],
  inserted: ['ins'],
  deleted: ['del'],
  both: ['ins', 'del'],
  'moved-from': ['moveFrom'],
  'moved-to': ['moveTo'],
};

function xmlOf(paragraphs: readonly { pieces: readonly Piece[]; end: State }[]): string {
  return paragraphs
    .map(({ pieces, end }) => {
      const mark = TAGS[end].map((tag) => `<w:${tag} w:author="Ada"/>`).join('');
      return `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${pieces.map(pieceXml).join('')}</w:p>`;
    })
    .join('');
}

function pieceXml({ words, state, author }: Piece): string {
  return TAGS[state].reduceRight(
    (content, tag) => `<w:${tag} w:author="${author}">${content}</w:${tag}>`,
    `<w:r><w:t>${words}</w:t></w:r>`,
  );
}

const isInserted = (state: State): boolean => ['inserted', 'both', 'moved-to'].includes(state);
const isDeleted = (state: State): boolean => ['deleted', 'both', 'moved-from'].includes(state);

test('each reading has all words but those that the other side tracked, and the changes tell the rest', () => {
  fc.assert(
    fc.property(arbitraryParagraphs, (paragraphs) => {
      const all = paragraphs.flatMap(({ pieces, end }) => [...pieces, { words: '\n', state: end }]);
      const wordsWhere = (holds: (state: State) => boolean): string =>
        all.map(({ words, state }) => (holds(state) ? words : '')).join('');
      const manuscript = manuscriptOf(xmlOf(paragraphs));
      const textOf = (parts: readonly Part[]): string =>
        wordsOf(parts)
          .map((words) => `${words}\n`)
          .join('');
      assert.equal(
        textOf(accepted(manuscript.parts).parts),
        wordsWhere((state) => !isDeleted(state)),
      );
      assert.equal(
        textOf(rejected(manuscript.parts).parts),
        wordsWhere((state) => !isInserted(state)),
      );
      const told = (...kinds: string[]): string =>
        manuscript.changes.map(({ kind, text }) => (kinds.includes(kind) ? text : '')).join('');
      assert.equal(told('inserted', 'moved-to'), wordsWhere(isInserted));
      assert.equal(told('deleted', 'moved-from'), wordsWhere(isDeleted));
    }),
    RUNS,
  );
});

test('a reading has nothing tracked left in it: read again it is the same', () => {
  fc.assert(
    fc.property(arbitraryParagraphs, (paragraphs) => {
      const { parts } = manuscriptOf(xmlOf(paragraphs));
      for (const once of [accepted(parts).parts, rejected(parts).parts]) {
        assert.deepEqual(accepted(once).parts, once);
        assert.deepEqual(rejected(once).parts, once);
        assert.doesNotMatch(JSON.stringify(once), /"(?:tracked|end)":/);
      }
    }),
    RUNS,
  );
});

test('every place in a manuscript has its place in each reading', () => {
  fc.assert(
    fc.property(arbitraryParagraphs, (paragraphs) => {
      const { parts } = manuscriptOf(xmlOf(paragraphs));
      const reading = accepted(parts);
      for (const [index, part] of parts.entries()) {
        let at = 0;
        for (const { text, tracked } of 'runs' in part ? part.runs : []) {
          const place = reading.placeOf(index, at);
          const now = wordsOf(reading.parts)[place?.part ?? -1] ?? '';
          if (tracked?.deleted === undefined) assert.ok(now.startsWith(text, place?.offset));
          else assert.ok((place?.offset ?? 0) <= now.length);
          at += text.length;
        }
      }
    }),
    RUNS,
  );
});
