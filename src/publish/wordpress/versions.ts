/** The former versions of a page that WordPress keeps. */
import * as v from 'valibot';
import { InputError } from '../../model/input-error.ts';
import type { PageKey } from './discover.ts';
import { changeRemotePage, type RemotePage } from './pages.ts';
import type { Rest } from './rest.ts';

export interface Version {
  readonly id: number;
  readonly content: string;
  readonly title: string;
}

const versionsSchema = v.array(
  v.pipe(
    v.object({ id: v.number(), content: v.object({ raw: v.string() }), title: v.object({ raw: v.string() }) }),
    v.transform(({ id, content, title }): Version => ({ id, content: content.raw, title: title.raw })),
  ),
);

/** The newest first; empty where WordPress keeps none. */
export async function formerVersions(rest: Rest, { type, id }: PageKey): Promise<readonly Version[]> {
  const path = `wp/v2/${type}/${id}/revisions`;
  const query = { context: 'edit', per_page: '10' };
  const answer = await rest.try({ path, query, aim: 'read the former versions of the page' }, versionsSchema);
  return 'data' in answer ? answer.data : [];
}

/** Saving a page as it is makes WordPress keep it, if it did not yet. Throws `InputError` where it keeps nothing. */
export async function keepVersion(rest: Rest, page: RemotePage): Promise<void> {
  const isKept = async (): Promise<boolean> =>
    (await formerVersions(rest, page)).some(({ content }) => content === page.raw);
  if (await isKept()) return;
  await changeRemotePage(rest, page, { content: page.raw });
  if (await isKept()) return;
  throw new InputError(
    `Cannot take over ${page.link}: this WordPress keeps no former versions, so that what stands there would be lost. Copy it, empty the page, and publish again.`,
  );
}
