import type { Rule } from './rule.ts';
import { dateInFuture } from './rules/date-in-future.ts';
import { gluedSentences } from './rules/glued-sentences.ts';
import { missingAuthor } from './rules/missing-author.ts';
import { missingClosingMark } from './rules/missing-closing-mark.ts';
import { missingDate } from './rules/missing-date.ts';
import { missingLink } from './rules/missing-link.ts';
import { missingOpeningMark } from './rules/missing-opening-mark.ts';
import { missingOutlet } from './rules/missing-outlet.ts';
import { missingTitle } from './rules/missing-title.ts';
import { mixedDateForms } from './rules/mixed-date-forms.ts';
import { mixedQuotationMarks } from './rules/mixed-quotation-marks.ts';
import { outOfOrder } from './rules/out-of-order.ts';
import { outletLooksMistyped } from './rules/outlet-looks-mistyped.ts';
import { referencePunctuation } from './rules/reference-punctuation.ts';
import { sameWordsTwoSources } from './rules/same-words-two-sources.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { uncertainField } from './rules/uncertain-field.ts';
import { unreadText } from './rules/unread-text.ts';
import { wrongShapedMark } from './rules/wrong-shaped-mark.ts';

/** Every rule: about quotations, about references, about the page. */
export const rules: readonly Rule[] = [
  sameWordsTwoSources,
  unbalancedMarks,
  missingOpeningMark,
  missingClosingMark,
  wrongShapedMark,
  gluedSentences,
  missingTitle,
  missingDate,
  missingAuthor,
  missingOutlet,
  missingLink,
  referencePunctuation,
  outletLooksMistyped,
  dateInFuture,
  uncertainField,
  outOfOrder,
  mixedQuotationMarks,
  mixedDateForms,
  unreadText,
];
