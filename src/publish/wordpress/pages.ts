/** The page in WordPress: found, read, written. */
import * as v from 'valibot';
import { decodedAddress } from '../../text/decoded.ts';
import type { Discovered, PageKey } from './discover.ts';
import { jsonContent, type Rest } from './rest.ts';

export interface RemotePage extends PageKey {
  /** As it is stored, and as readers get it. */
  readonly raw: string;
  readonly rendered: string;
  readonly title: string;
  /** `publish`, `draft`, `private` … */
  readonly status: string;
  readonly slug: string;
  /** Time of the last change, as WordPress writes it. */
  readonly modified: string;
  readonly link: string;
}

const pageSchema = v.pipe(
  v.object({
    id: v.number(),
    type: v.picklist(['page', 'post']),
    content: v.object({ raw: v.string(), rendered: v.string() }),
    title: v.object({ raw: v.string() }),
    status: v.string(),
    slug: v.string(),
    modified_gmt: v.string(),
    link: v.string(),
  }),
  v.transform(({ id, type, content, title, status, slug, modified_gmt: modified, link }): RemotePage => {
    const kind = type === 'page' ? 'pages' : 'posts';
    return { id, type: kind, ...content, title: title.raw, status, slug, modified, link };
  }),
);

const READ = 'read the page';

export async function readRemotePage(rest: Rest, { type, id }: PageKey): Promise<RemotePage> {
  return rest.call({ path: `wp/v2/${type}/${id}`, query: { context: 'edit' }, aim: READ }, pageSchema);
}

/** What the user may see of pages and posts with this last part of the address, published or not. */
export async function pagesWithSlug(rest: Rest, slug: string): Promise<readonly RemotePage[]> {
  const found: RemotePage[] = [];
  for (const type of ['pages', 'posts'] as const) {
    // An author, who has no right to pages, is refused them; what is left is their posts.
    const query = { context: 'edit', slug, status: 'any', per_page: '100' };
    const answer = await rest.try({ path: `wp/v2/${type}`, query, aim: READ }, v.array(pageSchema));
    if ('data' in answer) found.push(...answer.data);
    else if (answer.refusal.status !== 403 && answer.refusal.status !== 400) rest.refuse(answer.refusal, READ);
  }
  return found;
}

/** The page at an address of the site; undefined where there is none. */
export async function pageAt(target: string, { rest, shown }: Discovered): Promise<RemotePage | undefined> {
  if (shown) return readRemotePage(rest, shown);
  const path = pathOf(target);
  const slug = path.split('/').at(-1) ?? '';
  if (slug === '') return undefined;
  return (await pagesWithSlug(rest, slug)).find(({ link }) => pathOf(link) === path);
}

/** Decoded as far as it can be, without the slash at its end. */
function pathOf(address: string): string {
  return decodedAddress(URL.parse(address)?.pathname.replace(/\/$/u, '') ?? '');
}

export interface PageChange {
  readonly content: string;
  /** Left as it is where none is given. */
  readonly title?: string;
}

export async function changeRemotePage(rest: Rest, { type, id }: PageKey, change: PageChange): Promise<RemotePage> {
  const post = jsonContent(change);
  return rest.call(
    { path: `wp/v2/${type}/${id}`, query: { context: 'edit' }, post, aim: 'change the page' },
    pageSchema,
  );
}

/** A draft: nobody but its authors sees it before a person publishes it. */
export async function createRemotePage(rest: Rest, slug: string, change: PageChange): Promise<RemotePage> {
  const post = jsonContent({ ...change, slug, status: 'draft' });
  return rest.call({ path: 'wp/v2/pages', query: { context: 'edit' }, post, aim: 'make the page' }, pageSchema);
}
