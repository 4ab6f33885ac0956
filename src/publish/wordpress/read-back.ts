/** Proves that a page in WordPress holds all that was published. */
import { type Lost, lostIn } from '../../read/wordpress/lost-in.ts';
import { shorten } from '../../text/shorten.ts';
import type { RemotePage } from './pages.ts';

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 60;

/**
 * What is missing in a page as it was read back, in one sentence; undefined where nothing is.
 * @param content of the page as it was sent, with what stands round our part
 * @param part ours, which readers must get whole as well
 */
export function missingIn(content: string, part: string, { raw, rendered }: RemotePage): string | undefined {
  const inStore = lostIn(content, raw);
  const lost = inStore.length > 0 ? inStore : lostIn(part, rendered);
  if (lost.length === 0) return undefined;
  const why =
    inStore.length > 0
      ? 'WordPress stored less than it was given: a plugin changes pages when they are saved, or this user may not save such markup'
      : 'WordPress stored it all, but shows less: a plugin or the theme changes pages when they are shown';
  const more = lost.length > MOST_SHOWN ? `; and ${lost.length - MOST_SHOWN} more` : '';
  return `${why}. Missing: ${lost.slice(0, MOST_SHOWN).map(shown).join('; ')}${more}.`;
}

/** @param state what is to be seen now, in a sentence */
export function notWhole(missing: string, state: string): string {
  return `The page was not published whole: ${missing} ${state}`;
}

function shown({ what, text }: Lost): string {
  return `${what} “${shorten(text, LONGEST_SHOWN)}”`;
}
