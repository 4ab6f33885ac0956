/** What a person may do next, each with the command to copy. */
import { mayShowMoreToBrowser } from '../../capture/capture-source.ts';
import type { Look } from '../../model/capture.ts';
import { counted } from '../counts.ts';
import { shellArgument } from '../shell-argument.ts';

export interface Next {
  readonly looks: readonly Look[];
  /** As the user typed it. */
  readonly archive: string;
  /** The only page that was named, as the user typed it. */
  readonly page?: string;
  /** A browser was asked already. */
  readonly browser: boolean;
}

export interface Step {
  readonly why: string;
  readonly command: string;
}

export function nextSteps({ looks, archive, page, browser }: Next): Step[] {
  if (page === undefined) return [];
  const on = `${shellArgument(page)} --archive ${shellArgument(archive)}`;
  const forBrowser = browser ? 0 : looks.filter((look) => mayShowMoreToBrowser(look) && !look.copy).length;
  return [
    ...(forBrowser > 0
      ? [
          {
            why: `${counted(forBrowser, 'source')} may show more to a browser`,
            command: `contextpage capture ${on} --browser`,
          },
        ]
      : []),
    ...(looks.some(({ copy }) => copy)
      ? [{ why: 'Now compare the quotations', command: `contextpage verify ${on}` }]
      : []),
    ...(looks.some(({ copy, movedTo }) => !copy || movedTo !== undefined)
      ? [{ why: 'See what to do about links and walls', command: `contextpage check ${on}` }]
      : []),
  ];
}
