import type { Message } from '../model/message.ts';
import type { Entry, Page, Silence } from '../model/page.ts';
import type { Finding, Rule, RuleDescription } from './rule.ts';
import type { Written } from './written.ts';

/** A message that is left out because the curator has said why. */
export interface SilencedMessage {
  readonly message: Message;
  readonly reason: string;
}

/** No rule of its own, for it looks at what the rules have found. */
export const unusedSilence: RuleDescription = {
  name: 'unused-silence',
  severity: 'info',
  summary: 'A silenced message is no longer there, or no reason says why it was silenced.',
};

/** A silence with what it is for; of the page as a whole where there is no entry. */
interface Placed {
  readonly silence: Silence;
  readonly entry?: Entry;
}

/**
 * Parts messages into those to be told and those that are silenced: by the entry they are about, or by the page where
 * they are about none. A silence without a reason silences nothing. `unused` tells of each silence that does nothing,
 * but for rules that could not look.
 */
export function applySilences(
  page: Page,
  messages: readonly Message[],
  rules: readonly Rule[],
  written: Written,
): { spoken: Message[]; silenced: SilencedMessage[]; unused: Finding[] } {
  const all = silencesOf(page);
  const reasons = new Map(
    all.flatMap(({ silence, entry }) =>
      silence.reason.trim() ? [[keyOf(silence.rule, entry?.id), silence.reason] as const] : [],
    ),
  );
  const used = new Set<string>();
  const spoken: Message[] = [];
  const silenced: SilencedMessage[] = [];
  for (const message of messages) {
    const key = keyOf(message.rule, message.entry);
    const reason = reasons.get(key);
    if (reason === undefined) spoken.push(message);
    else silenced.push({ message, reason });
    used.add(key);
  }
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  const unused = all.flatMap(({ silence, entry }): Finding[] => {
    const isUsed = used.has(keyOf(silence.rule, entry?.id));
    const fault = faultOf({ silence, ...(entry && { entry }) }, known.get(silence.rule), isUsed, written);
    return fault === undefined ? [] : [{ reason: fault, ...(entry && written.atEntry(entry)) }];
  });
  return { spoken, silenced, unused };
}

/** Why the messages of a rule about an entry are silenced, if they are. */
export function silencedBecause(rule: string, { silenced = [] }: Entry): string | undefined {
  return silenced.findLast((silence) => silence.rule === rule && silence.reason.trim())?.reason;
}

function silencesOf({ entries, silenced = [] }: Page): Placed[] {
  return [
    ...silenced.map((silence) => ({ silence })),
    ...entries.flatMap((entry) => (entry.silenced ?? []).map((silence) => ({ silence, entry }))),
  ];
}

function faultOf(
  { silence, entry }: Placed,
  rule: Rule | undefined,
  isUsed: boolean,
  written: Written,
): string | undefined {
  const name = `\u201c${silence.rule}\u201d`;
  if (!rule) return `There is no rule ${name} whose messages could be silenced; see docs/rules.md for their names.`;
  if (!silence.reason.trim()) {
    return `${name} is silenced without a reason, so it still speaks. Add one, as in silenced="${silence.rule}: printed in 1931, without a date".`;
  }
  if (isUsed || (rule.needs && !written.knows(rule.needs, entry))) return undefined;
  return `${name} is silenced here, but has nothing to say any more. The silence can be taken out.`;
}

function keyOf(rule: string, entry: string | undefined): string {
  return JSON.stringify([rule, entry]);
}
