/** What a person wants to know once a site is published: where readers find it, and what is new there. */
import type { SiteChanges } from '../../publish/changes/site-changes.ts';
import type { Built } from '../build/built.ts';
import { counted } from '../counts.ts';
import { messageCounts } from '../message-counts.ts';
import { shellArgument } from '../shell-argument.ts';
import { changesText } from './changes-text.ts';

interface Published {
  /** As the user typed them. */
  readonly target: string;
  readonly names: readonly string[];
  readonly built: Built;
  /** None on a disk without links, where the former site is gone. */
  readonly changes?: SiteChanges;
  /** Former publications that were deleted because they show what was withdrawn. */
  readonly forgotten?: number;
  readonly canGoBack?: boolean;
}

export function publishedText({ target, names, built, changes, forgotten = 0, canGoBack = false }: Published): string {
  const said = changes ? changesText(changes) : [];
  const isNew = changes ? said.length > 0 : built.changed > 0;
  return lines([
    isNew ? `Published: ${what(built)}.` : `Nothing has changed: readers see ${what(built)}, as before.`,
    `  Folder:   ${target}`,
    ...(built.url === undefined ? [] : [`  Address:  ${built.url}`]),
    ...besides(built, names),
    ...(changes ? [] : [NO_LINKS]),
    ...(said.length > 0 ? ['', ...said] : []),
    ...(forgotten > 0 ? [`Deleted: ${counted(forgotten, 'former publication')} that showed what is withdrawn.`] : []),
    ...(isNew && canGoBack ? ['', `To go back: contextpage publish ${shellArgument(target)} --rollback`] : []),
  ]);
}

const NO_LINKS =
  'This disk has no links, so the folder itself was replaced: readers may have missed it for a moment, and there is no way back with --rollback.';

type Tried = Required<Pick<Published, 'target' | 'names' | 'built' | 'changes'>>;

export function wouldBeText({ target, names, built, changes }: Tried): string {
  const said = changesText(changes);
  return lines([
    said.length > 0
      ? `Would be published in ${target}: ${what(built)}. Nothing has been written.`
      : `Nothing would change in ${target}: readers see ${what(built)} as it is.`,
    ...besides(built, names),
    ...(said.length > 0 ? ['', ...said] : []),
  ]);
}

interface RolledBack {
  readonly target: string;
  readonly number: number;
  readonly changes: SiteChanges;
}

export function rolledBackText({ target, number, changes }: RolledBack): string {
  const said = changesText(changes);
  return lines([
    `Readers see publication ${number} again, in ${target}.`,
    ...(said.length > 0 ? ['', 'Gone back:', ...said] : []),
    '',
    'To show the latest state of the page again, publish it again.',
  ]);
}

/** “Ports of the delta”, 8 pages. */
function what({ title, isSite, pages }: Built): string {
  const counts = isSite ? counted(pages.length, 'page') : pages.map(({ counts }) => counts).join();
  return `“${title}”, ${counts}`;
}

/** What is wrong, and what was left out. */
function besides({ pages, leftOut, remarks }: Built, names: readonly string[]): string[] {
  const faults = pages.flatMap(({ messages }) => messages.filter(({ severity }) => severity !== 'info'));
  return [
    ...(faults.length > 0
      ? [`  Checks:   ${messageCounts(faults)}; “contextpage check ${names.map(shellArgument).join(' ')}” shows them`]
      : []),
    ...leftOut.map(({ name, reason }) => `  Left out: ${name}: ${reason}`),
    ...remarks.map((remark) => `  ${remark}`),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
