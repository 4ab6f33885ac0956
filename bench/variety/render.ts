/** Writes the blocks of a page as plain text, Markdown or the body of an HTML page. */
import type { Block, Cell, Inline } from './markup.ts';

export type Format = 'txt' | 'md' | 'html';

export interface TextLayout {
  /** Between two blocks: one line feed or two. */
  readonly gap: '\n' | '\n\n';
  readonly bullet: string;
  /** Sets headings apart. */
  readonly heading: 'plain' | 'capitals' | 'underlined' | 'colon';
}

export function asText(blocks: readonly Block[], layout: TextLayout): string {
  return blocks.map((block) => textBlock(block, layout)).join(layout.gap);
}

function textBlock(block: Block, layout: TextLayout): string {
  switch (block.kind) {
    case 'heading':
      return textHeading(text(block.text), block.level, layout);
    case 'line':
      return text(block.text);
    case 'quote':
      return block.lines.map((line) => `    ${text(line)}`).join('\n');
    case 'stanza':
      return block.lines.map(text).join('\n');
    case 'list':
      return block.items
        .map((item, i) => textItem(item, block.ordered ? `${i + 1}. ` : layout.bullet, layout))
        .join(layout.gap);
    case 'table':
      return [...(block.header ? [block.header.join('\t')] : []), ...block.rows.map(textRow)].join('\n');
  }
}

function textRow(cells: readonly Cell[]): string {
  return cells.map((cell) => text(cell.text)).join('\t');
}

function textHeading(words: string, level: number, { heading }: TextLayout): string {
  if (level === 1 || heading === 'plain') return `\n${words}`.slice(level === 1 ? 1 : 0);
  if (heading === 'capitals') return `\n${words.toUpperCase()}`;
  return heading === 'colon' ? `\n${words}:` : `\n${words}\n${'-'.repeat(words.length)}`;
}

function textItem(blocks: readonly Block[], marker: string, layout: TextLayout): string {
  const [first = '', ...rest] = blocks
    .map((block) => textBlock(block, { ...layout, gap: '\n' }))
    .join('\n')
    .split('\n');
  return [`${marker}${first}`, ...rest.map((line) => ' '.repeat(marker.length) + line)].join('\n');
}

function text(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : text(part.parts))).join('');
}

export function asMarkdown(blocks: readonly Block[]): string {
  return blocks.map(markdownBlock).join('\n\n');
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdown(block.text)}`;
    case 'line':
      return lineStart(markdown(block.text));
    case 'quote':
      return block.lines.map((line) => `> ${lineStart(markdown(line))}`).join('\n>\n');
    case 'stanza':
      return block.lines.map((line) => lineStart(markdown(line))).join('  \n');
    case 'list':
      return block.items.map((item, i) => markdownItem(item, block.ordered ? `${i + 1}. ` : '- ')).join('\n');
    case 'table':
      return markdownTable(block.header, block.rows);
  }
}

function markdownItem(blocks: readonly Block[], marker: string): string {
  const lines = blocks.map(markdownBlock).join('\n\n').split('\n');
  return (
    lines.map((line, i) => (i === 0 ? marker : line && ' '.repeat(marker.length)) + line).join('\n') +
    (blocks.length > 1 ? '\n' : '')
  );
}

function markdownTable(header: readonly string[] | undefined, rows: readonly (readonly Cell[])[]): string {
  const width = rows[0]?.length ?? 0;
  const head = header ?? Array.from({ length: width }, () => ' ');
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map(({ text: cell }) => markdown(cell)))),
  ].join('\n');
}

function markdown(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string')
        return /^https?:/u.test(part) ? part : part.replace(/[\\*_[\]#]|<(?!https?:)/gu, '\\$&');
      const inside = markdown(part.parts);
      if (part.kind === 'link') return `[${inside}](${part.href})`;
      if (part.kind === 'strong') return `**${inside}**`;
      return part.kind === 'em' ? `*${inside}*` : inside;
    })
    .join('');
}

/** A day, a dash or a plus sign at the start of a line would make it a list. */
function lineStart(line: string): string {
  return line.replace(/^(\d+)([.)]) /u, '$1\\$2 ').replace(/^([-+]) /u, '\\$1 ');
}

export function asHtml(blocks: readonly Block[]): string {
  return blocks.map(htmlBlock).join('\n');
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${html(block.text)}</h${block.level}>`;
    case 'line':
      return `<p>${html(block.text)}</p>`;
    case 'quote':
      return `<blockquote>${block.lines.map((line) => `<p>${html(line)}</p>`).join('')}</blockquote>`;
    case 'stanza':
      return `<p>${block.lines.map(html).join('<br>\n')}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${htmlItem(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return htmlTable(block.header, block.rows);
  }
}

function htmlItem(blocks: readonly Block[]): string {
  const [first] = blocks;
  return blocks.length === 1 && first?.kind === 'line' ? html(first.text) : asHtml(blocks);
}

function htmlTable(header: readonly string[] | undefined, rows: readonly (readonly Cell[])[]): string {
  const head = header ? `<thead><tr>${header.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr></thead>` : '';
  const cell = ({ text: words, rows: span }: Cell): string =>
    span === 0 ? '' : `<td${span > 1 ? ` rowspan="${span}"` : ''}>${html(words)}</td>`;
  return `<table>${head}<tbody>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</tbody></table>`;
}

export function html(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const inside = html(part.parts);
      if (part.kind === 'link') return `<a href="${escaped(part.href ?? '')}">${inside}</a>`;
      return `<${part.kind}>${inside}</${part.kind}>`;
    })
    .join('');
}

export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
