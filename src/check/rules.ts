import type { Rule, RuleDescription } from './rule.ts';
import { archiveMissing } from './rules/archive-missing.ts';
import { archiveStale } from './rules/archive-stale.ts';
import { authorVariant } from './rules/author-variant.ts';
import { citedDifferently } from './rules/cited-differently.ts';
import { dateInFuture } from './rules/date-in-future.ts';
import { dead } from './rules/dead.ts';
import { disagreesWithSource } from './rules/disagrees-with-source.ts';
import { drifted } from './rules/drifted.ts';
import { duplicateEntry } from './rules/duplicate-entry.ts';
import { gluedSentences } from './rules/glued-sentences.ts';
import { missingAuthor } from './rules/missing-author.ts';
import { missingClosingMark } from './rules/missing-closing-mark.ts';
import { missingDate } from './rules/missing-date.ts';
import { missingLink } from './rules/missing-link.ts';
import { missingOpeningMark } from './rules/missing-opening-mark.ts';
import { missingOutlet } from './rules/missing-outlet.ts';
import { missingPageUrl } from './rules/missing-page-url.ts';
import { missingTitle } from './rules/missing-title.ts';
import { mixedDateForms } from './rules/mixed-date-forms.ts';
import { mixedQuotationMarks } from './rules/mixed-quotation-marks.ts';
import { moved } from './rules/moved.ts';
import { notVerbatim } from './rules/not-verbatim.ts';
import { outOfOrder } from './rules/out-of-order.ts';
import { outletLooksMistyped } from './rules/outlet-looks-mistyped.ts';
import { outletVariant } from './rules/outlet-variant.ts';
import { referencePunctuation } from './rules/reference-punctuation.ts';
import { sameWordsTwoPages } from './rules/same-words-two-pages.ts';
import { sameWordsTwoSources } from './rules/same-words-two-sources.ts';
import { soft404 } from './rules/soft-404.ts';
import { tooLong } from './rules/too-long.ts';
import { trackingParameters } from './rules/tracking-parameters.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { uncertainField } from './rules/uncertain-field.ts';
import { unreadText } from './rules/unread-text.ts';
import { unsafeScheme } from './rules/unsafe-scheme.ts';
import { walled } from './rules/walled.ts';
import { withdrawnEntry } from './rules/withdrawn-entry.ts';
import { wrongShapedMark } from './rules/wrong-shaped-mark.ts';
import { unusedSilence } from './silence.ts';

/** Every rule: about quotations, about references, about the page, about links, about the archive. */
export const rules: readonly Rule[] = [
  sameWordsTwoSources,
  sameWordsTwoPages,
  notVerbatim,
  unbalancedMarks,
  missingOpeningMark,
  missingClosingMark,
  wrongShapedMark,
  gluedSentences,
  tooLong,
  missingTitle,
  missingDate,
  missingAuthor,
  missingOutlet,
  missingLink,
  referencePunctuation,
  outletLooksMistyped,
  outletVariant,
  authorVariant,
  duplicateEntry,
  citedDifferently,
  dateInFuture,
  disagreesWithSource,
  uncertainField,
  outOfOrder,
  mixedQuotationMarks,
  mixedDateForms,
  unreadText,
  missingPageUrl,
  withdrawnEntry,
  dead,
  moved,
  soft404,
  walled,
  trackingParameters,
  unsafeScheme,
  drifted,
  archiveMissing,
  archiveStale,
];

/** What `check` may say, that about silences included, which looks at what the rules find. */
export const described: readonly RuleDescription[] = [...rules, unusedSilence];
