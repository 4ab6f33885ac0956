import * as v from 'valibot';
import type { Fetched } from '../../capture/fetch/exchange.ts';
import { headerValues } from '../../capture/fetch/header-values.ts';
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { type LinkValue, linkValues } from '../../capture/outside/link-values.ts';
import { InputError } from '../../model/input-error.ts';
import { passwordsOff } from './refusals.ts';
import { Rest } from './rest.ts';

/** The WordPress behind an address, and what it knows of that address. */
export interface Discovered {
  readonly rest: Rest;
  /** Address of its first page; ends with a slash. */
  readonly home: string;
  /** Where its files are, which may be elsewhere; ends with a slash. */
  readonly site: string;
  /** What stands at the address; none for an archive, or where only its authors see it. */
  readonly shown?: PageKey;
  /** WordPress stores whatever HTML this user saves; else it takes out what is not on its list. */
  readonly storesAnyHtml: boolean;
}

/** `type` is that of the interface for programs. */
export interface PageKey {
  readonly type: 'pages' | 'posts';
  readonly id: number;
}

const indexSchema = v.object({
  home: v.string(),
  url: v.string(),
  namespaces: v.array(v.string()),
  authentication: v.fallback(v.union([v.record(v.string(), v.unknown()), v.array(v.unknown())]), {}),
});

const userSchema = v.object({
  id: v.number(),
  capabilities: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/**
 * WordPress names its interface in a header of every page; where a plugin takes that away, each of its addresses still
 * leads to it by `?rest_route=/`. Throws `InputError` where there is no WordPress, or it lets no program in.
 */
export async function discover(target: string, origin: OneOrigin): Promise<Discovered> {
  const page = await origin.ask(target, { asStranger: true });
  if (page.fault) throw new InputError(`Cannot reach ${target}: ${page.fault.reason}`);
  const links = linksOf(page);
  const root = links.find(({ rel }) => rel.has('https://api.w.org/'))?.target ?? plainRoot(target);
  const rest = new Rest(origin, root);
  const index = await rest.call({ path: '', aim: 'find WordPress' }, indexSchema);
  const { home, url, namespaces, authentication } = index;
  if (!namespaces.includes('wp/v2')) {
    throw new InputError(
      `There is no WordPress at ${target}; give the address of the page, or of the first page of the site.`,
    );
  }
  if (!('application-passwords' in authentication)) throw new InputError(passwordsOff(rest.host));
  const me = { path: 'wp/v2/users/me', query: { context: 'edit' }, aim: 'publish' };
  const { capabilities } = await rest.call(me, userSchema);
  const json = links.find(
    ({ rel, parameters }) => rel.has('alternate') && parameters.get('type') === 'application/json',
  );
  const shown = keyInQuery(target) ?? (json && keyInRoute(json.target));
  const storesAnyHtml = capabilities.unfiltered_html === true;
  return { rest, home: folder(home), site: folder(url), storesAnyHtml, ...(shown && { shown }) };
}

function linksOf({ exchanges }: Fetched): LinkValue[] {
  const response = exchanges.at(-1)?.response;
  return response ? headerValues(response, 'link').flatMap((value) => [...linkValues(value)]) : [];
}

function plainRoot(target: string): string {
  const url = new URL(target);
  return `${url.origin}${url.pathname}?rest_route=/`;
}

/** `https://library.example/wp-json/wp/v2/pages/7`, or the same behind `?rest_route=`. */
function keyInRoute(address: string): PageKey | undefined {
  const [, type, id] = /\/wp\/v2\/(pages|posts)\/(\d+)$/u.exec(address.replace(/%2f/giu, '/')) ?? [];
  return (type === 'pages' || type === 'posts') && id !== undefined ? { type, id: Number(id) } : undefined;
}

/** The address that the editor shows for what is not published yet: `?page_id=7`; of a post `?p=7`. */
function keyInQuery(target: string): PageKey | undefined {
  const { searchParams } = new URL(target);
  const id = (name: string): number => Number(/^\d+$/u.exec(searchParams.get(name) ?? '')?.[0] ?? 0);
  if (id('page_id') > 0) return { type: 'pages', id: id('page_id') };
  return id('p') > 0 ? { type: 'posts', id: id('p') } : undefined;
}

function folder(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
