/** A page of more sources than stand on one page of the site: eighteen years, some undated, a quotation under every verdict. */
import type { Entry, Page } from '../src/model/page.ts';
import { checkedPage } from './checked-page.ts';

const KINDS = ['dredging of the inner basin', 'a toll for loaded barges', 'repairs at the lower sluice'];

function report(i: number): Entry {
  const kind = KINDS[i % 3] ?? '';
  return {
    id: `report-${i}`,
    reference: {
      type: 'article-newspaper',
      author: [{ family: `Holm${i % 23}`, given: 'Ada' }],
      title: `Report ${i} on ${kind}`,
      'container-title': `Courier ${i % 9}`,
      ...(i < 3 ? {} : { issued: { 'date-parts': [[2025 - (i % 17), 1 + (i % 12), 1 + (i % 28)] as const] } }),
    },
    quotations: [
      { id: `report-${i}-q`, text: { plain: `The board told the council that ${kind} has begun.\nBoat ${i} waits.` } },
    ],
    notes: [],
    tags: i % 2 === 0 ? ['tides'] : ['tolls'],
  };
}

/** The one whose words stand in another source is of 2026, that source of 2010. */
export function largePage(more: Partial<Page> = {}): Page {
  const checked = checkedPage({ title: 'Two lakes', contact: 'mailto:desk@lakes.example' });
  const entries = checked.entries.map((entry) =>
    entry.id === 'weir-2026-council'
      ? { ...entry, reference: { ...entry.reference, issued: { 'date-parts': [[2010, 3, 2]] as const } } }
      : entry,
  );
  return { ...checked, entries: [...entries, ...Array.from({ length: 520 }, (_, i) => report(i))], ...more };
}
