/** A Word document of ours as colleagues send it back: its parts with words replaced, tracked or not, and comments. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from './word-file.ts';

/** Words of one run become others; with a name, tracked as that person's, on 3 May 2026. */
export interface Retyped {
  readonly words: string;
  readonly as: string;
  readonly by?: string;
}

/** A comment on words of one run. */
export interface Remarked {
  readonly on: string;
  readonly says: string;
  readonly by: string;
}

export interface DocxEdits {
  readonly retyped?: readonly Retyped[];
  readonly remarked?: readonly Remarked[];
  /** Takes away the paragraph that has these words. */
  readonly removed?: readonly string[];
  /** Puts paragraphs, as style and text, after the one that has these words. */
  readonly added?: readonly { readonly after: string; readonly style: string; readonly text: string }[];
}

const DAY = 'w:date="2026-05-03T10:00:00Z"';
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

export function editedDocx(bytes: Uint8Array, edits: DocxEdits): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const { retyped = [], remarked = [], removed = [], added = [] } = edits;
  for (const words of removed) xml = xml.replace(paragraphWith(xml, words), '');
  for (const { after, style, text } of added) {
    const fresh = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
    xml = xml.replace(paragraphWith(xml, after), (found) => found + fresh);
  }
  for (const [i, { words, as, by }] of retyped.entries()) {
    const tracked = `w:id="${900 + i}" w:author="${by}" ${DAY}`;
    xml = inRun(xml, words, (rest) =>
      by === undefined
        ? rest(as)
        : `<w:del ${tracked}>${rest(words).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del><w:ins ${tracked}>${rest(as)}</w:ins>`,
    );
  }
  for (const [i, { on }] of remarked.entries())
    xml = inRun(
      xml,
      on,
      (rest) =>
        `<w:commentRangeStart w:id="${i}"/>${rest(on)}<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
    );
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const relation = `<Relationship Id="remarks" Type="${COMMENTS}" Target="comments.xml"/></Relationships>`;
  const more = {
    'word/comments.xml': strToU8(commentsPart(remarked)),
    'word/_rels/document.xml.rels': strToU8(rels.replace('</Relationships>', relation)),
  };
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml), ...(remarked.length > 0 && more) }, { level: 1 });
}

function commentsPart(remarked: readonly Remarked[]): string {
  const comments = remarked.map(
    ({ says, by }, i) => `<w:comment w:id="${i}" w:author="${by}" ${DAY}><w:p>${run(says)}</w:p></w:comment>`,
  );
  return `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`;
}

function paragraphWith(xml: string, words: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gsu)?.find((one) => one.replace(/<[^>]+>/gu, '').includes(words));
  assert.ok(found, `no paragraph has “${words}”`);
  return found;
}

/** Cuts the run that has the words in three, and puts other markup in place of the middle one. */
function inRun(xml: string, words: string, change: (rest: (text: string) => string) => string): string {
  const found = xml
    .match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu)
    ?.find((one) => one.includes('<w:t ') && one.includes(words));
  assert.ok(found, `no run has “${words}”`);
  const [, head = '', text = '', tail = ''] = /^(.*<w:t [^>]*>)(.*)(<\/w:t><\/w:r>)$/su.exec(found) ?? [];
  const at = text.indexOf(words);
  const rest = (one: string): string => (one === '' ? '' : head + one + tail);
  return xml.replace(found, () => rest(text.slice(0, at)) + change(rest) + rest(text.slice(at + words.length)));
}
