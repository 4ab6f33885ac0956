import type { Publication, Published } from '../../publish/wordpress/publication.ts';
import { publishToWordPress } from '../../publish/wordpress/publish.ts';
import type { Io } from '../io.ts';
import { pageChangesText } from './changes-text.ts';
import { wordPressOrigin } from './wordpress-origin.ts';

/**
 * `publish` to an address: publishes and prints what became of it. Returns the exit code. Throws `InputError` where it
 * cannot. Who publishes is in `CONTEXTPAGE_WORDPRESS_USER` and `CONTEXTPAGE_WORDPRESS_PASSWORD`.
 */
export async function publishToAddress(publication: Publication, io: Io, isQuiet = false): Promise<number> {
  const published = await publishToWordPress(publication, wordPressOrigin(publication.target, io));
  if (!isQuiet) io.stdout.write(`${wordPressText(publication, published).join('\n')}\n`);
  return 0;
}

function wordPressText({ page, dryRun }: Publication, published: Published): string[] {
  const { what, link, editLink, isDraft, changes, remarks } = published;
  return [
    headline(page.title, published, dryRun === true),
    `  Address:  ${link}`,
    ...(editLink === undefined ? [] : [`  Edit:     ${editLink}`]),
    ...remarks.map((remark) => `  ${remark}`),
    ...(isDraft && !dryRun
      ? [
          '  It is a draft: nobody but its authors sees it before you publish it there.',
          '  Then put its address at the head of your page, as “url”.',
        ]
      : []),
    ...(changes && what !== 'unchanged' ? pageChangesText(changes) : []),
  ];
}

function headline(title: string, { what }: Published, isDryRun: boolean): string {
  if (what === 'unchanged')
    return `Nothing ${isDryRun ? 'would change' : 'has changed'}: WordPress has “${title}” as it is.`;
  const [would, has] =
    what === 'created' ? ['be made as a draft', 'Made in WordPress'] : ['be changed', 'Published in WordPress'];
  return isDryRun ? `“${title}” would ${would}. Nothing has been written.` : `${has}: “${title}”.`;
}
