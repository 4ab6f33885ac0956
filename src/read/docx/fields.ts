/** Fields (ECMA-376 part 1, 17.16): an instruction, then the result that is shown. They nest and span paragraphs. */
export class Fields {
  readonly #open: { instruction: string; isResult: boolean; href?: string }[] = [];

  /** Inside an instruction nothing is text of the document. */
  get inInstruction(): boolean {
    return this.#open.some((field) => !field.isResult);
  }

  /** Where the innermost HYPERLINK field leads to. */
  get href(): string | undefined {
    return this.#open.findLast((field) => field.href !== undefined)?.href;
  }

  mark(type: string): void {
    if (type === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate') this.#showResult();
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** A field in one element, whose content is the result. */
  simple(instruction: string): void {
    this.#open.push({ instruction, isResult: false });
    this.#showResult();
  }

  #showResult(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.isResult = true;
    const href = hyperlinkOf(field.instruction);
    if (href !== undefined) field.href = href;
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
