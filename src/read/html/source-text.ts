/** A text node against the input it was made from: which characters are copies, and which stand for an entity. */
import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** No named reference is longer; a number with more leading zeros is taken as one piece with what follows. */
const LONGEST_REFERENCE = 48;

/** Takes text with its places; see `BlockTextBuilder`. */
export interface TextSink {
  append(text: string, start: number): void;
  appendAs(text: string, start: number, sourceLength: number): void;
}

/**
 * Appends `value`, which the parser made of the source between `start` and `end`, and gives the offset just after the
 * characters it took. That may lie before `end`: where a reference follows white space, the parser puts the end of the
 * one and the beginning of the other inside the reference.
 */
export function appendDecoded(into: TextSink, value: string, source: string, start: number, end: number): number {
  if (end - start === value.length && source.startsWith(value, start)) {
    into.append(value, start);
    return end;
  }
  let at = 0;
  let from = beginningOf(value, source, start, end);
  while (at < value.length && from < end) {
    const plain = Math.min(plainRun(source, from, end), value.length - at);
    if (plain > 0 && source.startsWith(value.slice(at, at + plain), from)) {
      into.append(value.slice(at, at + plain), from);
      at += plain;
      from += plain;
      continue;
    }
    const [text, length] = special(source, from, end);
    if (value.startsWith(text, at)) {
      if (text.length > 0) into.appendAs(text, from, length);
      at += text.length;
      from += length;
    } else if (source.charAt(from) === '\n' || source.charAt(from) === '\r') {
      from += length;
    } else break;
  }
  if (at === value.length) return from;
  into.appendAs(value.slice(at).replaceAll('\u00ad', ''), from, Math.max(end - from, 0));
  return end;
}

/** Behind the line feed that it drops at the head of a `<pre>`, the parser finds text at the last sign of its reference. */
function beginningOf(value: string, source: string, start: number, end: number): number {
  if (source.charAt(start) !== ';') return start;
  const sign = source.lastIndexOf('&', start);
  if (sign < 0 || start - sign > LONGEST_REFERENCE) return start;
  const [text, length] = special(source, sign, end);
  return sign + length === start + 1 && value.startsWith(text) && !text.startsWith(';') ? sign : start;
}

/** How many characters from `at` on the parser leaves as they are. */
function plainRun(source: string, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const code = source.charCodeAt(to);
    if (code === 38 || code === 60 || code === 13 || code === 0) break;
    to += 1;
  }
  return to - at;
}

/** What a reference, a tag that the parser ignored, a carriage return or a NUL becomes, and how long it is. */
function special(source: string, at: number, end: number): readonly [string, number] {
  const first = source.charAt(at);
  if (first === '\r') return ['\n', source.charAt(at + 1) === '\n' && at + 1 < end ? 2 : 1];
  if (first === '\0') return ['', 1];
  if (first === '<') return tagAt(source, at, end);
  if (first !== '&') return [first, 1];
  let text = '';
  const decoder = new HtmlEntityDecoder((code) => {
    text += String.fromCodePoint(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const consumed = decoder.write(source.slice(at + 1, Math.min(end, at + LONGEST_REFERENCE)), 0);
  const length = consumed < 0 ? decoder.end() : consumed;
  return length > 0 ? [text, length] : ['&', 1];
}

/** A tag takes no character; `<` that begins none stands for itself. */
function tagAt(source: string, at: number, end: number): readonly [string, number] {
  if (!/^<\/?[A-Za-z]|^<[/!?]/u.test(source.slice(at, at + 3))) return ['<', 1];
  let quote = '';
  for (let to = at + 1; to < end; to++) {
    const character = source.charAt(to);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return ['', to + 1 - at];
    else if ((character === '"' || character === "'") && source.charAt(to - 1) === '=') quote = character;
  }
  return ['', end - at];
}

/** Where the words of a comment begin and end, between the signs that open and close it. */
export function wordsOfComment(source: string, start: number, end: number): readonly [number, number] {
  const from = start + (source.startsWith('<!--', start) ? 4 : 2);
  return [from, Math.max(from, end - (source.startsWith('-->', end - 3) ? 3 : 1))];
}
