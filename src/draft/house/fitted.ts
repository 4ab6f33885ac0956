/** A template made to fit a new entry, which lacks a field or has a link more. */
import { hasSlot, literalAt, type Slot, slotsOf, type Template } from './pattern.ts';

/** The template without the fields that have no value, and with a place for the link. */
export function fitted(template: Template, values: ReadonlyMap<Slot, string>): Template {
  const missing = slotsOf(template).filter((slot) => !values.has(slot));
  const bare = missing.reduce(withoutSlot, template);
  if (!values.has('link') || hasSlot(bare, 'link')) return bare;
  return [...bare, ' ', { slot: 'link' }];
}

const SEPARATOR_BEFORE = /[\s,.;:(]*$/u;
const SEPARATOR_AFTER = /^[\s,.;:)]*/u;

/** What may stand around one field: emphasis, brackets, quotation marks; in American form with a comma inside. */
const WRAPS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/\*$/u, /^\*/u],
  [/_$/u, /^_/u],
  [/\[$/u, /^\]/u],
  [/["'\u2018-\u201f\u00ab\u00bb\u300c-\u300f]$/u, /^[,.]?["'\u2018-\u201f\u00ab\u00bb\u300c-\u300f]/u],
];

/**
 * A field goes with the marks around it and the punctuation behind it; the last one, and one in parentheses, with the
 * punctuation before it. Marks around its neighbours stay.
 */
function withoutSlot(template: Template, slot: Slot): Template {
  const at = template.findIndex((part) => typeof part !== 'string' && part.slot === slot);
  const [left, right] = [literalAt(template, at - 1), literalAt(template, at + 1)];
  const [before, after] = unwrapped(left, right);
  const isFirst = slotsOf(template.slice(0, at)).length === 0;
  const isLast = slotsOf(template.slice(at + 1)).length === 0;
  const isBracketed = before.endsWith('(') && after.startsWith(')');
  const [lead, rest] = isBracketed ? [before.slice(0, -1), after.slice(1)] : [before, after];
  const joined =
    isLast || (isBracketed && !isFirst)
      ? lead.replace(SEPARATOR_BEFORE, '') + rest
      : lead + rest.replace(SEPARATOR_AFTER, '');
  const from = left === '' ? at : at - 1;
  return template.toSpliced(from, at - from + (right === '' ? 1 : 2), joined);
}

function unwrapped(before: string, after: string): [before: string, after: string] {
  const wrap = WRAPS.find(([open, close]) => open.test(before) && close.test(after));
  return wrap ? unwrapped(before.replace(wrap[0], ''), after.replace(wrap[1], '')) : [before, after];
}
