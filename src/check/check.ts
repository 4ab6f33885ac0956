import type { Message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './context.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { Written } from './written.ts';

/** What the rules have to say about a page, in the order of their places; what is about the whole page comes last. */
export function checkPage(page: Page, context: CheckContext = {}): Message[] {
  const written = new Written(context);
  const messages = rules.flatMap((rule) => Array.from(rule.check(page, written), (finding) => complete(rule, finding)));
  return withoutDuplicates(messages)
    .map((message) => ({ message, at: position(message.place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** The rule's page in the documentation, by its path in the repository. */
export function ruleUrl(name: string): string {
  return `docs/rules/${name}.md`;
}

function complete(rule: Rule, finding: Finding): Message {
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
