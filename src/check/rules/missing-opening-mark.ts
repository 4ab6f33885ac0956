import { lostMarks } from '../marks/lost-marks.ts';
import type { Rule } from '../rule.ts';

export const missingOpeningMark: Rule = {
  name: 'missing-opening-mark',
  severity: 'error',
  summary: 'A closing quotation mark has no opening mark.',
  needs: 'lines',
  check: (page, written) => lostMarks(page, written, 'opening'),
};
