/** Text as BibTeX and LaTeX take it, in UTF-8: only what they would misread is written otherwise. */

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
};

/** A line feed becomes `{\par}`. Braces stay balanced whatever the text holds, since BibTeX counts escaped ones too. */
export function bibText(text: string): string {
  const lonely = unmatchedBraces(text);
  const escaped = text
    .toWellFormed()
    .replace(/[\\#$%&_^~`{}]/g, (sign, at: number) => COMMANDS[sign] ?? brace(sign, lonely.has(at)))
    // LaTeX joins these to dashes and closing marks.
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");
  return escaped.replace(/\r\n?|\n/g, ' {\\par} ').replace(CONTROLS, ' ');
}

/** Addresses and identifiers are taken as they stand, so what would end the value is percent-encoded. */
export function bibVerbatim(text: string): string {
  return encodedPart(text.toWellFormed(), /[\s{}\\\p{Cc}]/gu);
}

/** The text in reverse, for readers: `bibText` undone. */
export function plainFromBib(value: string): string {
  const signs = new Map(Object.entries(COMMANDS).map(([sign, command]) => [command, sign]));
  return value
    .replace(/ ?\{\\par\} ?/g, '\n')
    .replace(
      /\\text(?:backslash|asciicircum|asciitilde|asciigrave|braceleft|braceright)\{\}|\\[#$%&_{}]|\{\}/g,
      (found) => {
        if (found === '{}') return '';
        if (found.startsWith('\\textbrace')) return found.includes('left') ? '{' : '}';
        return signs.get(found) ?? found.slice(1);
      },
    );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f]/g;

function brace(sign: string, lonely: boolean): string {
  if (!lonely) return `\\${sign}`;
  return sign === '{' ? '\\textbraceleft{}' : '\\textbraceright{}';
}

/** Offsets of the braces that have no partner. */
function unmatchedBraces(text: string): Set<number> {
  const open: number[] = [];
  const lonely = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') open.push(at);
    else if (text[at] === '}' && open.pop() === undefined) lonely.add(at);
  }
  for (const at of open) lonely.add(at);
  return lonely;
}

function encodedPart(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => encodeURIComponent(sign));
}
