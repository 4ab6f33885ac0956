/** A page before it has a format: blocks of inline text, which each format writes in its own way. */

export type Inline = string | Marked;
export interface Marked {
  readonly kind: 'em' | 'strong' | 'cite' | 'link';
  readonly href?: string;
  readonly parts: readonly Inline[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'line'; readonly text: readonly Inline[] }
  | { readonly kind: 'quote'; readonly lines: readonly (readonly Inline[])[] }
  /** Lines that belong together, with no blank line between them. */
  | { readonly kind: 'stanza'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly header?: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export interface Cell {
  readonly text: readonly Inline[];
  /** Rows that share the cell; 0 where a cell above stands for this one. */
  readonly rows: number;
}

export function em(...parts: Inline[]): Marked {
  return { kind: 'em', parts };
}

export function strong(...parts: Inline[]): Marked {
  return { kind: 'strong', parts };
}

/** The text alone where there is no address. */
export function link(href: string | undefined, ...parts: Inline[]): Inline[] {
  return href === undefined ? parts : [{ kind: 'link', href, parts }];
}

/** One run of text with a separator between the parts that are there. */
export function joined(separator: string, parts: readonly (readonly Inline[] | undefined)[]): Inline[] {
  const there = parts.filter((part) => part !== undefined && part.length > 0) as (readonly Inline[])[];
  return there.flatMap((part, i) => (i === 0 ? [...part] : [separator, ...part]));
}

export function plain(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : plain(part.parts))).join('');
}
