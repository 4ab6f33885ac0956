import type { Region, SourceText, Unreadable } from '../../model/source.ts';
import { coreProperties } from '../../read/docx/core.ts';
import { type DocumentParts, documentParts } from '../../read/docx/package.ts';
import { readStyles } from '../../read/docx/styles.ts';
import { XmlError } from '../../xml/parse.ts';
import { ZipArchive, ZipError } from '../../xml/unzip.ts';
import type { SourceOptions } from '../source-options.ts';
import { type Piece, SourceTextBuilder } from '../source-text-builder.ts';
import { readBody } from './body.ts';
import { parsePart } from './parse-part.ts';
import { readRunStyles } from './run-styles.ts';
import { Story, type StoryParagraph, type StoryRun, type StoryStyles } from './story.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What all parts of a document may unpack to. */
const LIMIT = 64 * 1024 * 1024;

/**
 * A Word document as a source, as it reads with every tracked change accepted: head, body, notes, foot. Origins count in
 * the decoded part that `part` names. Never throws for bad content.
 */
export function readDocxSource(bytes: Uint8Array, options: SourceOptions): SourceText {
  const about = { contentType: CONTENT_TYPE, ...(options.url === undefined ? {} : { url: options.url }) };
  const failed = (kind: Unreadable['kind'], reason: string): SourceText => {
    return { text: '', spans: [], origins: [], ...about, unreadable: { kind, reason } };
  };
  try {
    if (isCompound(bytes)) return failed('damaged', compoundReason(bytes));
    const archive = new ZipArchive(bytes, LIMIT);
    const parts = documentParts(archive);
    if (!parts) return failed('damaged', 'The file is a zip archive, but no Word document.');
    const source = readParts(archive, parts, about);
    if (source.text.trim() !== '') return source;
    return { ...source, unreadable: { kind: 'empty', reason: 'The Word document has no text in it.' } };
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) return failed('damaged', damage(error));
    throw error;
  }
}

interface Sheet {
  readonly part: string;
  readonly paragraphs: readonly StoryParagraph[];
  readonly region: Region;
}

function readParts(
  archive: ZipArchive,
  parts: DocumentParts,
  about: Pick<SourceText, 'contentType' | 'url'>,
): SourceText {
  const styles = stylesOf(archive, parts);
  const read = (part: string | undefined, region: Region, labels = NO_LABELS): Sheet[] => {
    if (part === undefined || !archive.has(part)) return [];
    const story = new Story(styles, labels);
    parsePart(archive.read(part), story);
    return [{ part, paragraphs: story.paragraphs, region }];
  };
  const { paragraphs, labels } = readBody(archive, parts, styles);
  const edges = (type: string): Sheet[] => {
    const targets = [...parts.relationships.values()].filter((one) => one.type === type && !one.isExternal);
    return [...new Set(targets.map((one) => one.target))].flatMap((target) => read(target, 'apparatus'));
  };
  const sheets = [
    ...edges('header'),
    { part: parts.main, paragraphs, region: 'article' as const },
    ...read(parts.footnotes, 'note', labels.footnote),
    ...read(parts.endnotes, 'note', labels.endnote),
    ...edges('footer'),
  ];
  const core = parts.core === undefined ? {} : coreProperties(archive.read(parts.core));
  return laid(sheets).finish({ ...about, ...titleOf(sheets), ...core });
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

function stylesOf(archive: ZipArchive, { styles }: DocumentParts): StoryStyles {
  const read = (): Iterable<Uint8Array> => (styles === undefined ? [] : archive.read(styles));
  return { paragraphs: readStyles(read()).byId, runs: readRunStyles(read()) };
}

function laid(sheets: readonly Sheet[]): SourceTextBuilder {
  const builder = new SourceTextBuilder();
  const article = articleText(sheets);
  let block = 0;
  let last: Piece | undefined;
  let row = -1;
  for (const { part, paragraphs, region: whole } of sheets) {
    let above: number | undefined;
    for (const paragraph of paragraphs) {
      const region = whole === 'article' ? regionOf(paragraph, article) : whole;
      if (paragraph.row !== undefined && paragraph.row !== above) row += 1;
      above = paragraph.row;
      const role = { block, ...(paragraph.row === undefined ? {} : { row }) };
      if (last) builder.add('\n', last);
      for (const run of paragraph.runs) {
        const origin = run.raw === undefined ? {} : { part, rawStart: run.raw };
        builder.add(run.text, { ...role, region: ROLES[run.role] ?? region, ...origin });
      }
      last = { ...role, region };
      block += 1;
    }
  }
  return builder;
}

const ROLES: Readonly<Record<StoryRun['role'], Region | undefined>> = {
  text: undefined,
  ruby: 'apparatus',
  call: 'note-call',
  label: 'apparatus',
};

/** A box that repeats words of the text is a pull quote; another is matter of its own. */
function regionOf(paragraph: StoryParagraph, article: string): Region {
  if (paragraph.inBox) return article.includes(folded(paragraph)) ? 'pull-quote' : 'aside';
  if (paragraph.style?.name === 'caption') return 'caption';
  return paragraph.style?.kind === 'furniture' ? 'navigation' : 'article';
}

/** More boxes than a document has are not looked up. */
const MOST_BOXES = 200;

function articleText(sheets: readonly Sheet[]): string {
  const paragraphs = sheets.filter((sheet) => sheet.region === 'article').flatMap((sheet) => sheet.paragraphs);
  const boxes = paragraphs.filter((paragraph) => paragraph.inBox);
  if (boxes.length === 0 || boxes.length > MOST_BOXES) return '';
  return paragraphs
    .filter((paragraph) => !paragraph.inBox)
    .map(folded)
    .join(' ');
}

/** Words alone: a pull quote has other marks around it. */
function folded({ runs }: StoryParagraph): string {
  const text = runs.map((run) => (run.role === 'text' ? run.text : '')).join('');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function titleOf(sheets: readonly Sheet[]): { title?: string } {
  const paragraphs = sheets.find((sheet) => sheet.region === 'article')?.paragraphs ?? [];
  const title = paragraphs.find((paragraph) => paragraph.style?.kind === 'title');
  return title
    ? {
        title: title.runs
          .map((run) => run.text)
          .join('')
          .trim(),
      }
    : {};
}

function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

const ENCRYPTED = 'The Word document is encrypted and needs a password.';

/** Compound files hold encrypted documents, and those of Word before 2007. */
function compoundReason(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return ENCRYPTED;
  return 'The file is a Word document of the old kind (.doc), which is not read.';
}

function damage(error: ZipError | XmlError): string {
  const fault = error instanceof ZipError ? error.fault : 'damaged';
  if (fault === 'too large') return 'The Word document unpacks to more than 64 MB; larger ones are not read.';
  if (fault === 'bomb') return 'The Word document unpacks to far more than one of its size holds.';
  return fault === 'encrypted' ? ENCRYPTED : 'The file is damaged, or no Word document.';
}
