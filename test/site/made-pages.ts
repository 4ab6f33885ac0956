/** The two pages of the site that programs make: a Word document, and a `page.json` in Arabic. */
import type { CslItem } from '../../src/model/csl.ts';
import type { Entry, Page } from '../../src/model/page.ts';

function entry(id: string, reference: CslItem, ...words: readonly string[]): Entry {
  const quotations = words.map((plain, i) => ({ id: `${id}-q${i + 1}`, text: { plain } }));
  return { id, reference, quotations, notes: [], tags: [] };
}

export const LIGHTHOUSES: Page = {
  title: 'Lighthouses without keepers',
  lang: 'en',
  intro: [{ plain: 'Lamps that nobody climbs to.' }],
  sections: [],
  entries: [
    entry(
      'marsh-2017-keeper',
      {
        type: 'article-newspaper',
        author: [{ family: 'Marsh', given: 'Jon' }],
        title: 'The keeper of the wrong river',
        'container-title': 'Coast Weekly',
        URL: 'https://coast-weekly.example/keeper',
        issued: { 'date-parts': [[2017, 9, 2]] },
      },
      'He dug by ear, and when the bucket sang he knew that he had reached the old floor of the river.',
    ),
    entry(
      'berg-2018-lamp',
      {
        type: 'article-newspaper',
        author: [{ family: 'Berg', given: 'Anna' }],
        title: 'A lamp for nobody in particular',
        'container-title': 'The Harbour Post',
        URL: 'https://harbour-post.example/lamp',
        issued: { 'date-parts': [[2018, 11, 30]] },
      },
      'It turns for the gulls, and for the one ship that is always late.',
    ),
  ],
  other: [],
};

export const TOLLS: Page = {
  title: 'رسوم القناة',
  lang: 'ar',
  intro: [{ plain: 'ما قيل عن الرسوم.' }],
  sections: [],
  entries: [
    entry(
      'reed-2012-owns',
      {
        type: 'article-newspaper',
        author: [{ family: 'Reed', given: 'Tom' }],
        title: 'Who owns the old quay',
        'container-title': 'Northern Ledger',
        URL: 'https://northern-ledger.example/quay',
        issued: { 'date-parts': [[2012, 3, 8]] },
        language: 'en',
      },
      'The old quay will be closed to ships of any size until the spring, and nobody on the board can say which spring.',
    ),
    entry(
      'نجار-2021-القناة',
      {
        type: 'article-newspaper',
        author: [{ family: 'نجار', given: 'سلمى' }],
        title: 'القناة التي لا تنام',
        'container-title': 'جريدة الميناء',
        URL: 'https://jaridat-almina.example/qanat',
        issued: { 'date-parts': [[2021, 2, 17]] },
      },
      'كل سفينة تمر تدفع مرتين، مرة للماء ومرة للصمت الذي يليه.',
    ),
  ],
  other: [],
};
