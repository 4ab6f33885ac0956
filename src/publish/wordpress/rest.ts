import * as v from 'valibot';
import type { Fetched } from '../../capture/fetch/exchange.ts';
import { headerValues } from '../../capture/fetch/header-values.ts';
import type { OneOrigin, OriginRequest } from '../../capture/fetch/one-origin.ts';
import type { Content } from '../../capture/fetch/request.ts';
import { InputError } from '../../model/input-error.ts';
import { type Refusal, refusalSentence } from './refusals.ts';

/** What WordPress answers where it does not do what it is asked. */
const refusalSchema = v.object({ code: v.string(), message: v.fallback(v.string(), '') });
const AGAIN = 'Nothing is half published: give the same command again.';

/** What a call is for, in words for messages: “the page cannot be changed”. */
export interface Call {
  /** Below the root: `wp/v2/pages/7`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly post?: Content;
  /** “read the page”: behind “cannot”. */
  readonly aim: string;
}

/** The interface for programs of one WordPress (REST API), as its user sees it. */
export class Rest {
  readonly #origin: OneOrigin;
  readonly #root: string;

  /** `root`: `https://library.example/wp-json/`, or `https://library.example/?rest_route=/` where addresses are plain. */
  constructor(origin: OneOrigin, root: string) {
    this.#origin = origin;
    this.#root = root;
  }

  get host(): string {
    return new URL(this.#origin.origin).host;
  }

  /** Throws `InputError`, in one sentence, for all but the answer that is wanted. */
  async call<Data>(call: Call, schema: v.GenericSchema<unknown, Data>): Promise<Data> {
    const answer = await this.try(call, schema);
    return 'refusal' in answer ? this.refuse(answer.refusal, call.aim) : answer.data;
  }

  refuse(refusal: Refusal, aim: string): never {
    throw new InputError(refusalSentence(refusal, aim, this.host));
  }

  /** The same where the caller knows what a refusal means. */
  async try<Data>(
    { path, query = {}, post, aim }: Call,
    schema: v.GenericSchema<unknown, Data>,
  ): Promise<{ readonly data: Data } | { readonly refusal: Refusal }> {
    const request: OriginRequest = post ? { method: 'POST', content: post } : {};
    const fetched = await this.#origin.ask(this.#address(path, query), request);
    const status = fetched.exchanges.at(-1)?.response.status ?? 0;
    if (fetched.fault) throw new InputError(`Cannot ${aim}: ${fetched.fault.reason}${post ? ` ${AGAIN}` : ''}`);
    const json = jsonOf(fetched);
    if (status < 200 || status > 299) return { refusal: refusalOf(fetched, status, json) };
    const parsed = v.safeParse(schema, json);
    if (parsed.success) return { data: parsed.output };
    throw new InputError(
      `Cannot ${aim}: ${this.host} answers something else than WordPress does; a plugin or a firewall may stand in between.`,
    );
  }

  #address(path: string, query: Readonly<Record<string, string>>): string {
    const url = new URL(this.#root + (this.#root.includes('?') ? encodeURIComponent(path) : path));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  }
}

export function jsonContent(data: object): Content {
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(data)) };
}

/** Undefined for what is none: a page for people in the place of data. */
function jsonOf({ body }: Fetched): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function refusalOf({ exchanges }: Fetched, status: number, json: unknown): Refusal {
  const response = exchanges.at(-1)?.response;
  const retryAfter = response && headerValues(response, 'retry-after')[0];
  const said = v.safeParse(refusalSchema, json);
  return {
    status,
    ...(said.success ? { code: said.output.code, message: said.output.message } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}
