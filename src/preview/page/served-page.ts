/** A web page of the site as the preview serves it: with a script that reloads it, which its policy lets run. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { attributes, Html, html } from '../../write/site/html.ts';

/** Of the preview itself; no page has such a name. */
export const NEWS = '/~preview/news';

/** The same place from `src` and from `dist`. */
const SCRIPT = new URL('../../../dist/page-script/preview.js', import.meta.url);
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/u;

/**
 * @param page as it is in the site
 * @param path of its file in the site
 * @param version of the site that the page belongs to
 */
export function servedPage(page: string, path: string, version: string): string {
  const end = page.lastIndexOf('</body>');
  if (end < 0) return page;
  const code = previewScript();
  const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  const values = {
    'data-news': `${NEWS}?at=${encodeURIComponent(path)}`,
    'data-version': version,
    'data-sheet': readFileSync(new URL('panel.css', import.meta.url), 'utf8'),
  };
  const script = html`<script${attributes(values)}>${new Html(code)}</script>`;
  const allowing = page
    .slice(0, end)
    .replace(POLICY, (_, start, policy, after) => start + withScript(policy, hash) + after);
  return `${allowing}${script}${page.slice(end)}`;
}

/** @param policy as the value of an attribute, in which a quotation mark is `&#39;` */
function withScript(policy: string, hash: string): string {
  const allowed = hash.replaceAll("'", '&#39;');
  return policy.includes('script-src ')
    ? policy.replace('script-src ', () => `script-src ${allowed} `)
    : `${policy}; script-src ${allowed}`;
}

function previewScript(): string {
  if (!existsSync(SCRIPT)) throw new Error('The script of the preview is not built: run npm run build.');
  return readFileSync(SCRIPT, 'utf8');
}
