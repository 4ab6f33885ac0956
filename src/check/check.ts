import type { Message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './context.ts';
import type { Finding, RuleDescription } from './rule.ts';
import { rules } from './rules.ts';
import { applySilences, type SilencedMessage, unusedSilence } from './silence.ts';
import { Written } from './written.ts';

export interface CheckResult {
  readonly messages: readonly Message[];
  /** What the curator has silenced, each with the reason. */
  readonly silenced: readonly SilencedMessage[];
}

/** What the rules have to say about a page, in the order of their places; what is about the whole page comes last. */
export function checkPage(page: Page, context: CheckContext = {}): Message[] {
  return [...checkWithSilenced(page, context).messages];
}

/** The same, and beside it what a person has silenced. */
export function checkWithSilenced(page: Page, context: CheckContext = {}): CheckResult {
  const written = new Written(context);
  const found = rules.flatMap((rule) => Array.from(rule.check(page, written), (finding) => complete(rule, finding)));
  const { spoken, silenced, unused } = applySilences(page, inOrder(withoutDuplicates(found)), rules, written);
  return { messages: inOrder([...spoken, ...unused.map((finding) => complete(unusedSilence, finding))]), silenced };
}

function inOrder(messages: readonly Message[]): Message[] {
  return messages
    .map((message) => ({ message, at: position(message.place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** The rule's page in the documentation, by its path in the repository. */
export function ruleUrl(name: string): string {
  return `docs/rules/${name}.md`;
}

function complete(rule: RuleDescription, finding: Finding): Message {
  return { rule: rule.name, severity: rule.severity, ...finding, url: ruleUrl(rule.name) };
}

function withoutDuplicates(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [keyOf(message), message])).values()];
}

function keyOf({ rule, entry, place, reason }: Message): string {
  return JSON.stringify([rule, entry, place, reason]);
}

function position(place: Place | undefined): number {
  if (!place) return Number.MAX_SAFE_INTEGER;
  return 'offset' in place ? place.offset : place.paragraph;
}
