/** What a publication changes, for people at a terminal. */
import type { EntryChange, PageChanges } from '../../publish/changes/page-changes.ts';
import type { ChangedPage, SiteChanges } from '../../publish/changes/site-changes.ts';
import { counted } from '../counts.ts';
import { visible } from '../visible.ts';

/** Sources that are listed of one page; a list that goes on is no longer read. */
const MOST_LISTED = 20;

const WORDS: Readonly<Record<EntryChange['kind'], string>> = {
  added: 'added',
  removed: 'taken off',
  withdrawn: 'withdrawn',
  changed: 'changed',
};

/** Lines, none where nothing differs. */
export function changesText({ pages, files }: SiteChanges): string[] {
  const counts = [`${files.added} new`, `${files.changed} changed`, `${files.removed} gone`].filter(
    (count) => !count.startsWith('0 '),
  );
  if (counts.length === 0) return [];
  const same = files.same > 0 ? [`${files.same} as before`] : [];
  const words = pages.length === 0 ? ['The words of the pages are the same.'] : [];
  return [...words, ...pages.flatMap(pageLines), `Files: ${[...counts, ...same].join(', ')}.`];
}

function pageLines({ kind, title, folder, sources, changes }: ChangedPage): string[] {
  const name = visible(`“${title}”${folder === './' ? '' : ` (${folder})`}`);
  if (kind === 'new') return [`New: ${name}, ${counted(sources, 'source')}.`];
  if (kind === 'gone') return [`Gone: ${name}, ${counted(sources, 'source')}.`];
  if (!changes) return [`Changed: ${name}.`];
  const { entries } = changes;
  return [`Changed: ${name}${entries.length > 0 ? `, ${kindCounts(entries)}` : ''}.`, ...pageChangesText(changes)];
}

/** What readers of one page find changed. */
export function pageChangesText({ entries, page }: PageChanges): string[] {
  const rest = entries.length - MOST_LISTED;
  return [
    ...(page.length > 0 ? [`  of the page: ${page.join(', ')}`] : []),
    ...entries.slice(0, MOST_LISTED).flatMap(entryLines),
    ...(rest > 0 ? [`  and ${counted(rest, 'source')} more`] : []),
  ];
}

function entryLines({ kind, name, details }: EntryChange): string[] {
  return [`  ${WORDS[kind]}: ${visible(name)}`, ...details.map((detail) => `    ${visible(detail)}`)];
}

/** “2 sources added, 1 changed”. */
function kindCounts(entries: readonly EntryChange[]): string {
  const counts = Object.entries(WORDS).flatMap(([kind, word]) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count > 0 ? [{ count, word }] : [];
  });
  return counts.map(({ count, word }, i) => `${i === 0 ? counted(count, 'source') : count} ${word}`).join(', ');
}
