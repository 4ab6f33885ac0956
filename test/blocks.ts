/** What must hold of the blocks of any reader, whatever it read. */
import assert from 'node:assert/strict';
import type { Block } from '../src/model/block.ts';

/** Every character has its exact place in the input, blocks stand in order, and marks lie inside their text. */
export function assertExact(blocks: readonly Block[], source: string): void {
  let reached = 0;
  for (const block of blocks) {
    const shown = `${block.kind} ${JSON.stringify(block.text.slice(0, 80))} at ${block.start}-${block.end}`;
    assert.ok(block.start >= reached, `${shown} begins before ${reached}, the end of the block before it`);
    assert.ok(
      block.end >= block.start && block.end <= source.length,
      `${shown} ends after its beginning, in the input`,
    );
    reached = block.end;
    assertOrigin(block, source, shown);
    assertMarks(block, shown);
  }
}

function assertOrigin({ text, origin, start, end, kind }: Block, source: string, shown: string): void {
  let at = 0;
  let from = start;
  for (const piece of origin) {
    assert.ok(piece.length > 0 && piece.at >= at && piece.start >= from, `${shown}: pieces stand in order`);
    const between = text.slice(at, piece.at);
    assert.match(between, kind === 'row' ? /^\t*$/u : /^$/u, `${shown}: ${JSON.stringify(between)} has no place`);
    const taken = piece.sourceLength ?? piece.length;
    if (piece.sourceLength === undefined) {
      assert.equal(
        text.slice(piece.at, piece.at + piece.length),
        source.slice(piece.start, piece.start + taken),
        shown,
      );
    }
    at = piece.at + piece.length;
    from = piece.start + taken;
  }
  assert.ok(from <= end, `${shown}: its characters lie inside it, but one ends at ${from}`);
  assert.match(text.slice(at), kind === 'row' ? /^\t*$/u : /^$/u, shown);
}

function assertMarks({ text, marks, cells, kind }: Block, shown: string): void {
  for (const mark of marks) {
    assert.ok(mark.start >= 0 && mark.start < mark.end && mark.end <= text.length, `${shown}: marks lie in the text`);
    if (mark.kind === 'break') assert.equal(text.slice(mark.start, mark.end), '\n', shown);
  }
  const breaks = marks.filter((mark) => mark.kind === 'break').length;
  assert.equal(breaks, text.split('\n').length - 1, `${shown}: every line feed is marked`);
  if (kind !== 'row' && kind !== 'furniture') assert.equal(text, text.trim(), shown);
  for (const cell of cells ?? [])
    assert.ok(cell.start <= cell.end && cell.end <= text.length, `${shown}: cells lie in the text`);
}

/** Characters other than white space, sorted: what must be the same before and after when nothing is lost. */
export function letters(text: string): string {
  return [...text.replace(/[\s\u00ad]/gu, '')].sort().join('');
}
