/**
 * Walks JSON text once, without recursion, and says where its values stand or where it is damaged: what `JSON.parse`
 * does not tell. The grammar is that of RFC 8259; the values themselves are left to `JSON.parse`.
 */
export interface JsonScan {
  /** Start and end of each value down to the wanted depth, by path: `entries.3.quotations.0`; the whole is ``. */
  readonly places: ReadonlyMap<string, JsonRange>;
  /** The first fault; absent for valid JSON. */
  readonly fault?: JsonFault;
  /** Where a key `__proto__` stands, if one does: no page has it, and it can harm programs that copy keys. */
  readonly forbidden?: number;
  /** The first key that its object has already, and where it stands. */
  readonly repeated?: { readonly key: string; readonly offset: number };
}

export interface JsonRange {
  readonly start: number;
  readonly end: number;
}

export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
}

export function scanJson(text: string, depth = 4): JsonScan {
  return new Scanner(text, depth).scan();
}

interface Container {
  readonly close: string;
  readonly path: string;
  readonly start: number;
  /** Key of the value under way: a number in arrays. */
  key: string | number;
  /** Keys so far, of objects. */
  readonly keys: Set<string>;
}

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const BLANK = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Scanner {
  readonly #text: string;
  readonly #depth: number;
  readonly #places = new Map<string, JsonRange>();
  readonly #open: Container[] = [];
  #at: number;
  #forbidden: number | undefined;
  #repeated: JsonScan['repeated'];
  #reason: string | undefined;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  scan(): JsonScan {
    while (this.#enterValue() && this.#nextValue());
    if (this.#reason === undefined && this.#peek() !== undefined) this.#reason = 'something follows after the end';
    const places = this.#places;
    if (this.#reason !== undefined) {
      const cutOff = this.#at >= this.#text.length;
      return { places, fault: { offset: this.#at, reason: cutOff ? 'the file is cut off here' : this.#reason } };
    }
    return {
      places,
      ...(this.#forbidden === undefined ? {} : { forbidden: this.#forbidden }),
      ...(this.#repeated === undefined ? {} : { repeated: this.#repeated }),
    };
  }

  /** Goes into containers down to the first scalar or empty container and reads that; false for a fault. */
  #enterValue(): boolean {
    for (;;) {
      const first = this.#peek();
      const [path, start] = [this.#path(), this.#at];
      if (first !== '{' && first !== '[') {
        if (!(first === '"' ? this.#string() : this.#scalar())) return false;
        this.#note(path, start);
        return true;
      }
      this.#at++;
      const container: Container = { close: first === '{' ? '}' : ']', path, start, key: 0, keys: new Set() };
      this.#open.push(container);
      if (this.#peek() === container.close) return true;
      if (first === '{' && !this.#key(container)) return false;
    }
  }

  /** Leaves the containers that end here and goes past the comma; false at the end of the text and for a fault. */
  #nextValue(): boolean {
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) {
      const next = this.#peek();
      if (next === ',') {
        this.#at++;
        if (typeof top.key === 'string') return this.#key(top);
        top.key++;
        return true;
      }
      if (next !== top.close) return this.#fail(`a comma or ${top.close} is missing`);
      this.#at++;
      this.#open.pop();
      this.#note(top.path, top.start);
    }
    return false;
  }

  /** Reads `"key":`. */
  #key(container: Container): boolean {
    if (this.#peek() !== '"') return this.#fail('a key in double quotation marks is missing');
    const start = this.#at;
    if (!this.#string()) return false;
    const key = String(JSON.parse(this.#text.slice(start, this.#at)));
    container.key = key;
    if (container.keys.has(key)) this.#repeated ??= { key, offset: start };
    container.keys.add(key);
    if (key === '__proto__') this.#forbidden ??= start;
    if (this.#peek() !== ':') return this.#fail('the colon after a key is missing');
    this.#at++;
    return true;
  }

  #string(): boolean {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) {
        this.#at++;
        return true;
      }
      if (code < 0x20) return this.#fail('a text holds a line break or another control character, or lacks its end');
      if (code === 0x5c) {
        ESCAPE.lastIndex = this.#at;
        if (!ESCAPE.test(this.#text)) return this.#fail('a backslash does not begin an escape of JSON');
        this.#at = ESCAPE.lastIndex - 1;
      }
    }
    return this.#fail('a text lacks its end');
  }

  #scalar(): boolean {
    SCALAR.lastIndex = this.#at;
    if (!SCALAR.test(this.#text)) return this.#fail('a value is missing or misspelt');
    this.#at = SCALAR.lastIndex;
    return true;
  }

  /** Passes over white space; the character after it. */
  #peek(): string | undefined {
    BLANK.lastIndex = this.#at;
    BLANK.test(this.#text);
    this.#at = BLANK.lastIndex;
    return this.#text[this.#at];
  }

  #path(): string {
    const top = this.#open.at(-1);
    if (!top || this.#open.length > this.#depth) return '';
    return top.path === '' ? String(top.key) : `${top.path}.${top.key}`;
  }

  #note(path: string, start: number): void {
    if (this.#open.length <= this.#depth) this.#places.set(path, { start, end: this.#at });
  }

  #fail(reason: string): false {
    this.#reason = reason;
    return false;
  }
}
