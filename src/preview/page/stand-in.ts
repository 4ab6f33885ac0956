/** What the preview serves where the site has no page. */
import { Html, html } from '../../write/site/html.ts';
import { lookOfSite } from '../../write/site/stylesheet.ts';

/** Until the first site could be made; the panel says why there is none. */
export function nothingYet(): string {
  return standIn('Nothing can be shown yet', 'Below is what is in the way. This page changes as soon as it is mended.');
}

/** @param path that was asked for */
export function noSuchPage(path: string): string {
  return standIn(
    'There is no such page',
    html`The site has nothing at <code>${path}</code>. <a href="/">Go to its start</a>`,
  );
}

function standIn(title: string, sentence: string | Html): string {
  return html`<!doctype html>
<html lang="en" class="latn">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'">
<title>${title}</title>
<style>${new Html(lookOfSite(new URL('stand-in.css', import.meta.url)))}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
</main>
</body>
</html>
`.toString();
}
