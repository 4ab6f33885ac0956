/** What reading a published page has to say about the page as it came. */
import type { Message } from '../../model/message.ts';
import type { Base } from './base.ts';
import type { Draft } from './drafts.ts';

const RULE = { rule: 'read', severity: 'warning', url: 'docs/rules/read.md' } as const;

/** `contextFile`: where that of the whole list is, if the page says so. */
export function remarks(
  drafts: readonly Draft[],
  base: Base | undefined,
  name: string,
  contextFile: string | undefined,
): Message[] {
  if (!base) {
    return [
      {
        ...RULE,
        reason: `“${name}” is a page that contextpage has published, but without the data that was in it; references were read from their lines.`,
        expected: `the page as it was published, or ${contextFile ?? 'the .md or .json file'} that stands beside it`,
      },
    ];
  }
  const changed = drafts.filter(({ isChanged }) => isChanged);
  return [
    ...(base.of === undefined ? [] : [part(drafts.length, base.of, name, contextFile)]),
    ...changed.map(({ draft: { place } }) => ({
      ...RULE,
      reason: 'This reference line is not the one that was published; it was read as it stands here.',
      ...(place ? { place } : {}),
    })),
  ];
}

function part(count: number, whole: number, name: string, contextFile: string | undefined): Message {
  return {
    ...RULE,
    reason: `“${name}” has ${count} of the ${whole} sources of its list; the others stand on pages of their own.`,
    expected: `${contextFile ?? 'the .md or .json file'} that stands beside the page, which has all of them`,
  };
}
