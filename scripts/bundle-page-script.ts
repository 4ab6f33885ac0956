/** Packs the scripts of the web pages, each into one small file that browsers run as it is. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** For a list on one page and on several, for `explore.html`, and for what `contextpage preview` serves. */
const ENTRIES = ['page', 'large', 'explore', 'preview'];

/** Writes `dist/page-script/page.js` and its like. */
export async function bundlePageScript(root: string): Promise<void> {
  for (const entry of ENTRIES) {
    const bundle = await rolldown({
      input: join(root, 'src', 'page-script', `${entry}.ts`),
      platform: 'browser',
      tsconfig: false,
    });
    // A classic script: browsers load no modules from the disk.
    await bundle.write({ file: join(root, 'dist', 'page-script', `${entry}.js`), format: 'iife', minify: true });
    await bundle.close();
  }
}
