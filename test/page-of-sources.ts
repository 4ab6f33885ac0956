/** Invented articles on a site of loopback, and a page that has them as its sources. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { paragraph } from '../src/source/html/samples/invented-prose.ts';
import type { Route, Site } from './source-site/site.ts';

export const PROSE: string = Array.from({ length: 8 }, (_, at) => `<p>${paragraph('en', at)}</p>`).join('\n');
export const SAID: string = paragraph('en', 2);

export function article(title: string, body: string = PROSE, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

export function html(response: ServerResponse, body: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body);
}

export function shows(body: string): Route {
  return (_, response) => html(response, body);
}

export interface PageEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly said?: string;
}

export function pageOf(entries: readonly PageEntry[]): string {
  const lines = entries.map(
    ({ id, title, address, said }) =>
      `Ana Ruiz, [‘${title}’](${address}), *Port News*, 3 May 2021 {#${id}}\n${said === undefined ? '' : `\n> ${said}\n`}`,
  );
  return `---\ncontextpage: 1\ntitle: Mud\nlang: en\n---\n\n${lines.join('\n')}`;
}

/** A folder with a page of these entries, gone after the test. */
export function folderWith(t: TestContext, entries: readonly PageEntry[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-capture-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'page.md'), pageOf(entries));
  return folder;
}

/** What the site was asked for, without robots.txt. */
export function asked({ hits }: Site): string[] {
  return hits.map(({ path }) => path).filter((path) => path !== '/robots.txt');
}

/** A host on loopback where nothing listens any more. */
export async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `127.0.0.1:${port}`;
}
