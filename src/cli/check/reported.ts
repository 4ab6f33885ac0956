import { isAbsolute, relative, sep } from 'node:path';
import { wordsTaken } from '../../check/rules/too-long.ts';
import { isFixable } from '../fixable.ts';
import type { Io } from '../io.ts';
import type { CheckedPage } from '../report/report.ts';
import type { Checked } from './check-one.ts';

/** A checked page as the reports see it; a quiet one holds errors alone. */
export function reported(
  { input, reading: { page, source }, messages, silenced }: Checked,
  isQuiet: boolean,
  { cwd }: Pick<Io, 'cwd'>,
): CheckedPage {
  const words = page.entries.map((entry) => ({ entry: entry.id, words: wordsTaken(entry) }));
  return {
    name: input.name,
    uri: input.path === undefined ? input.name : uriOf(input.name, cwd),
    source,
    messages: isQuiet ? messages.filter(({ severity }) => severity === 'error') : messages,
    silenced,
    isFixable: isFixable(input),
    ...(page.maxWords !== undefined && { words }),
  };
}

/** From the working folder, so that no path of a machine gets into what is passed on. */
export function uriOf(name: string, cwd: string): string {
  const path = isAbsolute(name) ? relative(cwd, name) : name;
  return path
    .split(sep)
    .join('/')
    .replace(/^(?:\.\/)+/u, '');
}
