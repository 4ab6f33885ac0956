import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { OpenRow } from '../../manuscript/story/table.ts';
import { isOn } from '../styles.ts';

/** Takes one property of `w:trPr`, or of the `w:tcPr` of the last cell. */
export function noteCell(row: OpenRow, tag: SaxesTagNS): void {
  const { cell } = row;
  const value = attribute(tag, 'val');
  if (tag.local === 'tblHeader') row.isHeader = isOn(value);
  else if (cell && tag.local === 'vMerge') cell.goesOn = value !== 'restart';
  else if (tag.local === 'gridSpan') row.setColumns(Number(value));
}
