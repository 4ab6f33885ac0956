/** What the preview answers to a browser: the files of the site, and news of them. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isSystemError } from '../../files/file-error.ts';
import { NEWS, servedPage } from '../page/served-page.ts';
import { noSuchPage, nothingYet } from '../page/stand-in.ts';
import type { Live } from '../shown.ts';
import { HEADERS } from './headers.ts';
import { mediaType } from './media-types.ts';
import { sendNews } from './news.ts';
import { isOwnHost } from './own-host.ts';
import { servedPath } from './served-path.ts';

/** Browsers ask for it whether a page has one or not, and tell a developer who looks that it is missing. */
const FAVICON = 'favicon.ico';

export function answering(live: Live, port: number): RequestListener {
  return (request, response) => {
    const { method, url = '/', headers } = request;
    if (!isOwnHost(headers.host, port)) {
      return refuse(response, 403, `This preview answers at http://127.0.0.1:${port}/ alone.`);
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'A preview can be looked at, and nothing else.');
    }
    if (url.startsWith(`${NEWS}?`)) return sendNews(live, pathOfNews(url), response);
    answerFile(live, request, response);
  };
}

function answerFile(live: Live, { method, url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { folder, version } = live.shown;
  const path = servedPath(url);
  const file = folder === undefined || path === undefined ? undefined : contentAt(join(folder, path));
  if (file === undefined && path === FAVICON) {
    response.writeHead(204, HEADERS).end();
    return;
  }
  if (file === 'folder') {
    response.writeHead(307, { ...HEADERS, Location: `/${encodeURI(path ?? '')}/` }).end();
    return;
  }
  const isPage = file === undefined || path?.endsWith('.html') === true;
  const markup = file?.toString() ?? (folder === undefined ? nothingYet() : noSuchPage(path ?? url));
  const content = isPage ? Buffer.from(servedPage(markup, path ?? '', version)) : file;
  const type = isPage ? mediaType('index.html') : mediaType(path ?? '');
  response.writeHead(file === undefined && folder !== undefined ? 404 : 200, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': content.byteLength,
  });
  response.end(method === 'HEAD' ? undefined : content);
}

/** At one go, so that no build comes between; undefined if there is nothing, or can be nothing, as of a name that is too long. */
function contentAt(path: string): Buffer | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : readFileSync(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function pathOfNews(url: string): string {
  return new URLSearchParams(url.slice(NEWS.length)).get('at') ?? '';
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
