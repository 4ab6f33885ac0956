import { lostMarks } from '../marks/lost-marks.ts';
import type { Rule } from '../rule.ts';

export const missingClosingMark: Rule = {
  name: 'missing-closing-mark',
  severity: 'error',
  summary: 'An opening quotation mark has no closing mark.',
  needs: 'lines',
  check: (page, written) => lostMarks(page, written, 'closing'),
};
