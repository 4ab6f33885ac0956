import type { Message, Severity } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Written } from './written.ts';

/** What the documents and reports say of a rule. */
export interface RuleDescription {
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for the list of rules. */
  readonly summary: string;
}

/** One rule: one object literal in one file, one line in `rules.ts`, one page in `docs/rules`. */
export interface Rule extends RuleDescription {
  /** What it has to know beside the page: without it, it finds nothing, and that means nothing. */
  readonly needs?: Need;
  check(page: Page, written: Written): Iterable<Finding>;
}

export type Need = 'lines' | 'today' | 'format' | 'verifications' | 'looks' | 'described' | 'across';

/** A message before `check.ts` adds the rule's name, severity and address. */
export type Finding = Omit<Message, 'rule' | 'severity' | 'url'> & { readonly severity?: Severity };
