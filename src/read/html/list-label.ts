import { romanNumeral } from '../../text/roman-numeral.ts';
import { attribute, type Element } from './tree.ts';

/** Counts the items of one list element as a browser does. */
export interface ListCounter {
  readonly ordered: boolean;
  readonly type: string;
  readonly step: number;
  next: number;
}

export function listCounter(list: Element): ListCounter {
  const ordered = list.tagName === 'ol';
  const reversed = attribute(list, 'reversed') !== undefined;
  const count = reversed ? list.childNodes.filter((one) => one.nodeName === 'li').length : 1;
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10);
  return {
    ordered,
    type: attribute(list, 'type') ?? '1',
    step: reversed ? -1 : 1,
    next: Number.isNaN(start) ? count : start,
  };
}

/** The label that a browser prints before an item of an ordered list, such as `3.` or `c.`; undefined for bullets. */
export function nextLabel(list: ListCounter, item: Element): string | undefined {
  if (!list.ordered) return undefined;
  const value = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + list.step;
  return `${written(number, list.type)}.`;
}

function written(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if (type === 'i') return romanNumeral(number);
  if (type === 'I') return romanNumeral(number).toUpperCase();
  return String(number);
}

/** a to z, then aa, ab and so on. */
function letters(number: number): string {
  let rest = number;
  let out = '';
  while (rest > 0) {
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
    rest = Math.floor((rest - 1) / 26);
  }
  return out;
}
