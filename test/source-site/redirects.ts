/** Redirects of every kind, and answers without a body. */
import type { ServerResponse } from 'node:http';
import { query, reset } from './raw-answer.ts';
import type { Routes } from './site.ts';

export const REDIRECTS: Routes = {
  /** `?status=302&to=/page`: `to` may be given several times. */
  '/redirect': (request, response) => {
    const asked = query(request);
    response.writeHead(Number(asked.get('status') ?? 302), { Location: asked.getAll('to') });
    response.end('This page has moved.');
  },
  /** `?left=5`: so many redirects, and then a page. */
  '/chain': (request, response) => {
    const left = Number(query(request).get('left'));
    if (left > 0) moved(response, `/chain?left=${left - 1}`);
    else response.end('The end of the chain.');
  },
  '/circle': (_, response) => moved(response, '/circle/back'),
  '/circle/back': (_, response) => moved(response, '/circle#again'),
  '/nowhere': (_, response) => response.writeHead(301).end(),
  '/raw-utf8': (_, response) => {
    // Header values are written as Latin-1: these are the bytes of “é” in UTF-8.
    moved(response, `/page?name=${Buffer.from('é').toString('latin1')}`);
  },
  '/moved-and-reset': (_, response) => {
    response.writeHead(302, { Location: '/page', 'Content-Length': 500 }).write('This page has');
    reset(response);
  },
  '/moved-and-silent': (_, response) => {
    response.writeHead(302, { Location: '/page', 'Content-Length': 500 }).write('This page has');
  },
  '/moved-and-endless': (_, response) => {
    response.writeHead(302, { Location: '/page' });
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536, 'moved ')));
    };
    response.on('drain', more);
    more();
  },
  '/moved-and-badly-packed': (_, response) => {
    response.writeHead(302, { Location: '/page', 'Content-Encoding': 'gzip, br' }).end('This is not packed.');
  },
  '/cookie': (_, response) => {
    response.writeHead(302, { Location: '/page', 'Set-Cookie': ['visit=1; Path=/', 'seen=yes'] }).end();
  },
  /** `?code=204`, with a page as its body where the status allows one. */
  '/status': (request, response) => {
    const code = Number(query(request).get('code'));
    response.writeHead(code, { ETag: '"a1"', ...(code === 429 || code === 503 ? { 'Retry-After': '120' } : {}) });
    response.end(code === 204 || code === 205 || code === 304 ? undefined : `An answer of the status ${code}.`);
  },
};

function moved(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end('This page has moved.');
}
