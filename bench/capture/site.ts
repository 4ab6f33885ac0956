/** Invented sources on several hosts of loopback, which note every request. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SeenRequest } from '../../test/fake-web.ts';
import { type Random, randomFrom } from '../variety/random.ts';

export interface SourceSite {
  /** `127.0.0.2:40001`, as `--allow-host` takes it. */
  readonly hosts: readonly string[];
  /** In the order of their ends; times of `performance.now()`. */
  readonly requests: readonly SeenRequest[];
  /** Addresses of articles that were asked for, in the order of asking, some perhaps several times. */
  readonly articles: readonly string[];
  /** Of the article with this number, from 0. */
  address(number: number): string;
  close(): void;
}

const HOSTS = 20;
const ROBOTS = 'User-agent: *\nDisallow: /private/\n';
/** How long an answer takes, in milliseconds: long enough for requests to overlap if they could. */
const SHORTEST_ANSWER = 20;
const LONGEST_ANSWER = 200;
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
/** At most, in an article; and in a paragraph. */
const PARAGRAPHS = 60;
const WORDS = 120;
const SYLLABLES = 'ba dor el fin ga hul is ko lam mer no pel qui ras tov um'.split(' ');

/** Serves `count` articles, spread over the hosts 127.0.0.2 to 127.0.0.21. */
export async function startSources(count: number): Promise<SourceSite> {
  const requests: SeenRequest[] = [];
  const articles: string[] = [];
  // Made before, so that making them delays no note of a request.
  const pages = new Map(Array.from({ length: count }, (_, i) => [`/articles/${i}`, html(i)]));
  const servers = Array.from({ length: HOSTS }, () =>
    createServer(({ url: path = '/', headers }, response) => {
      const url = `http://${headers.host}${path}`;
      const start = performance.now();
      const note = () => requests.push({ url, start, end: performance.now() });
      response.once('finish', note);
      // A killed program ends its connections before the answer.
      response.once('close', () => response.writableFinished || note());
      const page = pages.get(path);
      if (page !== undefined) articles.push(url);
      setTimeout(() => answer(response, path, page), answerTime(requests.length));
    }),
  );
  const hosts = await Promise.all(servers.map((server, i) => listen(server, `127.0.0.${i + 2}`)));
  return {
    hosts,
    requests,
    articles,
    address: (number) => `http://${hosts[number % HOSTS]}/articles/${number}`,
    close: () => {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

/** The first sentence of an article, for a page to quote. */
export function firstSentence(number: number): string {
  return paragraphs(number)[0]?.match(/^[^.]+\./u)?.[0] ?? '';
}

export function headline(number: number): string {
  const random = randomFrom(number);
  return sentence(random, 6).slice(0, -1);
}

function answer(response: ServerResponse, path: string, page: string | undefined): void {
  if (path === '/robots.txt') response.end(ROBOTS);
  else if (page === undefined) response.writeHead(404, HTML).end('<p>There is no such page.</p>');
  else response.writeHead(200, HTML).end(page);
}

/** An article as its site serves it. */
export function html(number: number): string {
  const title = headline(number);
  const body = paragraphs(number).map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>\n${body.join('\n')}\n</article></body></html>\n`;
}

/** From one to many, the same for the same number. */
function paragraphs(number: number): string[] {
  const random = randomFrom(number + 1_000_000);
  return Array.from({ length: 3 + random.below(PARAGRAPHS) }, () => {
    const words = 20 + random.below(WORDS);
    return Array.from({ length: Math.ceil(words / 14) }, () => sentence(random, 8 + random.below(12))).join(' ');
  });
}

function sentence(random: Random, words: number): string {
  const text = Array.from({ length: words }, () =>
    Array.from({ length: 1 + random.below(3) }, () => random.pick(SYLLABLES)).join(''),
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function answerTime(turn: number): number {
  return SHORTEST_ANSWER + ((turn * 37) % (LONGEST_ANSWER - SHORTEST_ANSWER));
}

async function listen(server: Server, address: string): Promise<string> {
  server.listen(0, address);
  await once(server, 'listening');
  return `${address}:${(server.address() as AddressInfo).port}`;
}
