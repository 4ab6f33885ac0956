/**
 * A publication that WordPress stored in part, and that broke off before the former page was put back. Then no version
 * of the page has ever had all of it, and nobody has saved the page since: nothing of a person is in what stands there.
 */
import { lostIn } from '../../read/wordpress/lost-in.ts';
import { wordAddress } from './former-edition.ts';
import type { RemotePage } from './pages.ts';
import type { Version } from './versions.ts';

/**
 * The version that stood there before; undefined where the page is no such publication, or nothing tells.
 * @param part what was published last
 * @param versions the newest first
 */
export function beforeBrokenOff({ raw }: RemotePage, part: string, versions: readonly Version[]): Version | undefined {
  const word = wordAddress(raw);
  const at = versions.findIndex(({ content }) => wordAddress(content) !== word);
  const isUntouched = at > 0 && versions.slice(0, at).every(({ content }) => content === raw);
  return isUntouched && lostIn(part, raw).length > 0 ? versions[at] : undefined;
}

/** Whether nothing shows that WordPress ever had all that was published: then it may itself have left out what is missing. */
export function wasNeverWhole({ raw }: RemotePage, part: string, versions: readonly Version[]): boolean {
  return [raw, ...versions.map(({ content }) => content)].every((content) => lostIn(part, content).length > 0);
}
