/** Sources for tests: paragraphs of an article, and other regions where a test names them. */
import type { Region, SourceSpan, SourceText } from '../src/model/source.ts';

export interface Part {
  readonly region: Region;
  readonly text: string;
  /** Whether it stands in the paragraph of the part before it. */
  readonly inline?: boolean;
}

/** Strings are paragraphs of the article. */
export function sourceOf(parts: readonly (string | Part)[], lang?: string): SourceText {
  const spans: SourceSpan[] = [];
  let text = '';
  let block = -1;
  for (const [index, part] of parts.entries()) {
    const { region, text: words, inline = false } = typeof part === 'string' ? paragraph(part) : part;
    const next = parts[index + 1];
    const goesOn = typeof next === 'object' && next.inline === true;
    const start = text.length;
    text += goesOn || next === undefined ? words : `${words}\n`;
    if (!inline) block += 1;
    spans.push({ start, end: text.length, region, block });
  }
  return { text, spans, origins: [], contentType: 'text/html', ...(lang ? { lang } : {}) };
}

function paragraph(text: string): Part {
  return { region: 'article', text };
}
