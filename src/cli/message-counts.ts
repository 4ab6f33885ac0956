import type { Message, Severity } from '../model/message.ts';
import { counted } from './counts.ts';

const WORDS: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'hint'],
];

/** “1 error, 2 hints”; empty if there is nothing to say. */
export function messageCounts(messages: readonly Message[]): string {
  return WORDS.flatMap(([severity, word]) => {
    const count = messages.filter((message) => message.severity === severity).length;
    return count > 0 ? [counted(count, word)] : [];
  }).join(', ');
}
