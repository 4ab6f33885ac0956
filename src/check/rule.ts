import type { Message, Severity } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Written } from './written.ts';

/** One rule: one object literal in one file, one line in `rules.ts`, one page in `docs/rules`. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for the list of rules. */
  readonly summary: string;
  check(page: Page, written: Written): Iterable<Finding>;
}

/** A message before `check.ts` adds the rule's name, severity and address. */
export type Finding = Omit<Message, 'rule' | 'severity' | 'url'> & { readonly severity?: Severity };
