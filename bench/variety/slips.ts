/** What happens to people who keep a page for years: every now and then an entry is written otherwise. */
import type { Convention } from './conventions.ts';
import type { Random } from './random.ts';

const SHARE = 0.07;

/** The page's convention, or with a chance of 7 % one that differs in one thing. */
export function slipOf(convention: Convention, random: Random): Convention {
  if (!random.chance(SHARE)) return convention;
  const { titleMarks, dateForm } = convention;
  return random.pick<Convention>([
    { ...convention, titleMarks: [titleMarks[0], ''] },
    { ...convention, titleMarks: ['', titleMarks[1]] },
    { ...convention, titleMarks: ['"', '"'] },
    { ...convention, dateForm: dateForm === 'iso' ? 'long' : 'medium' },
    { ...convention, dateForm: dateForm === 'long' ? 'iso' : 'long' },
    { ...convention, emphasised: !convention.emphasised },
    { ...convention, comma: convention.comma === ', ' ? ',  ' : convention.comma },
  ]);
}
