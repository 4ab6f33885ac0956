/** The things that the data of a page tell of, in the words of schema.org: from JSON-LD, microdata or RDFa. */

/** Properties by name; values as JSON has them. */
export type Thing = Readonly<Record<string, unknown>>;

export interface Told {
  readonly thing: Thing;
  /** Names of its types, without the address of their vocabulary, in lower case. */
  readonly types: readonly string[];
  /** False for what is told of beside the page’s subject: related articles, comments, videos in it, lists. */
  readonly isMain: boolean;
}

export interface Things {
  readonly all: readonly Told[];
  /** The thing itself, where a value only points to it by its `@id`. */
  resolve(value: unknown): unknown;
}

/** The properties that lead from the page to its subject; a thing under any other is told of beside it. */
const TO_SUBJECT = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', '@reverse']);
/** Things and the properties of each that are looked at; far beyond what pages have. */
const MOST = 20_000;
const VOCABULARY = /^.*[/#:]/su;

/** Goes through the values without recursion, in their order. */
export function thingsIn(values: readonly unknown[]): Things {
  const all: Told[] = [];
  const byId = new Map<string, Thing>();
  const waiting = values.map((value) => ({ value, isMain: true })).reverse();
  for (let next = waiting.pop(), seen = 0; next && seen < MOST; next = waiting.pop(), seen++) {
    const { value, isMain } = next;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST).reverse()) waiting.push({ value: item, isMain });
      continue;
    }
    if (!isThing(value)) continue;
    const types = typesOf(value);
    if (types.length > 0) all.push({ thing: value, types, isMain });
    const entries = Object.entries(value);
    const id = value['@id'];
    if (typeof id === 'string' && entries.length > 1 && !byId.has(id)) byId.set(id, value);
    for (const [key, inner] of entries.reverse()) {
      if (typeof inner === 'object') waiting.push({ value: inner, isMain: isMain && TO_SUBJECT.has(key) });
    }
  }
  const resolve = (value: unknown): unknown => {
    const id = isThing(value) ? value['@id'] : undefined;
    return (typeof id === 'string' ? byId.get(id) : undefined) ?? value;
  };
  return { all, resolve };
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function typesOf(thing: Thing): string[] {
  return [thing['@type'] ?? thing.type]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(VOCABULARY, '').toLowerCase());
}

/** The values of a property: one, several, or none. */
export function valuesOf(thing: Thing, name: string): readonly unknown[] {
  const value = thing[name] ?? thing[`schema:${name}`];
  const list = isThing(value) && Array.isArray(value['@list']) ? value['@list'] : value;
  return [list].flat().filter((one) => one !== undefined && one !== null);
}

/** A value as text: itself, its `@value`, or the name of the thing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isThing(value)) return undefined;
  const [inner] = [value['@value'] ?? value.name ?? value['schema:name'] ?? value.legalName].flat();
  return typeof inner === 'string'
    ? inner
    : isThing(inner) && typeof inner['@value'] === 'string'
      ? inner['@value']
      : undefined;
}
