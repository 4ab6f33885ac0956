/** A Word document: its properties, its title by its style, and the lines under it. */
import type { SourceDescription } from '../../model/description.ts';
import { documentProperties } from '../../read/docx/core.ts';
import { type DocumentParts, documentParts } from '../../read/docx/package.ts';
import { readStyles } from '../../read/docx/styles.ts';
import { guessLanguage } from '../../recognise/blocks/language.ts';
import { parsePart } from '../../source/docx/parse-part.ts';
import { readRunStyles } from '../../source/docx/run-styles.ts';
import { Story, type StoryParagraph } from '../../source/docx/story.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { XmlError } from '../../xml/parse.ts';
import { ZipArchive, ZipError } from '../../xml/unzip.ts';
import { withSubtitle } from '../decide/choose-title.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import type { Line } from '../lines/line.ts';
import { foldedValue, plainValue } from '../plain-value.ts';
import { type WrittenDates, writtenDates } from '../written-dates.ts';
import { describeFront } from './front.ts';
import { isOverTitle, isSubtitle } from './front-title.ts';
import { issuersIn } from './issuers.ts';
import { isMachineName } from './machine-names.ts';

/** What all parts of a document may unpack to. */
const LIMIT = 64 * 1024 * 1024;
/** Paragraphs at the front that are looked at. */
const FRONT = 30;
/** Longer ones are the text. */
const PROSE = 200;
const LONGEST_TITLE = 250;

/** What cannot be read says nothing. */
export function describeDocx(bytes: Uint8Array, { url }: SourceOptions): SourceDescription {
  try {
    const archive = new ZipArchive(bytes, LIMIT);
    const parts = documentParts(archive);
    return parts ? describeParts(archive, parts, url) : {};
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) return {};
    throw error;
  }
}

function describeParts(archive: ZipArchive, parts: DocumentParts, url: string | undefined): SourceDescription {
  const styles = (): Iterable<Uint8Array> => (parts.styles === undefined ? [] : archive.read(parts.styles));
  const story = new Story({ paragraphs: readStyles(styles()).byId, runs: readRunStyles(styles()) }, new Map());
  parsePart(archive.read(parts.main), story);
  const paragraphs = story.paragraphs.filter((paragraph) => textOf(paragraph) !== '').slice(0, FRONT);
  const core = parts.core === undefined ? new Map<string, string>() : documentProperties(archive.read(parts.core));
  const text = paragraphs.map(textOf).join('\n');
  const lang = core.get('language')?.trim() || undefined;
  const dates = writtenDates(lang ?? guessLanguage(text), 'day-first');
  const at = titleAt(paragraphs, core.get('title'), dates);
  const next = paragraphs[at + 1];
  const isSecond = next?.style?.name === 'subtitle' && isSubtitle(textOf(next), dates);
  const subtitle = isSecond ? textOf(next) : undefined;
  const lines = paragraphs.flatMap((paragraph, number): Line[] => {
    const words = textOf(paragraph);
    if (number === at || (number === at + 1 && subtitle)) return [];
    const isProse = words.length >= PROSE;
    return [{ parts: [{ text: words }], place: number < at ? 'above' : isProse ? 'body' : 'under', isProse }];
  });
  const evidence = [...fromProperties(core), ...issuersIn(lines, TRUST.weak)];
  const title = paragraphs[at];
  if (title)
    evidence.push({
      field: 'title',
      text: subtitle === undefined ? textOf(title) : withSubtitle(textOf(title), subtitle),
      from: 'the first heading',
      trust: title.style?.kind === 'title' ? TRUST.shown : TRUST.placed,
    });
  return describeFront({ lines, evidence, text, lang, url });
}

/** A paragraph of the style for titles, or with the words of the property, else the first heading, else the first short one. */
function titleAt(paragraphs: readonly StoryParagraph[], property: string | undefined, dates: WrittenDates): number {
  const stated = foldedValue(property ?? '');
  const tests: readonly ((paragraph: StoryParagraph) => boolean)[] = [
    ({ style }) => style?.kind === 'title',
    (paragraph) => stated !== '' && foldedValue(textOf(paragraph)) === stated,
    (paragraph) => paragraph.style?.kind === 'heading' && !isOverTitle(textOf(paragraph), dates),
    (paragraph) => textOf(paragraph).length <= LONGEST_TITLE && !isOverTitle(textOf(paragraph), dates),
    (paragraph) => textOf(paragraph).length <= LONGEST_TITLE,
  ];
  return tests.map((test) => paragraphs.findIndex(test)).find((at) => at >= 0) ?? -1;
}

function textOf({ runs }: StoryParagraph): string {
  return plainValue(runs.map(({ text, role }) => (role === 'text' ? text : '')).join(''));
}

function* fromProperties(core: ReadonlyMap<string, string>): Generator<Evidence> {
  const [title, creator] = ['title', 'creator'].map((name) => plainValue(core.get(name) ?? ''));
  const from = 'the properties of the file';
  if (title && !isMachineName(title)) yield { field: 'title', text: title, from, trust: TRUST.usual };
  if (creator && !isMachineName(creator)) yield { field: 'author', text: creator, from, trust: TRUST.weak };
}
