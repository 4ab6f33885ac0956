/** Links that a page gives as numbers, with their addresses in a list of their own: “Title [3]” and “[3] https://…”. */
import type { Block } from '../../model/block.ts';
import type { Mark } from '../../model/page.ts';

/** The number, with or without brackets, and an address alone after it. */
const TARGET =
  /^\s*(?:\[(\d{1,4}|[a-z*\u2020\u2021])\]|\(?(\d{1,4})[.):])\s*[:\u2013\u2014-]?\s*<?((?:https?:\/\/|www\.)[^\s<>]+)>?\.?\s*$/iu;
const MARKER = /\[(\d{1,4}|[a-z*\u2020\u2021])\]/giu;
const FEWEST = 2;

/** Blocks with the links put where the numbers stand, and those that were nothing but an address of such a list. */
export function withNoteLinks(blocks: readonly Block[]): { readonly blocks: Block[]; readonly targets: Block[] } {
  const addresses = new Map<string, string>();
  const targets: Block[] = [];
  for (const block of blocks) {
    const found = TARGET.exec(labelled(block));
    const number = found?.[1] ?? found?.[2];
    if (!found?.[3] || number === undefined || addresses.has(number)) continue;
    addresses.set(number, /^www/iu.test(found[3]) ? `https://${found[3]}` : found[3]);
    targets.push(block);
  }
  const taken = new Set(targets);
  const rest = blocks.filter((block) => !taken.has(block));
  const used = new Set(rest.flatMap(({ text }) => [...text.matchAll(MARKER)].map((match) => match[1])));
  const known = [...addresses.keys()].filter((number) => used.has(number));
  if (known.length < FEWEST || known.length < addresses.size * 0.6) return { blocks: [...blocks], targets: [] };
  return { blocks: rest.map((block) => linked(block, addresses)), targets };
}

/** The text with the number that a list printed before it. */
function labelled({ label, text }: Block): string {
  return label === undefined ? text : `${label} ${text}`;
}

function linked(block: Block, addresses: ReadonlyMap<string, string>): Block {
  const found = [...block.text.matchAll(MARKER)].flatMap((match): Mark[] => {
    const href = addresses.get(match[1] ?? '');
    return href === undefined ? [] : [{ kind: 'link', href, start: match.index, end: match.index + match[0].length }];
  });
  if (found.length === 0) return block;
  return { ...block, marks: [...block.marks, ...found].sort((a, b) => a.start - b.start) };
}
