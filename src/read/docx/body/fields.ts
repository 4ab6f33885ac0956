import { ownCopy } from '../../../text/own-copy.ts';

/** Word nests twenty at most; deeper ones are read as part of those around them. */
const DEEPEST = 50;

interface Field {
  instruction: string;
  isResult: boolean;
  href?: string;
}

/**
 * Fields (ECMA-376 part 1, 17.16): an instruction, then the result that is shown. They nest, and results span
 * paragraphs. A field whose end is missing must not take the rest of the document with it.
 */
export class Fields {
  #open: Field[] = [];
  #instructions = 0;
  /** Open fields that are nested too deeply. */
  #unread = 0;

  /** Inside an instruction nothing is text of the document. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** Where the innermost HYPERLINK field leads to. */
  get href(): string | undefined {
    return this.#open.at(-1)?.href;
  }

  mark(type: string): void {
    if (type === 'begin') this.#begin('');
    else if (this.#unread > 0) this.#unread -= type === 'end' ? 1 : 0;
    else if (type === 'separate') this.#showResult();
    else if (type === 'end' && this.#open.pop()?.isResult === false) this.#instructions -= 1;
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** A field in one element, whose content is the result. */
  simple(instruction: string): void {
    this.#begin(instruction);
    this.#showResult();
  }

  /** No link goes on in the next paragraph. True if an instruction broke off, and what stood after it was text. */
  endParagraph(): boolean {
    if (this.#open.length === 0) return false;
    const isBroken = this.inInstruction;
    if (isBroken) this.#open = this.#open.filter((field) => field.isResult);
    this.#instructions = 0;
    this.#unread = 0;
    for (const field of this.#open) delete field.href;
    return isBroken;
  }

  #begin(instruction: string): void {
    if (this.#open.length >= DEEPEST) {
      this.#unread += 1;
      return;
    }
    const { href } = this;
    this.#open.push({ instruction, isResult: false, ...(href === undefined ? {} : { href }) });
    this.#instructions += 1;
  }

  #showResult(): void {
    const field = this.#open.at(-1);
    if (!field || field.isResult || this.#unread > 0) return;
    field.isResult = true;
    this.#instructions -= 1;
    const href = hyperlinkOf(field.instruction);
    if (href !== undefined) field.href = ownCopy(href);
  }
}

/** The address of `HYPERLINK "https://…" \l "place"`; undefined for other fields and for places in the document. */
function hyperlinkOf(instruction: string): string | undefined {
  const words = instruction.match(/"[^"]*"|\S+/g) ?? [];
  if (words[0]?.toUpperCase() !== 'HYPERLINK') return undefined;
  let href: string | undefined;
  let place: string | undefined;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? '';
    if (/^\\l$/i.test(word)) place = unquoted(words[++i]);
    else if (/^\\[ot]$/i.test(word)) i++;
    else if (!word.startsWith('\\')) href ??= unquoted(word);
  }
  if (!href) return undefined;
  return place ? `${href}#${place}` : href;
}

function unquoted(word: string | undefined): string {
  return (word ?? '').replace(/^"|"$/g, '');
}
