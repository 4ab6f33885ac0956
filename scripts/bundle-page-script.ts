/** Packs the script of the web page into one small file that browsers run as it is. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Writes `dist/page-script/page.js`. */
export async function bundlePageScript(root: string): Promise<void> {
  const bundle = await rolldown({
    input: join(root, 'src', 'page-script', 'page.ts'),
    platform: 'browser',
    tsconfig: false,
  });
  // A classic script: browsers load no modules from the disk.
  await bundle.write({ file: join(root, 'dist', 'page-script', 'page.js'), format: 'iife', minify: true });
  await bundle.close();
}
