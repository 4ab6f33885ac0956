import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The official CSL locale of a language tag, such as `de-DE`; the American English one where there is none. */
export function localeFile(lang: string): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-locales/package.json')), 'locales');
  const tags = /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(lang) ? [lang, 'en-US'] : ['en-US'];
  for (const tag of tags) {
    const text = textOf(join(folder, `locales-${tag}.xml`));
    if (text !== undefined) return text;
  }
  throw new Error('The package citeproc-locales lacks its file for American English; install the dependencies again.');
}

/** What formatted lines depend on besides style and reference: the versions of the processor and of its locale files. */
export function processorVersion(): string {
  const require = createRequire(import.meta.url);
  const versions = ['citeproc', 'citeproc-locales'].map((name): unknown => require(`${name}/package.json`));
  return JSON.stringify(
    versions.map((manifest) => typeof manifest === 'object' && manifest && 'version' in manifest && manifest.version),
  );
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
