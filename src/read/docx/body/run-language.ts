import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { Languages } from '../../manuscript/story/languages.ts';

const SLOTS = ['val', 'eastAsia', 'bidi'] as const;
/** Word for “no language”. */
const NONE = /^(?:x-none|zxx)$/i;

/** From `w:lang` (ECMA-376 part 1, 17.3.2.20). */
export function languagesOf(tag: SaxesTagNS): Languages {
  const found = SLOTS.flatMap((slot) => {
    const value = attribute(tag, slot);
    return value === undefined || NONE.test(value) ? [] : [[slot, value]];
  });
  return Object.fromEntries(found);
}
