/**
 * `npm run demo` serves the sources of the example on this computer alone, captures them, compares the quotations, and
 * builds the page with the receipts: all seven check marks on one page. Everything it makes is in the folder `demo`, or
 * in a new folder that is given: `npm run demo -- somewhere`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPage } from '../src/read/read.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const given = process.argv[2];
const demo = given === undefined ? join(root, 'demo') : resolve(process.env.INIT_CWD ?? process.cwd(), given);
const program = join(root, 'dist', 'cli', 'main.js');
const PAGE = 'halder-barrier.md';
/** A source that is not on the page yet, for who wants to try `add`. */
const TO_ADD = new URL('https://shore-observer.example/sluices');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** By the path in its address, decoded. */
type Files = Map<string, string>;

/** Serves these files and nothing else, on a free port; what is not among them is 404. */
async function serve(files: Files): Promise<string> {
  const server = createServer((request, response) => {
    const file = files.get(decodeURI(new URL(request.url ?? '/', 'http://demo.example').pathname));
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.');
      return;
    }
    response.writeHead(200, { 'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What each host of the page has: the saved copies, at the addresses that the page gives. */
async function sourcesByHost(text: string): Promise<Map<string, Files>> {
  const { page } = await readPage(text, { name: PAGE });
  const saved = readdirSync(join(examples, 'sources'));
  const hosts = new Map<string, Files>([[TO_ADD.host, new Map([[TO_ADD.pathname, join(examples, 'to-add.html')]])]]);
  for (const { id, reference } of page.entries) {
    const file = saved.find((name) => name.normalize('NFC').startsWith(`${id}.`));
    if (reference.URL === undefined) continue;
    const { host, pathname } = new URL(reference.URL);
    const files = hosts.get(host) ?? new Map();
    if (file !== undefined) files.set(pathname, join(examples, 'sources', file));
    hosts.set(host, files);
  }
  return hosts;
}

async function contextpage(...args: readonly string[]): Promise<void> {
  process.stdout.write(
    `\n$ npx contextpage ${args.filter((arg) => !/^(?:--allow-host|127\.)/u.test(arg)).join(' ')}\n`,
  );
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  const [status] = await once(child, 'exit');
  // Verifying ends with 1 where a quotation is false, as some here are meant to be.
  if (status === 2) process.exit(2);
}

function builtFiles(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.map((path) => join(folder, path)).filter((path) => statSync(path).isFile());
  const addresses = files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file] as const);
  return new Map([...addresses, ['/', join(folder, 'index.html')]]);
}

if (!existsSync(program)) throw new Error('The program is not built yet: run “npm ci” first.');
const text = readFileSync(join(examples, PAGE), 'utf8');
const places = new Map<string, string>();
for (const [host, files] of await sourcesByHost(text)) places.set(host, await serve(files));
const allowed = [...places.values()].flatMap((place) => ['--allow-host', place]);

// What is in a folder of somebody else's is not ours to remove.
if (given === undefined) rmSync(demo, { recursive: true, force: true });
mkdirSync(demo);
const local = text.replace(/https:\/\/([\w.-]+\.example)(?=\/)/gu, (address, host: string) => {
  const place = places.get(host);
  return place === undefined ? address : `http://${place}`;
});
writeFileSync(join(demo, PAGE), local.replace(/^lang: en$/mu, '$&\nmarks: all'));

const shownFolder = relative(root, demo).split(sep).join('/');
const page = `${shownFolder}/${PAGE}`;
await contextpage('capture', page, '--archive', `${shownFolder}/archive`, ...allowed);
await contextpage('verify', page, '--archive', `${shownFolder}/archive`, '--receipts', `${shownFolder}/receipts.json`);
await contextpage('build', page, '--archive', `${shownFolder}/archive`, '--out', `${shownFolder}/site`);
const shown = await serve(builtFiles(join(demo, 'site')));
const newHost = places.get(TO_ADD.host);
process.stdout.write(`
The page with its marks:   http://${shown}/
Its receipts, checked by a program of one file:
    node dist/check-receipts.mjs ${shownFolder}/receipts.json ${shownFolder}/archive
Add a source to the page:
    npx contextpage add http://${newHost}${TO_ADD.pathname} --to ${page} --archive ${shownFolder}/archive --allow-host ${newHost}
The sources are served until you press Ctrl-C.
`);
