import { fileError, isSystemError } from '../files/file-error.ts';
import { InputError } from '../model/input-error.ts';
import { visibleInLine } from './visible.ts';

/**
 * One sentence for whatever ended a command, with a line below it for each of several faults. Nobody is shown a stack
 * trace: of a fault of ours, one line tells where.
 */
export function failureText(error: unknown): string {
  if (error instanceof InputError) return error.lines.map(visibleInLine).join('\n  ');
  if (isSystemError(error) && error.path) return failureText(fileError('use', error.path, error));
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = error instanceof Error ? firstFrame(error) : '';
  return `Something went wrong inside the program. Please report it to its makers with this line and, if you may share it, the page: ${oneLine(what)}${where}`;
}

function firstFrame(error: Error): string {
  const frame = /[/\\]((?:dist|src)[/\\][\w/\\.-]+:\d+):\d+/u.exec(error.stack ?? '')?.[1];
  return frame ? ` (${frame})` : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').slice(0, 300);
}
