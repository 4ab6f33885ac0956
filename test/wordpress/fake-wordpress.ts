/** Stands in for WordPress where a test wants to break the line at every step: what it holds, and what it is asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `before`: the request is not done; `after`: it is, and no answer comes; `within`: half the answer comes. */
export type Cut = 'before' | 'within' | 'after';

export interface FakePage {
  readonly id: number;
  readonly slug: string;
  status: string;
  title: string;
  content: string;
  readonly versions: FakeVersion[];
}

export interface FakeVersion {
  readonly title: string;
  readonly content: string;
}

interface FakeMedia {
  readonly id: number;
  readonly slug: string;
  readonly fileName: string;
  readonly bytes: string;
}

export interface Held {
  readonly pages: FakePage[];
  readonly media: FakeMedia[];
}

interface Answer {
  readonly status?: number;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export class FakeWordPress {
  readonly held: Held;
  readonly #server: Server;
  /** `GET /wp-json/`, in their order. */
  readonly asked: string[] = [];
  /** From this request on, counted from 1, the line is dead. */
  deadFrom: number = Infinity;
  cut: Cut = 'before';
  /** What each request gets in place of an answer of WordPress; undefined for those that it answers itself. */
  instead: (request: string) => Answer | undefined = () => undefined;
  /** What becomes of a content that is saved through the interface. */
  filter: (content: string) => string = (content) => content;
  /** What readers get of it. */
  shows: (content: string) => string = (content) => content;
  storesAnyHtml: boolean = true;
  /** Those of `asked` that came with a password. */
  readonly asKnown: Set<string> = new Set();

  constructor(held: Held = { pages: [], media: [] }) {
    this.held = structuredClone(held);
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const name = `${request.method} ${request.url}`;
    this.asked.push(name);
    if (request.headers.authorization !== undefined) this.asKnown.add(name);
    const isDead = this.asked.length >= this.deadFrom;
    const isFirst = this.asked.length === this.deadFrom;
    if (isDead && (!isFirst || this.cut === 'before')) return void request.socket.destroy();
    const { status = 200, body, headers = {} } = this.instead(name) ?? this.#answer(request, Buffer.concat(pieces));
    if (isDead && this.cut === 'after') return void request.socket.destroy();
    const bytes = Buffer.from(body);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers });
    if (!isDead) return void response.end(bytes);
    response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
  }

  #answer({ method, url = '', headers }: IncomingMessage, body: Buffer): Answer {
    const { pathname, searchParams } = new URL(url, this.url);
    const link = { link: `<${this.url}wp-json/>; rel="https://api.w.org/"` };
    const file = this.held.media.find(({ fileName }) => pathname === `/uploads/${fileName}`);
    if (file) return { body: Buffer.from(file.bytes, 'base64') };
    if (!pathname.startsWith('/wp-json/')) return { body: '<!doctype html>', headers: link };
    const path = pathname.slice('/wp-json/'.length).replace(/^wp\/v2\//u, '');
    const [kind = '', id, part] = path.split('/');
    const page = this.held.pages.find((one) => one.id === Number(id));
    const slug = searchParams.get('slug');
    if (path === '') return json(this.#index());
    if (path === 'users/me') return json({ id: 1, capabilities: { unfiltered_html: this.storesAnyHtml } });
    if (kind === 'media' && method === 'POST') return json(mediaJson(this.#upload(body), this.url), 201);
    if (kind === 'media') {
      return json(this.held.media.filter((one) => one.slug === slug).map((one) => mediaJson(one, this.url)));
    }
    if (kind === 'posts') return json([]);
    if (kind !== 'pages' || headers.authorization === undefined) return json({ code: 'rest_no_route' }, 404);
    if (id === undefined && method === 'POST') return json(this.#pageJson(this.#create(fieldsOf(body))), 201);
    if (id === undefined)
      return json(this.held.pages.filter((one) => one.slug === slug).map((one) => this.#pageJson(one)));
    if (!page) return json({ code: 'rest_post_invalid_id' }, 404);
    if (part === 'revisions')
      return json(
        page.versions
          .map(({ content, title }, at) => ({ id: at, content: { raw: content }, title: { raw: title } }))
          .reverse(),
      );
    if (method === 'POST') this.#change(page, fieldsOf(body));
    return json(this.#pageJson(page));
  }

  #index(): object {
    const home = this.url.slice(0, -1);
    return { home, url: home, namespaces: ['wp/v2'], authentication: { 'application-passwords': {} } };
  }

  #pageJson({ id, slug, status, title, content, versions }: FakePage): object {
    return {
      ...{ id, slug, status, type: 'page', modified_gmt: String(versions.length), link: `${this.url}${slug}/` },
      content: { raw: content, rendered: this.shows(content.replace(/<!--.*?-->/gsu, '')) },
      title: { raw: title },
    };
  }

  #create({ slug = '', status = '', title = '', content = '' }: Fields): FakePage {
    const page = { id: this.held.pages.length + 1, slug, status, title, content: this.filter(content), versions: [] };
    this.held.pages.push(page);
    return page;
  }

  #change(page: FakePage, { title = page.title, content = page.content }: Fields): void {
    const stored = this.filter(content);
    const isChanged = stored !== page.content || title !== page.title;
    if (isChanged || page.versions.length === 0) page.versions.push({ title, content: stored });
    Object.assign(page, { title, content: stored });
  }

  #upload(body: Buffer): FakeMedia {
    const text = body.toString('latin1');
    const slug = /name="slug"\r\n\r\n(.*?)\r\n/u.exec(text)?.[1] ?? '';
    const [head = '', fileName = ''] = /filename="(.*?)"\r\nContent-Type: .*?\r\n\r\n/u.exec(text) ?? [];
    const bytes = body.subarray(text.indexOf(head) + head.length, text.lastIndexOf('\r\n--'));
    const made = { id: 100 + this.held.media.length, slug, fileName, bytes: bytes.toString('base64') };
    this.held.media.push(made);
    return made;
  }
}

type Fields = Readonly<Partial<Record<'slug' | 'status' | 'title' | 'content', string>>>;

function fieldsOf(body: Buffer): Fields {
  return JSON.parse(body.toString()) as Fields;
}

function mediaJson({ id, slug, fileName }: FakeMedia, url: string): object {
  return { id, slug, source_url: `${url}uploads/${fileName}` };
}

function json(data: object, status = 200): Answer {
  return { status, body: JSON.stringify(data) };
}
