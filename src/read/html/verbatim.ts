import type { BlockTextBuilder } from '../block-text.ts';
import type { TextSink } from './source-text.ts';

/** Takes verbatim text: its line ends are line breaks. `begin` is told where each line with words starts. */
export function verbatimLines(builder: BlockTextBuilder, begin: (start: number) => void): TextSink {
  const appendAs = (text: string, start: number, sourceLength: number): void => {
    if (text === '\n') builder.breakLine(start, sourceLength);
    else {
      begin(start);
      builder.appendAs(text, start, sourceLength);
    }
  };
  const append = (text: string, start: number): void => {
    let at = 0;
    for (const line of text.split('\n')) {
      if (at > 0) appendAs('\n', start + at - 1, 1);
      if (line.trim().length > 0) {
        begin(start + at);
        builder.append(line, start + at);
      }
      at += line.length + 1;
    }
  };
  return { append, appendAs };
}
