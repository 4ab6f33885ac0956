/** Answers that are late, endless, cut, too large or no HTTP at all. */
import { answerRaw, query, reset } from './raw-answer.ts';
import type { Routes } from './site.ts';

export const TRANSPORT: Routes = {
  '/page': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>A page of the test site.'),
  '/silent': () => undefined,
  '/silent-body': (_, response) => {
    response.writeHead(200, { 'Content-Length': 500 }).write('The beginning');
  },
  /** `?every=5`: a byte every so many milliseconds, without an end. */
  '/drip': (request, response) => {
    const timer = setInterval(() => response.write('.'), Number(query(request).get('every')));
    response.on('close', () => clearInterval(timer));
  },
  '/endless': (_, response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536, 'all the same ')));
    };
    response.on('drain', more);
    more();
  },
  '/tiny-chunks': (_, response) => answerRaw(response, `${CHUNKED}${'1\r\nx\r\n'.repeat(50_000)}0\r\n\r\n`),
  '/shorter': (_, response) =>
    answerRaw(response, 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf of what was said'),
  '/longer': (_, response) => answerRaw(response, 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nenough and more'),
  '/until-closed': (_, response) => answerRaw(response, 'HTTP/1.1 200 OK\r\n\r\nwithout a length'),
  '/bad-chunk': (_, response) => answerRaw(response, `${CHUNKED}4\r\nfour\r\nfive\r\nno\r\n`),
  '/no-last-chunk': (_, response) => answerRaw(response, `${CHUNKED}4\r\nfour\r\n`),
  '/both-framings': (_, response) =>
    answerRaw(response, `${CHUNKED.slice(0, -2)}Content-Length: 3\r\n\r\n4\r\nfour\r\n0\r\n\r\n`),
  '/two-lengths': (_, response) =>
    answerRaw(response, 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nfour'),
  '/reset': (_, response) => reset(response),
  '/ended': (_, response) => answerRaw(response, ''),
  '/reset-in-head': (_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nContent-');
    reset(response);
  },
  '/reset-in-body': (_, response) => {
    response.writeHead(200, { 'Content-Length': 500 }).write('The beginning');
    reset(response);
  },
  /** `?bytes=300000` */
  '/large-header': (request, response) => {
    answerRaw(response, `HTTP/1.1 200 OK\r\nPolicy: ${'p'.repeat(Number(query(request).get('bytes')))}\r\n\r\n`);
  },
  '/many-headers': (_, response) => answerRaw(response, `HTTP/1.1 200 OK\r\n${'X-Part: 1\r\n'.repeat(4_000)}\r\nwhole`),
  '/endless-head': (_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => response.socket?.write('X-Part: 1\r\n'), 2);
    response.on('close', () => clearInterval(timer));
  },
  '/no-http': (_, response) => answerRaw(response, '<html><p>An answer as in 1991.'),
  '/binary': (_, response) => answerRaw(response, Buffer.from([0, 255, 13, 10, 0, 1, 2, 3])),
  '/upgrade': (_, response) =>
    answerRaw(response, 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\nother words'),
  '/upgrade-offered': (_, response) =>
    answerRaw(response, 'HTTP/1.1 200 OK\r\nUpgrade: h2c\r\nConnection: Upgrade, close\r\n\r\nin plain HTTP'),
  '/hints': (_, response) =>
    answerRaw(
      response,
      'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nX-Last: 1\r\n\r\nafter hints',
    ),
  /** `?with=%0D`: a header whose value holds that. */
  '/odd-header': (request, response) => {
    const odd = query(request).get('with') ?? '';
    answerRaw(response, Buffer.from(`HTTP/1.1 200 OK\r\nX-Odd: a${odd}b\r\nX-Next: c\r\n\r\nbody`, 'latin1'));
  },
  '/no-reason': (_, response) => answerRaw(response, 'HTTP/1.1 200\r\nX-Twice: 1\r\nx-twice: 2\r\n\r\nbody'),
  '/own-status': (_, response) => answerRaw(response, 'HTTP/1.1 999 Request denied\r\n\r\nno'),
  '/charset-lie': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(Buffer.from('<p>Le café est fermé.', 'latin1'));
  },
  '/download': (_, response) => {
    response.writeHead(200, { 'Content-Disposition': 'attachment; filename="../../report.pdf"' }).end('%PDF-1.4');
  },
  '/part': (_, response) => {
    response.writeHead(206, { 'Content-Range': 'bytes 0-3/10', 'Content-Length': 4 }).end('part');
  },
};

const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
