/** The main part of a Word document, with the numbers that its notes are called by. */
import { type DocumentParts, relationshipsOf } from '../../read/docx/package.ts';
import { parseXml } from '../../xml/parse.ts';
import type { ZipArchive } from '../../xml/unzip.ts';
import { emptyRules, labelsOf, type NoteKind, type RulesByKind, takeNoteProperty } from './note-calls.ts';
import { parsePart } from './parse-part.ts';
import { Story, type StoryParagraph, type StoryStyles } from './story.ts';

export interface Body {
  readonly paragraphs: readonly StoryParagraph[];
  /** What is printed before the notes, by their kind and `w:id`. */
  readonly labels: Readonly<Record<NoteKind, ReadonlyMap<string, string>>>;
}

export function readBody(archive: ZipArchive, { main }: DocumentParts, styles: StoryStyles): Body {
  const story = new Story(styles, new Map());
  parsePart(archive.read(main), story);
  const shown = labelsOf(story.calls, story.sections, settingsOf(archive, main));
  const labels = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  for (const [at, { kind, id }] of story.calls.entries()) labels[kind].set(id, shown[at] ?? '');
  const paragraphs = story.paragraphs.map((paragraph) => {
    const runs = paragraph.runs.map((run) => (run.call === undefined ? run : { ...run, text: shown[run.call] ?? '' }));
    return { ...paragraph, runs };
  });
  return { paragraphs, labels };
}

function settingsOf(archive: ZipArchive, main: string): RulesByKind {
  const rules = emptyRules();
  const part = [...relationshipsOf(archive, main).values()].find(({ type }) => type === 'settings')?.target;
  if (part === undefined || !archive.has(part)) return rules;
  const path: string[] = [];
  parseXml(archive.read(part), {
    open: (tag) => {
      takeNoteProperty(rules, path.at(-1), tag);
      path.push(tag.local);
    },
    close: () => path.pop(),
  });
  return rules;
}
