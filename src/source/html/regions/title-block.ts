/** Finds the block that is the headline of the page’s article. */
import { foldedWords } from '../blocks/measure.ts';
import type { PageFacts } from '../blocks/page-facts.ts';
import type { PageHead } from '../blocks/page-head.ts';

/** A headline is no longer, and a block that is no heading must have as many words of the title to be one. */
const LONGEST = 60;
const SHORTEST_PLAIN = 4;
/** Worth of a heading in comparison with any other block. */
const WORTH = [1, 1.3, 1.2, 1.15, 1.1, 1.1, 1.1];
/** Marks between the name of an article and that of its site. */
const PARTING = /\s[-–—|·•:»]\s|:\s/u;
const ALIKE = 0.75;

/** Its number; nothing where the page has neither a heading with words of its title nor an `<h1>`. */
export function findTitle(facts: PageFacts, head: PageHead): number | undefined {
  const titles = head.titles.map((title) => ` ${foldedWords(title).join(' ')} `);
  const parts = new Set(
    head.titles.flatMap((title) => title.split(PARTING).map((part) => foldedWords(part).join(' '))),
  );
  let best: { block: number; score: number } | undefined;
  let heading: number | undefined;
  for (const block of facts.blocks.keys()) {
    const { words, linked, heading: level } = facts.of(block);
    if (words === 0 || words > LONGEST) continue;
    // Weblogs and forums link the headline of a page to the page itself.
    const self = linked > words / 2;
    if (self && (level === 0 || words < SHORTEST_PLAIN - 1 || !parts.has(foldedWords(facts.text(block)).join(' '))))
      continue;
    if (level === 1 && !self) heading ??= block;
    const score = Math.max(0, ...titles.map((title) => likeness(title, facts.text(block), level)));
    if (score > (best?.score ?? 0)) best = { block, score };
  }
  return best?.block ?? heading;
}

/** How many words a heading has in common with a title that holds it, or that it holds. */
function likeness(title: string, text: string, level: number): number {
  const words = foldedWords(text);
  if (level === 0 && words.length < SHORTEST_PLAIN) return 0;
  const folded = ` ${words.join(' ')} `;
  const worth = WORTH[level] ?? 1;
  if (title.includes(folded)) return words.length * worth;
  if (folded.includes(title)) return level > 0 ? title.trim().split(' ').length * worth : 0;
  if (level !== 1 && level !== 2) return 0;
  const known = new Set(title.trim().split(' '));
  const shared = words.filter((word) => known.has(word)).length;
  return shared >= ALIKE * words.length ? shared : 0;
}
