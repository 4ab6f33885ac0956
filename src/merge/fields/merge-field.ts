/** One field in three versions: whether theirs is an edit at all, and what taking it would give. */
import type { Text } from '../../model/page.ts';
import type { FieldName, FieldValue } from '../proposal.ts';
import { threeWay } from '../words/three-way.ts';
import { foldedTyping, sameTokens, tokensOf } from '../words/tokens.ts';
import { isAddress, isText, isWhole } from './fields.ts';

type Value = FieldValue | undefined;

export type Outcome =
  | { readonly kind: 'same' | 'noise' }
  | { readonly kind: 'edit'; readonly merged: Value; readonly conflict: boolean };

export function mergeField(field: FieldName, base: Value, ours: Value, theirs: Value): Outcome {
  if (isSame(field, base, theirs)) return { kind: isEqual(base, theirs) ? 'same' : 'noise' };
  if (isSame(field, ours, theirs)) return { kind: 'same' };
  const [b, o, t] = isWhole(field) ? [] : [base, ours, theirs].map(asText);
  if (!b || !o || !t) return { kind: 'edit', merged: theirs, conflict: !isSame(field, ours, base) };
  const { text, conflict, isOurs } = threeWay(b, o, t);
  if (isOurs) return { kind: 'same' };
  return { kind: 'edit', merged: inFormOf([base, ours, theirs], text), conflict };
}

/** Whether two contents say the same, whatever typing aids made of them. */
export function isSame(field: FieldName, a: Value, b: Value): boolean {
  if (isEqual(a, b)) return true;
  if (isAddress(field)) return false;
  const [one, other] = [asText(a), asText(b)];
  if (one && other) return sameTokens(tokensOf(one), tokensOf(other));
  return a !== undefined && b !== undefined && folded(a) === folded(b);
}

/** Whether words that are the same are in other italics or bold. */
export function hasOtherLook(a: Text, b: Text): boolean {
  return (a.marks ?? b.marks) !== undefined && looks(a) !== looks(b);
}

function looks(text: Text): string {
  return tokensOf(text)
    .map(({ key, marks }) =>
      [key, ...marks.flatMap(({ kind }) => (kind === 'em' || kind === 'strong' ? kind : []))].join(),
    )
    .join('\n');
}

export function isEqual(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** A field that is not there is an empty text, beside one that is a text. */
function asText(value: Value): Text | undefined {
  if (value === undefined) return { plain: '' };
  if (typeof value === 'string') return { plain: value };
  return isText(value) ? value : undefined;
}

function inFormOf(versions: readonly Value[], text: Text): Value {
  if (text.plain === '') return undefined;
  return versions.some(isText) ? text : text.plain;
}

function folded(value: FieldValue): string {
  return JSON.stringify(sorted(value), (_, part: unknown) => (typeof part === 'string' ? foldedTyping(part) : part));
}

/** The same data in any order of its keys is the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
