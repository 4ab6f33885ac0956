/** What a server says of the files of a site, by the end of their names; the longer ends come first. */
const MEDIA_TYPES: readonly (readonly [end: string, type: string])[] = [
  ['.zotero.rdf', 'application/rdf+xml'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json'],
  ['feed.json', 'application/feed+json'],
  ['feed.xml', 'application/atom+xml'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.xml', 'application/xml'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.pdf', 'application/pdf'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
];

export function mediaType(path: string): string {
  return MEDIA_TYPES.find(([end]) => path.toLowerCase().endsWith(end))?.[1] ?? 'application/octet-stream';
}
