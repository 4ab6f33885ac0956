/** Helper of publish.test.ts: publishes one generation of a site after the other until it is killed. */
import { SiteFolder } from '../src/files/site-folder.ts';

const [out = '', files = '12'] = process.argv.slice(2);

for (let generation = 1; ; generation++) {
  const site = new SiteFolder(out, out, { cwd: '/nowhere/now', home: '/nowhere/home', inputs: [] });
  site.add({ path: 'same.css', content: 'never changes' });
  for (let number = 0; number < Number(files); number++) {
    site.add({ path: `part/${number}.html`, content: `${process.pid}-${generation}\n`.repeat(2000) });
  }
  site.publish();
  process.stdout.write(`${generation}\n`);
}
