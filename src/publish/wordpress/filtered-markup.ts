import { InputError } from '../../model/input-error.ts';
import { eachElement, parseTree } from '../../read/html/tree.ts';
import type { Discovered } from './discover.ts';
import type { Judgement } from './judge.ts';
import type { RemotePage } from './pages.ts';

/** What WordPress stores for everybody who may write posts (its `wp_kses_post`, since 6.1). */
const STORED: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b bdo big blockquote body br button caption center cite code col
  colgroup dd del details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i img ins kbd label legend li main map mark menu nav ol p pre q rb rp rt rtc ruby s samp section small
  span strike strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul var video`.split(
    /\s+/u,
  ),
);

/** Throws `InputError` where saving the page would take from others what WordPress stores for other users alone. */
export function assertKeptWhole({ around, overwrites }: Judgement, site: Discovered, { raw, link }: RemotePage): void {
  if (site.storesAnyHtml) return;
  const filtered = filteredMarkup(overwrites ? raw : around.before + around.after);
  if (filtered.length === 0) return;
  throw new InputError(
    `Others put HTML into ${link} that WordPress would take away when this user saves the page: ${filtered.join(', ')}. Publish as a user who may save any HTML (“unfiltered_html”; on most sites an editor or administrator).`,
  );
}

/** Names of the elements, and of the attributes that run something, that WordPress takes out for other users. */
function filteredMarkup(content: string): string[] {
  const found = new Set<string>();
  eachElement(parseTree(content, 'the page in WordPress').document, ({ tagName, attrs }) => {
    if (!STORED.has(tagName)) found.add(tagName);
    for (const { name } of attrs) if (name.startsWith('on')) found.add(name);
    return true;
  });
  return [...found];
}
