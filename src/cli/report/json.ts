import { visibleJson } from '../visible.ts';
import { type CheckedPage, countOf, type Report } from './report.ts';

/** For programs: one JSON text for each page. */
export function jsonReport(): Report {
  return { open: () => '', page: (page) => visibleJson(pageJson(page)), failure: () => '', close: () => '' };
}

/** The file's name, how many of each severity, the messages as the model has them, and the silenced ones with reasons. */
function pageJson({ name, messages, silenced, words }: CheckedPage): string {
  const counts = {
    error: countOf(messages, 'error'),
    warning: countOf(messages, 'warning'),
    info: countOf(messages, 'info'),
    silenced: silenced.length,
  };
  const left = silenced.map(({ message, reason }) => ({ ...message, silenced: reason }));
  return `${JSON.stringify({ name, counts, messages, silenced: left, words }, null, 2)}\n`;
}
