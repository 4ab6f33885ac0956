/** Links as HTTP writes them (RFC 8288, section 3) and as TimeMaps list them (RFC 6690, application/link-format). */

export interface LinkValue {
  readonly target: string;
  /** Relation types, in small letters. */
  readonly rel: ReadonlySet<string>;
  /** By their names in small letters; of a parameter that stands twice, the first (RFC 8288, section 3). */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * The links of a header or a TimeMap, one after the other. What is broken is passed over up to the next comma. It goes
 * through the text once, so that a list of many megabytes takes the time of reading it.
 */
export function* linkValues(text: string): Generator<LinkValue> {
  const cursor = new Cursor(text);
  while (!cursor.atEnd) {
    cursor.skip(/[\s,]*/uy);
    const target = cursor.take(/<([^<>\n]*)>/uy);
    if (target === undefined) {
      cursor.skip(/[^,<]+|</uy);
      continue;
    }
    const parameters = new Map<string, string>();
    for (let name = nextName(cursor); name !== undefined; name = nextName(cursor)) {
      const value = cursor.skip(/\s*=\s*/uy) ? valueAt(cursor) : '';
      if (!parameters.has(name)) parameters.set(name, value);
    }
    cursor.skip(/[^,"]*/uy);
    const rel = new Set((parameters.get('rel') ?? '').toLowerCase().split(/\s+/u).filter(Boolean));
    yield { target: target.trim(), rel, parameters };
  }
}

function nextName(cursor: Cursor): string | undefined {
  if (!cursor.skip(/\s*;[\s;]*/uy)) return undefined;
  return cursor.take(/([!#$%&'*+\-.^_`|~\w]+)/uy)?.toLowerCase();
}

function valueAt(cursor: Cursor): string {
  return cursor.takeQuoted() ?? cursor.take(/([^\s;,"]*)/uy) ?? '';
}

/** Reads a text from its beginning to its end, with sticky patterns. */
class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Whether it went on. */
  skip(pattern: RegExp): boolean {
    return this.#match(pattern)?.[0] !== undefined;
  }

  take(pattern: RegExp): string | undefined {
    return this.#match(pattern)?.[1];
  }

  /** Without its marks and backslashes. By hand, since a pattern would keep a way back for each of its characters. */
  takeQuoted(): string | undefined {
    if (this.#text[this.#at] !== '"') return undefined;
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) return undefined;
    const inside = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inside.replace(/\\(.)/gsu, '$1');
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
