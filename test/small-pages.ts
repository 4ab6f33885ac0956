/** Small pages in plain words: what moves parts of a page meets on them far more often than on pages that hold all. */
import fc from 'fast-check';
import type { Entry, Page } from '../src/model/page.ts';

interface Size {
  readonly section: number;
  readonly quotations: number;
  readonly notes: number;
}

const size: fc.Arbitrary<Size> = fc.record({
  section: fc.nat(3),
  quotations: fc.nat(3),
  notes: fc.nat(2),
});

/** Every part has words enough of its own to be known by. */
export const smallPage: fc.Arbitrary<Page> = fc
  .record({ paragraphs: fc.nat(2), sections: fc.nat(3), sizes: fc.array(size, { maxLength: 6 }) })
  .map(({ paragraphs, sections, sizes }) => ({
    title: 'Two lakes',
    lang: 'en',
    intro: parts(paragraphs, (i) => ({ plain: ownWords(`${i}`) })),
    sections: parts(sections, (i) => ({ id: `part-${i}`, title: `Part ${i}`, level: 2 })),
    entries: sizes.map((one, i) => entry(one, i, sections)),
    other: [],
  }));

function entry({ section, quotations, notes }: Size, i: number, sections: number): Entry {
  return {
    id: `lake-${i}`,
    ...(sections > 0 && { section: `part-${section % sections}` }),
    reference: { type: 'book', title: `The book of lake ${i}` },
    quotations: parts(quotations, (k) => ({ id: `lake-${i}-${k}`, text: { plain: ownWords(`q${i}x${k}`) } })),
    notes: parts(notes, (k) => ({ text: { plain: ownWords(`n${i}x${k}`) } })),
    tags: [],
  };
}

function parts<T>(count: number, part: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => part(i));
}

function ownWords(name: string): string {
  return `Remark${name} on basin${name} that reader${name} made in year${name} there`;
}
