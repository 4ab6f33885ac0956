/** A web host as good ones are: compressed text, assets named by their content kept for a year, the rest asked for anew. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.rdf': 'application/rdf+xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** On a free port of this machine alone; `/name/` is the folder `name` below `root`. */
export async function hostOf(root: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.example');
    const path = join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(path) || !statSync(path).isFile()) {
      // Browsers ask every host for an icon of their own accord.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = TEXT_TYPES[extname(path)];
    const bytes = readFileSync(path);
    response.setHeader(
      'Content-Type',
      type ?? (extname(path) === '.woff2' ? 'font/woff2' : 'application/octet-stream'),
    );
    response.setHeader(
      'Cache-Control',
      pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (type !== undefined) response.setHeader('Content-Encoding', 'gzip');
    response.end(type === undefined ? bytes : gzipSync(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('The host has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
