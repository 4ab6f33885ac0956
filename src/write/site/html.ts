/**
 * A tagged template that escapes everything put into it, text and quoted attribute values alike. Only what the tag
 * itself made passes as markup, so no text of a page can become an element or an attribute.
 */

export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a hole of the template; `undefined` prints nothing, lists print their members one after another. */
export type Child = Html | string | number | undefined | readonly Child[];

export function html(literals: TemplateStringsArray, ...children: readonly Child[]): Html {
  let out = literals[0] ?? '';
  children.forEach((child, i) => {
    out += printed(child) + (literals[i + 1] ?? '');
  });
  return new Html(out);
}

/** Attributes with a space before each: `${attributes({ lang: 'de' })}`. Those that are undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | true | undefined>>): Html {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === true) out += ` ${name}`;
    else if (value !== undefined) out += ` ${name}="${escaped(String(value))}"`;
  }
  return new Html(out);
}

function printed(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Html) return child.toString();
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  return child.map(printed).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes, and leaves out the control characters and noncharacters that may not stand in HTML in any form. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/** `h1` to `h6`; deeper levels print as `h6`. */
export function heading(level: number, values: Parameters<typeof attributes>[0], content: Child): Html {
  const tag = `h${Math.min(Math.max(Math.trunc(level), 1), 6)}`;
  return new Html(`<${tag}${attributes(values)}>${printed(content)}</${tag}>`);
}

/** A block of data, which browsers neither run nor show. */
export function dataBlock(values: Readonly<Record<string, string>>, data: object): Html {
  return new Html(`<script${attributes(values)}>${scriptText(data)}</script>`);
}

/** A `<` could end the script or open a comment in it; the other characters may not stand in HTML at all. */
function scriptText(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}
