/** Helper of publish-folder.test.ts: publishes one generation of a site after the other until it is killed. */
import { SiteFolder } from '../src/files/site-folder.ts';
import { PublishedFolder } from '../src/publish/folder/published-folder.ts';

const [target = '', files = '12'] = process.argv.slice(2);

for (let generation = 1; ; generation++) {
  const publication = PublishedFolder.open(target, target);
  if (!publication) throw new Error('this disk has no links');
  const stage = publication.stage();
  const site = new SiteFolder(stage.path, stage.name, { cwd: '/nowhere/now', home: '/nowhere/home', inputs: [] });
  site.add({ path: 'same.css', content: 'never changes' });
  for (let number = 0; number < Number(files); number++) {
    site.add({ path: `part/${number}.html`, content: `${process.pid}-${generation}\n`.repeat(2000) });
  }
  site.publish();
  publication.publish();
  publication.close();
  process.stdout.write(`${generation}\n`);
}
