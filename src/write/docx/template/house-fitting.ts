/** Our looks in the styles of a house: its ids, and nothing set by hand that its styles see to. */
import { QUIET_INK } from '../../document/look.ts';
import type { Fitting } from '../fitting.ts';
import { isOn } from './parts/nodes.ts';
import type { Template } from './read-template.ts';
import type { HouseStyles } from './styles/house-styles.ts';
import type { StyleSheet } from './styles/style-sheet.ts';

/** @param rightToLeft direction of the page */
export function houseFitting({ styles }: Template, rightToLeft: boolean): Fitting {
  const idOf = (style: string): string => styles.ids.get(style) ?? style;
  const hasOtherDirection = isRightToLeft(styles) !== rightToLeft;
  const quiet = quietInk(styles);
  const known = new Map<string, HouseStyle>();
  const styleOf = (id: string): HouseStyle => {
    const found = known.get(id) ?? houseStyle(id, styles.sheet);
    known.set(id, found);
    return found;
  };
  return {
    paragraph({ before, line, ...look }) {
      const id = idOf(look.style);
      return {
        // What is not said follows the styles, and these are made for lines in one direction.
        ...(hasOtherDirection ? { rightToLeft } : {}),
        ...{ ...look, style: id },
        ...(before !== undefined && styleOf(id).room < before ? { before } : {}),
        ...(line !== undefined && styleOf(id).line < line ? { line } : {}),
      };
    },
    run({ color, style, ...look }) {
      const ink = color === QUIET_INK ? quiet : color;
      const around = look.within === undefined ? undefined : styleOf(idOf(look.within));
      return {
        ...look,
        // Emphasis in words that the house prints in italics stands upright.
        ...(look.italic && around?.isItalic ? { italic: false } : {}),
        ...(look.bold && around?.isBold ? { bold: false } : {}),
        ...(style === undefined ? {} : { style: idOf(style) }),
        ...(ink === undefined ? {} : { color: ink }),
      };
    },
  };
}

function isRightToLeft({ sheet, ids }: HouseStyles): boolean {
  const normal = ids.get('Normal') ?? '';
  return isOn(sheet.element(normal, 'pPr', 'bidi'));
}

/** What stands beside the words that matter is set back as the house sets back the facts at the head of a page. */
function quietInk({ sheet, ids, added }: HouseStyles): string | undefined {
  const facts = ids.get('PageFacts') ?? '';
  if (added.some(({ id }) => id === facts)) return undefined;
  const color = sheet.property(facts, ['rPr', 'color', 'val']);
  return color !== undefined && /^[\da-f]{6}$/iu.test(color) ? color : undefined;
}

/** What our text needs to know of a paragraph style of the house. */
interface HouseStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Between two paragraphs of the style, in twentieths of a point. */
  readonly room: number;
  /** Of lines, in 240ths of a line; 0 where it is a length, which may cut off higher letters. */
  readonly line: number;
}

function houseStyle(id: string, sheet: StyleSheet): HouseStyle {
  const of = (attribute: string): string | undefined => sheet.property(id, ['pPr', 'spacing', attribute]);
  const isInLines = (of('lineRule') ?? 'auto') === 'auto';
  const has = (property: 'b' | 'i'): boolean => isOn(sheet.element(id, 'rPr', property));
  return {
    ...{ isBold: has('b'), isItalic: has('i') },
    room: Number(of('before') ?? 0) + Number(of('after') ?? 0),
    line: isInLines ? Number(of('line') ?? 240) : 0,
  };
}
