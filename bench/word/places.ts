/**
 * How many entries find their places again when a document of ours lost its bookmarks and was edited, and how many a
 * wrong one. The pages have sources that are hard to tell apart; which paragraph is whose is known, since each is edited
 * with its label. A part of the kinds of pages and edits is held back: the ladder was not built on them.
 *
 *   node bench/word/places.ts [open|held-back, open] [documents of each kind, 4] [seed, 1]
 */
import type { Page } from '../../src/model/page.ts';
import { readManuscript } from '../../src/read/docx/manuscript.ts';
import { readBase } from '../../src/read/manuscript/own/base-part.ts';
import { docxBytes } from '../../test/docx-parts.ts';
import { type Random, randomFrom } from '../variety/random.ts';
import { EDITS } from './places/edits.ts';
import { HELD_BACK_EDITS, HELD_BACK_PAGES } from './places/held-back.ts';
import { PAGES } from './places/pages.ts';
import { comeBack, noOutcome, type Outcome, STRIPPED } from './places/trial.ts';

const RUNGS = ['bookmark', 'address', 'words', 'likeness'] as const;

const [mode = 'open', rounds = '4', seed = '1'] = process.argv.slice(2);
const isHeldBack = mode === 'held-back';
const edits = Object.values(isHeldBack ? { ...EDITS, ...HELD_BACK_EDITS } : EDITS);

/** Some of the edits, in any order. */
function oneJourney(page: Page, random: Random, outcome: Outcome): void {
  const manuscript = readManuscript(docxBytes(page), 'page.docx');
  const found = readBase(manuscript);
  if (!found || !('base' in found)) throw new Error('a document that was just written has its base');
  const some = random.some(edits, edits.length).filter(() => random.chance(isHeldBack ? 0.35 : 0.4));
  const stripped = random.chance(0.55) ? 'all' : random.pick(STRIPPED);
  comeBack({ manuscript, base: found.base, edits: some, stripped }, random, outcome);
}

function told(name: string, { entries, read, right, wrong, seconds }: Outcome): string {
  const sum = (counts: Outcome['right']): number => [...counts.values()].reduce((all, one) => all + one, 0);
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
  const rungs = RUNGS.map((rung) => `${rung} ${right.get(rung) ?? 0}/${wrong.get(rung) ?? 0}`).join(', ');
  const placed = `${share(sum(right), read)} of those read placed, ${sum(wrong)} wrongly`;
  return `${name.padEnd(16)} ${entries} entries, ${share(read, entries)} read, ${placed} (${rungs}), ${seconds.toFixed(1)} s\n`;
}

process.stdout.write('after each rung: placed rightly/wrongly\n');
for (const [name, make] of Object.entries(isHeldBack ? HELD_BACK_PAGES : PAGES)) {
  const outcome = noOutcome();
  for (let round = 0; round < Number(rounds); round++) {
    const random = randomFrom(Number(seed) * 1000 + round);
    oneJourney(make(round % 4 === 3 ? 300 : 15, random), random, outcome);
  }
  process.stdout.write(told(name, outcome));
}
