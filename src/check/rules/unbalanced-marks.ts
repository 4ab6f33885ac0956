import { lostMarks } from '../marks/lost-marks.ts';
import type { Rule } from '../rule.ts';

export const unbalancedMarks: Rule = {
  name: 'unbalanced-marks',
  severity: 'error',
  summary: 'Several quotation marks in one quotation or title have no partner.',
  needs: 'lines',
  check: (page, written) => lostMarks(page, written, 'unbalanced'),
};
