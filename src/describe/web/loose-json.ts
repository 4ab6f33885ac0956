/**
 * Reads JSON as pages really have it: wrapped in comments or CDATA, with line breaks and unescaped quotation marks in
 * strings, commas too many or too few, several values in a row, an end that is missing. Sound JSON is left to
 * `JSON.parse`. One pass over the text; takes time in proportion to its length.
 */
const DEEPEST = 64;
const WRAPPING = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*(?:\*\/|\/\/))?/u;
const BLANK = /[\s\p{Cc}\ufeff]/u;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu;

/** The values in the text, in order; none where there is nothing like JSON. */
export function looseJson(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new LooseReader(text.replace(WRAPPING, '')).values();
  }
}

class LooseReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  values(): unknown[] {
    const found: unknown[] = [];
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '{' || sign === '[') found.push(this.#value(0));
      else this.#at += 1;
    }
    return found;
  }

  #value(depth: number): unknown {
    this.#skip();
    const sign = this.#text.charAt(this.#at);
    if (depth < DEEPEST && sign === '{') return this.#object(depth);
    if (depth < DEEPEST && sign === '[') return this.#array(depth);
    if (sign === '"' || sign === "'") return this.#string(sign);
    return this.#word();
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null);
    this.#at += 1;
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '}' || sign === ']') {
        this.#at += 1;
        break;
      }
      if (sign === ',' || sign === ':') {
        this.#at += 1;
        continue;
      }
      const key = sign === '"' || sign === "'" ? this.#string(sign) : String(this.#word());
      this.#skip();
      if (this.#text.charAt(this.#at) !== ':') continue;
      this.#at += 1;
      object[key] ??= this.#value(depth + 1);
    }
    return object;
  }

  #array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#at += 1;
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const sign = this.#text.charAt(this.#at);
      if (sign === ']' || sign === '}') {
        this.#at += sign === ']' ? 1 : 0;
        break;
      }
      if (sign === ',' || sign === ':') this.#at += 1;
      else items.push(this.#value(depth + 1));
    }
    return items;
  }

  #string(quote: string): string {
    const parts: string[] = [];
    for (this.#at += 1; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '\\') parts.push(this.#escaped());
      else if (sign === quote && this.#ends()) {
        this.#at += 1;
        break;
      } else parts.push(sign);
    }
    return parts.join('');
  }

  #escaped(): string {
    this.#at += 1;
    const letter = this.#text.charAt(this.#at);
    if (letter !== 'u') return SIMPLE[letter] ?? letter;
    const code = /^[0-9a-f]{4}/iu.exec(this.#text.slice(this.#at + 1, this.#at + 5))?.[0];
    if (code === undefined) return letter;
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  /** A mark inside a string is one that no sign of JSON follows: nothing, a bracket, a colon, or a comma and more JSON. */
  #ends(): boolean {
    const rest =
      /^\s{0,40}(?:$|[}\]:]|,\s{0,40}(?:["'{}[\]]|-?\d|true|false|null|$)|["'](?=[^"':]{1,40}["']\s{0,5}:))/u;
    return rest.test(this.#text.slice(this.#at + 1, this.#at + 130));
  }

  /** A number, `true`, `null`, or a name without marks; always takes at least one character. */
  #word(): unknown {
    const start = this.#at;
    do this.#at += 1;
    while (this.#at < this.#text.length && !/[\s,:{}[\]"']/u.test(this.#text.charAt(this.#at)));
    const word = this.#text.slice(start, this.#at);
    if (NUMBER.test(word)) return Number(word);
    return word === 'null' ? null : word === 'true' || word === 'false' ? word === 'true' : word;
  }

  /** White space and comments. */
  #skip(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '/' && /[/*]/u.test(this.#text.charAt(this.#at + 1))) this.#comment();
      else if (!BLANK.test(sign)) return;
    }
  }

  #comment(): void {
    const long = this.#text.charAt(this.#at + 1) === '*';
    const end = this.#text.indexOf(long ? '*/' : '\n', this.#at + 2);
    this.#at = end < 0 ? this.#text.length : end + (long ? 1 : 0);
  }
}
