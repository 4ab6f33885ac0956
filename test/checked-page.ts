/** An invented page with a quotation under every verdict, each judged by a source that is read here. */
import { verifyQuotation } from '../src/anchor/verify.ts';
import type { Entry, Page, Quotation } from '../src/model/page.ts';
import type { Receipt } from '../src/model/receipt.ts';
import type { SourceText } from '../src/model/source.ts';
import { readSource } from '../src/source/read-source.ts';
import { sha256 } from '../src/text/hash.ts';

const GATE =
  'The harbour master said on Monday that the lower gate will not be opened before spring, since nine boats lie in the channel. Nobody in the town had expected the treaty of lakes to last for more than a single winter. The dredger was paid for, but it never came, and the council did not ask why.';
const COUNCIL =
  'The council of the lake towns met in the old customs house. It was agreed that the toll would be lowered for boats under nine metres, and that the ledger would be open to everyone who asks.';

const TEXTS: ReadonlyMap<string, SourceText> = new Map([
  ['brook-2026-gate', await textOf(GATE)],
  ['weir-2026-council', await textOf(COUNCIL)],
  [
    'moss-2026-walled',
    { ...(await textOf('Subscribe to read.')), unreadable: { kind: 'pay-wall', reason: 'A wall.' } },
  ],
]);

/** With `marks: all`; a quotation of each verdict, one without a receipt, one that was corrected, a withdrawn entry. */
export function checkedPage(more: Partial<Page> = {}): Page {
  return {
    ...{ title: 'The lower gate', lang: 'en', intro: [], sections: [], other: [], url: 'https://lakes.example/gate/' },
    marks: 'all',
    entries: [
      entry('brook-2026-gate', 'The gate stays shut', 4, [
        ['nine boats lie in the channel'],
        ['Nobody […] had expected the treaty of lakes to last for more than a single winter'],
        ['the lower gate will be opened before summer, since nine boats lie in the channel'],
        ['It was agreed that the toll would be lowered for boats under nine metres'],
        ['the whole harbour was sold to a stranger over night'],
      ]),
      entry('weir-2026-council', 'A council in the customs house', 3, [
        [
          'the ledger would be open to everyone who asks',
          { corrected: [{ on: '2026-05-03', former: 'the ledger is FORMER' }] },
        ],
        [
          'the ledger would be open to anyone who asks',
          { locator: 'p. 12', corrected: [{ on: '2026-05', former: 'FORMER' }] },
        ],
      ]),
      entry('moss-2026-walled', 'What the wall hides', 2, [['Behind the wall nobody reads']]),
      entry('reed-2026-never', 'A source that nobody kept', 1, [['These words were compared with nothing']]),
    ],
    withdrawn: [
      { id: 'pell-2025-ferry', on: '2026-05-03', reason: 'At the author’s request.' },
      { id: 'brook-2026-gate', on: '2026-05-03' },
    ],
    ...more,
  };
}

type Written = readonly [text: string, more?: Partial<Quotation>];

function entry(id: string, title: string, month: number, quotations: readonly Written[]): Entry {
  const [name = ''] = id.split('-');
  return {
    id,
    reference: {
      ...{
        type: 'article-newspaper',
        title,
        author: [{ given: 'Ada', family: name[0]?.toUpperCase() + name.slice(1) }],
      },
      ...{ 'container-title': 'The Lune Courier', issued: { 'date-parts': [[2026, month, 2]] } },
      URL: `https://courier.example/${id}`,
    },
    quotations: quotations.map(([plain, more], i) => {
      const receipt = receiptFor(id, plain);
      return { id: `${id}-${i}`, text: { plain }, ...(receipt && { receipt }), ...more };
    }),
    notes: [],
    tags: [],
  };
}

function receiptFor(id: string, quotation: string): Receipt | undefined {
  const text = TEXTS.get(id);
  if (!text) return undefined;
  const others = [...TEXTS].filter(([other]) => other !== id).map(([other, source]) => ({ id: other, source }));
  const { confidence: _confidence, foundIn, ...found } = verifyQuotation(quotation, text, { lang: 'en', others });
  return {
    ...found,
    quotationSha256: sha256(quotation),
    copy: copyOf(text),
    ...(foundIn && { foundIn: { entry: foundIn, copy: copyOf(TEXTS.get(foundIn) ?? text) } }),
  };
}

function copyOf({ text, contentType }: SourceText): Receipt['copy'] {
  return { sha256: sha256(text), textSha256: sha256(text), contentType, captured: '2026-05-01' };
}

function textOf(text: string): Promise<SourceText> {
  return readSource(Buffer.from(text), { contentType: 'text/plain' });
}
