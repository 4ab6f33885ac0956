import type { Message } from '../../model/message.ts';

/** Messages for programs: the file's name, how many of each severity, and the messages as the model has them. */
export function jsonReport(messages: readonly Message[], { name }: { readonly name: string }): string {
  const count = (severity: Message['severity']): number => messages.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return `${JSON.stringify({ name, counts, messages }, null, 2)}\n`;
}
