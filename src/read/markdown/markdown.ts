import type { Block, Blocks } from '../../model/block.ts';
import type { Message } from '../../model/message.ts';
import { BlockTextBuilder } from '../block-text.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { text as textReader } from '../text/text.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { isReadable } from './limits.ts';
import { parseBlocks } from './parse.ts';

/** How much of the input decides whether it is Markdown. */
const WINDOW = 20_000;
const HEADING = /^#{1,6} \S/gmu;
const LINK = /\]\((?:https?:\/\/|\/|#|\.)[^()\s]{0,500}(?:\)| ")/gu;
const EMPHASIS = /(?<!\S)(\*\*?)[^\s*][^*\n]{0,200}\1/gu;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,80}\]: +\S/gmu;

/** Markdown that is not a context file: any .md from elsewhere. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  detect({ text }: Input): boolean {
    const head = frontMatter(text);
    if (head) return !head.isContextFile;
    const start = text.slice(0, WINDOW);
    const links = count(start, LINK) + count(start, DEFINITION);
    const headings = count(start, HEADING);
    return links >= 2 || (headings >= 1 && (links >= 1 || count(start, EMPHASIS) >= 2));
  },
  async read(input: Input): Promise<ReadResult> {
    const head = frontMatter(input.text);
    if (!isReadable(input.text)) return asText(input);
    const body = await parseBlocks(input.text, head?.end ?? 0, input.name);
    const blocks: Blocks = {
      blocks: head ? [headBlock(input.text, head), ...body] : body,
      ...(head?.title === undefined ? {} : { title: head.title }),
      ...(head?.lang === undefined ? {} : { lang: head.lang }),
      ...(head?.url === undefined ? {} : { url: head.url }),
    };
    return body.length > 0 ? { blocks, messages: [] } : textReader.read(input);
  },
};

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

async function asText(input: Input): Promise<ReadResult> {
  const result = await textReader.read(input);
  const message: Message = {
    rule: 'read',
    severity: 'warning',
    reason:
      'The Markdown of this file is too long or too deeply nested to be taken apart, so it was read as plain text.',
    expected: 'Split the file, or take out the long runs of brackets and quotation prefixes.',
  };
  return { ...result, messages: [message, ...result.messages] };
}

/** The head is no text of the page: what it says is in the title and the like. */
function headBlock(source: string, { end }: FrontMatter): Block {
  const builder = new BlockTextBuilder();
  let at = 0;
  for (const line of source.slice(0, end).split('\n')) {
    builder.append(line, at);
    at += line.length + 1;
    if (at <= end) builder.breakLine(at - 1, 1);
  }
  const made = builder.finish() ?? { text: '', marks: [], origin: [] };
  return { kind: 'furniture', level: 0, ...made, start: 0, end };
}
