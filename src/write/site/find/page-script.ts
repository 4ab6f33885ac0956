/** The script of a page, as `scripts/bundle-page-script.ts` packs it, and the element that runs it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TableWords } from '../../../page-script/explore/explore-words.ts';
import type { LargeSite, LargeWords } from '../../../page-script/large/large-words.ts';
import type { ScriptWords } from '../../../page-script/script-words.ts';
import type { OutputFile } from '../../writer.ts';
import { attributes, Html, html } from '../html.ts';

export interface PageScript {
  readonly element: Html;
  /** What `script-src` of the page's policy allows. */
  readonly allowed: string;
  readonly files: readonly OutputFile[];
}

/** The same place from `src` and from `dist`. */
const BUNDLES = new URL('../../../../dist/page-script/', import.meta.url);

/**
 * `words` are what the script prints. A page that is one file has the script in it; else it is a file of its own, named
 * by what it holds.
 */
export function pageScript(
  name: 'page' | 'large' | 'explore',
  words: ScriptWords | (ScriptWords & LargeWords & LargeSite) | TableWords,
  singleFile: boolean,
): PageScript {
  const bundle = new URL(`${name}.js`, BUNDLES);
  if (!existsSync(bundle)) throw new Error('The script of the web page is not built: run npm run build.');
  const code = readFileSync(bundle, 'utf8');
  const hash = createHash('sha256').update(code);
  const values = { 'data-words': JSON.stringify(words) };
  if (singleFile) {
    const element = html`<script${attributes(values)}>${new Html(code)}</script>`;
    return { element, allowed: `'sha256-${hash.digest('base64')}'`, files: [] };
  }
  const path = `assets/${name}-${hash.digest('hex').slice(0, 8)}.js`;
  const element = html`<script${attributes({ defer: true, src: path, ...values })}></script>`;
  return { element, allowed: "'self'", files: [{ path, content: code }] };
}
