/** Puts the page together from what was read, and accounts for every character of the input. */
import { entryIds, quotationIds } from '../../cite/ids.ts';
import type { Block } from '../../model/block.ts';
import type { Entry, Note, Page, Quotation } from '../../model/page.ts';
import { LineIndex, type Place } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import { noteLabel } from '../blocks/note-label.ts';
import type { Draft, Drafts } from '../drafts.ts';
import type { ReadReference } from '../line/reference.ts';
import {
  type Account,
  claim,
  claimTargets,
  keepHeadingLinks,
  keepLinks,
  leaveRest,
  leftBlock,
  placeOf,
} from './account.ts';
import { type Run, sliceRun, textOfRun } from './block-part.ts';
import { type QuotedRun, quotationsOf } from './quotations.ts';
import { tile } from './spans.ts';

interface PageFacts {
  readonly lang: string;
  readonly name: string;
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
}

export function assemble(
  found: Drafts,
  references: readonly ReadReference[],
  furniture: readonly Block[],
  targets: readonly Block[],
  facts: PageFacts,
): Reading {
  const account: Account = { lines: [], claims: [], unread: [], index: new LineIndex(facts.source) };
  const ids = entryIds(references);
  const headings = [...(found.title ? [found.title] : []), ...found.sections.map((section) => section.block)];
  for (const block of [...headings, ...found.intro]) claimTargets(account, block);
  for (const block of headings) keepHeadingLinks(block, account);
  const entries = found.drafts.map((draft, i) => entryOf(draft, references[i], ids[i] ?? '', account));
  for (const block of targets) claim(account, block, 'link');
  if (found.title) claim(account, found.title, 'title-of-page');
  for (const block of found.intro) claim(account, block, 'intro');
  for (const section of found.sections) claim(account, section.block, 'heading');
  const other = [
    ...found.unread.map((block) => leftBlock(block, 'unread', account)),
    ...furniture.filter((block) => /\S/u.test(block.text)).map((block) => leftBlock(block, 'furniture', account)),
    ...account.unread,
  ].sort((a, b) => offsetOf(a.place) - offsetOf(b.place));
  const page: Page = {
    title: found.title?.text.replace(/\s*\n\s*/gu, ' ') ?? facts.title ?? titleFromName(facts.name),
    lang: facts.lang,
    intro: found.intro.map(textOfRun),
    sections: found.sections.map(({ id, title, level }) => ({ id, title, level })),
    entries,
    other,
    ...(facts.url ? { url: facts.url } : {}),
  };
  const spans = tile(facts.source.length, account.claims);
  return { page, messages: [], spans, lines: account.lines, source: facts.source };
}

function entryOf(draft: Draft, read: ReadReference | undefined, id: string, account: Account): Entry {
  const { line } = draft;
  const fields = read?.fields ?? [];
  account.lines.push({ kind: 'reference', entry: id, text: line.text, origin: line.origin, fields });
  for (const field of fields) claim(account, sliceRun(line, field.start, field.end), field.field, id);
  const inline = [...(read?.notes ?? []), ...(read?.quotations ?? [])];
  leaveRest(
    line,
    [...fields, ...inline].sort((a, b) => a.start - b.start),
    id,
    account,
  );
  keepLinks(line, read, account);
  for (const block of [...draft.blocks, ...draft.quotations, ...draft.notes]) claimTargets(account, block, id);
  const quotations = quotationsIn([...inlineQuotations(line, read), ...quotationsOf(draft.quotations)], id, account);
  const remarks = (read?.notes ?? []).map(({ start, end }) => sliceRun(line, start, end));
  const notes = [...remarks, ...draft.notes].map((block): Note => {
    claim(account, block, 'note', id);
    account.lines.push({ kind: 'note', entry: id, text: block.text, origin: block.origin, fields: [] });
    return { text: textOfRun(bareNote(block)) };
  });
  return {
    id,
    ...(draft.section === undefined ? {} : { section: draft.section.id }),
    reference: read?.reference ?? { type: 'document' },
    quotations,
    notes,
    tags: [...new Set(read?.tags ?? [])],
    ...(read?.archived.length ? { archived: read.archived } : {}),
    place: placeOf(line, account),
  };
}

/** The quotations of an entry, each claimed with its locator. */
function quotationsIn(quoted: readonly QuotedRun[], entry: string, account: Account): Quotation[] {
  const ids = quotationIds(
    entry,
    quoted.map(({ words }) => words.text),
  );
  return quoted.map(({ words, written, locator, label }, i) => {
    const id = ids[i] ?? entry;
    claim(account, words, 'quotation', entry);
    // “p. 12: ‘…’” says where the words stand, “Ada Brook: ‘…’” who says them.
    const isPlace = label !== undefined && locator === undefined && /\p{N}/u.test(label.text);
    if (label) claim(account, label, isPlace ? 'locator' : 'author', entry);
    if (locator) {
      const at = written.text.lastIndexOf(locator);
      claim(account, sliceRun(written, at, at + locator.length), 'locator', entry);
    }
    account.lines.push({ kind: 'quotation', entry, quotation: id, ...written, fields: [] });
    const where = isPlace ? label.text : locator;
    return {
      id,
      text: textOfRun(words),
      ...(where ? { locator: where } : {}),
      ...(label && !isPlace ? { speaker: label.text } : {}),
      place: placeOf(written, account),
    };
  });
}

/** Words quoted on the reference's own line: “Ada Brook, Courier, 3 May 2021: ‘The dike held.’” */
function inlineQuotations(line: Run, read: ReadReference | undefined): QuotedRun[] {
  return (read?.quotations ?? []).map(({ start, end }) => {
    const words = sliceRun(line, start, end);
    return { words, written: words };
  });
}

/** A remark without the brackets around it or the “Note:” before it: the page says that it is one. */
function bareNote(block: Run): Run {
  const label = noteLabel(block.text);
  if (label > 0 && label < block.text.length) return sliceRun(block, label, block.text.length);
  const inside = /^\s*[([]([^()[\]]*)[)\]]\.?\s*$/u.exec(block.text)?.[1];
  if (inside === undefined) return block;
  const start = block.text.indexOf(inside);
  return sliceRun(block, start, start + inside.length);
}

function offsetOf(place: Place): number {
  return 'offset' in place ? place.offset : place.paragraph;
}

/** A file name as a title: “reading-list.txt” is “Reading list”. */
function titleFromName(name: string): string {
  const base = (name.split(/[\\/]/u).at(-1) ?? '')
    .replace(/\.[\p{L}\p{N}.]{1,12}$/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return base === '' ? 'Untitled page' : base.charAt(0).toUpperCase() + base.slice(1);
}
