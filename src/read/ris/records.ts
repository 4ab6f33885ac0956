/** RIS as lines: a tag of two signs, two blanks, a hyphen; a line without one goes on with the value before it. */

export interface RisRecord {
  readonly start: number;
  readonly end: number;
  readonly values: readonly RisValue[];
  /** It ends with `ER`. */
  readonly closed: boolean;
}

export interface RisValue {
  readonly tag: string;
  /** Lines joined by line feeds, without blanks at either end. */
  readonly value: string;
  /** The whole lines, without the last line's end. */
  readonly start: number;
  readonly end: number;
  /** Where the value begins, past the hyphen. */
  readonly valueStart: number;
}

export interface RisStretch {
  readonly start: number;
  readonly end: number;
}

/** A byte order mark is let pass, and one blank where two should be: what the slot's grammar guards its lines from. */
const TAG = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: |$)/u;

export function risRecords(text: string): {
  readonly records: readonly RisRecord[];
  readonly stray: readonly RisStretch[];
} {
  const collector = new Collector();
  for (let start = 0; start < text.length; ) {
    const feed = nextLineEnd(text, start);
    collector.line(text.slice(start, feed), start);
    start = feed + (text.startsWith('\r\n', feed) ? 2 : 1);
  }
  return collector.finished();
}

const LINE_END = /[\r\n]/g;

function nextLineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

interface OpenValue {
  readonly tag: string;
  readonly lines: string[];
  readonly start: number;
  end: number;
  readonly valueStart: number;
}

class Collector {
  readonly #records: RisRecord[] = [];
  readonly #stray: RisStretch[] = [];
  #values: OpenValue[] = [];
  /** Blank lines since the last line: part of a value only if it goes on after them. */
  #blanks = 0;

  line(line: string, start: number): void {
    const tag = TAG.exec(line.length > 100 ? line.slice(0, 100) : line);
    if (tag?.[1] === 'ER') this.#close(true, start + line.trimEnd().length);
    else if (tag) this.#value(tag[1] ?? '', line, start, tag[0].length);
    else if (line.trim() === '' || line === '\ufeff') this.#blanks++;
    else this.#more(line, start);
  }

  finished(): { readonly records: readonly RisRecord[]; readonly stray: readonly RisStretch[] } {
    this.#close(false, 0);
    return { records: this.#records, stray: this.#stray };
  }

  #value(tag: string, line: string, start: number, length: number): void {
    // A record whose end is missing ends where the next one begins.
    if (tag === 'TY') this.#close(false, 0);
    const value = line.slice(length);
    this.#values.push({ tag, lines: [value], start, end: start + line.length, valueStart: start + length });
    this.#blanks = 0;
  }

  #more(line: string, start: number): void {
    const last = this.#values.at(-1);
    if (!last) this.#stray.push({ start, end: start + line.length });
    else {
      for (; this.#blanks > 0; this.#blanks--) last.lines.push('');
      last.lines.push(line);
      last.end = start + line.length;
    }
    this.#blanks = 0;
  }

  #close(closed: boolean, end: number): void {
    const [first] = this.#values;
    const last = this.#values.at(-1);
    if (first && last) {
      const values = this.#values.map(({ lines, ...value }) => ({ ...value, value: lines.join('\n').trim() }));
      this.#records.push({ start: first.start, end: closed ? end : last.end, values, closed });
    }
    this.#values = [];
    this.#blanks = 0;
  }
}
