import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepLostMarks } from '../../check/marks/keep-lost-marks.ts';
import { withFileErrors } from '../../files/file-error.ts';
import { writeFileWhole } from '../../files/safe-write.ts';
import { InputError } from '../../model/input-error.ts';
import { SETTINGS_NAME } from '../../settings/settings.ts';
import { baseName } from '../../write/base-name.ts';
import { askFacts } from '../init/ask-facts.ts';
import { examplePage, type PageFacts } from '../init/beginning.ts';
import { IGNORED, settingsText } from '../init/files-beside.ts';
import { contextFileOf, messagesOn, readFrom, withFacts } from '../init/page-to-write.ts';
import { type FilesThere, filesThere } from '../init/pages-there.ts';
import { filesText, nextText, type PlacedFile, readText } from '../init/report.ts';
import { usualFacts } from '../init/usual-facts.ts';
import type { Io } from '../io.ts';
import type { InitOptions } from '../options.ts';
import { shellArgument } from '../shell-argument.ts';
import { visible, visibleInLine } from '../visible.ts';

/** Begins a page. Exit code 0; what stops the work is thrown, and then nothing is written. */
export async function init(folder: string, options: InitOptions, io: Io): Promise<number> {
  const place: Place = { path: resolve(io.cwd, folder), name: folder };
  const there = filesThere(place.path, folder);
  const usual = usualFacts(place.path, io);
  if (options.from !== undefined) return await takeOver(options.from, options, { place, there, usual, io });
  const [first] = there.pages;
  if (first !== undefined) return sayWhatIsThere(first, { place, there, usual, io });
  const facts = await askFacts(usual, io);
  const file = `${baseName(facts.title, '')}.md`;
  const page = { file, text: await contextFileOf(examplePage(facts)), what: 'the page, with an example to write over' };
  const files = writeAll({ place, there, facts, page });
  io.stdout.write(filesText(files) + nextText(join(folder, file), folder));
  return 0;
}

interface Place {
  /** Absolute. */
  readonly path: string;
  /** As the user typed it. */
  readonly name: string;
}

interface Around {
  readonly place: Place;
  readonly there: FilesThere;
  readonly usual: PageFacts;
  readonly io: Io;
}

async function takeOver(from: string, options: InitOptions, { place, there, usual, io }: Around): Promise<number> {
  const reading = await readFrom(from, options, io);
  const { title, lang, url } = reading.page;
  const isTitled = title.trim() !== '';
  const facts = await askFacts({ title: isTitled ? title : usual.title, lang, ...(url !== undefined && { url }) }, io);
  const page = withFacts(keepLostMarks(reading).page, facts);
  const file = `${baseName(facts.title, from)}.md`;
  const name = join(place.name, file);
  if (existsSync(join(place.path, file))) {
    throw new InputError(
      `“${name}” is there already and stays as it is, so what “${from}” has would have no place; give another folder.`,
    );
  }
  const text = await contextFileOf(page);
  const messages = await messagesOn(reading, from, text, name, io);
  const files = writeAll({ place, there, facts, page: { file, text, what: 'the page, to go on with from now on' } });
  io.stdout.write(readText({ from, page, messages }) + filesText(files) + nextText(name, place.name));
  return 0;
}

/** Somebody who has a page needs no example: it is told how to go on with that, and what goes beside it is written. */
function sayWhatIsThere(page: string, { place, there, usual, io }: Around): number {
  const files = writeAll({ place, there, facts: usual });
  const many = there.pages.length === 1 ? 'a page' : `${there.pages.length} pages`;
  const given = place.name === '.' ? '' : ` ${shellArgument(place.name)}`;
  const from = shellArgument(join(place.name, page));
  const isContextFile = /\.(?:md|markdown)$/iu.test(page);
  const advice = isContextFile
    ? ''
    : `\nTo go on with “${visibleInLine(page)}” in a file that is plain text:\n    contextpage init${given} --from ${from}\n`;
  io.stdout.write(
    `There is ${many} in this folder already: ${visible(there.pages.map((one) => `“${one}”`).join(', '))}.\n${filesText(files)}${advice}${nextText(there.pages.length > 1 ? place.name : join(place.name, page), place.name)}`,
  );
  return 0;
}

interface ToWrite {
  readonly place: Place;
  readonly there: FilesThere;
  readonly facts: PageFacts;
  readonly page?: { readonly file: string; readonly text: string; readonly what: string };
}

/** Never in the place of a file that is there. */
function writeAll({ place, there, facts, page }: ToWrite): PlacedFile[] {
  const { path, name } = place;
  withFileErrors('make the folder', name, () => mkdirSync(path, { recursive: true }));
  // What else could be read as a page is none of the site unless somebody says so.
  const listed = page && there.readable.length > 0 ? [page.file] : undefined;
  const files = [
    ...(page ? [page] : []),
    { file: SETTINGS_NAME, text: settingsText(facts, path, listed), what: 'the settings' },
    { file: '.gitignore', text: IGNORED, what: 'what git leaves alone' },
  ];
  return files.map(({ file, text, what }) => {
    const named = { path: join(path, file), name: join(name, file) };
    const isKept = existsSync(named.path);
    if (!isKept) writeFileWhole(named, text, false);
    return { name: named.name, what, isKept };
  });
}
