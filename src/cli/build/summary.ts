import { join } from 'node:path';
import { counted, sizeInWords } from '../counts.ts';
import { messageCounts } from '../message-counts.ts';
import { INDENT, wrapped } from '../report/layout.ts';
import { placeText } from '../report/text.ts';
import { shellArgument } from '../shell-argument.ts';
import { WORST, worstFirst } from '../worst-first.ts';
import type { Built, BuiltPage } from './built.ts';

/**
 * What a person wants to know after a build: what the pages hold, what is wrong with them, and which file to open.
 * @param names what was built, as the user typed it
 */
export function buildSummary(built: Built, names: readonly string[]): string {
  const { isSite, title, pages, out, changed } = built;
  const lines = [
    ...(isSite ? aboutSite(title, pages) : pages.flatMap(aboutPage)),
    ...built.leftOut.map(({ name, reason }) => `Left out: ${name}. ${reason}`),
    ...aboutMessages(built, names),
    ...built.remarks,
    changed > 0 ? `The site is in ${out}.` : `The site in ${out} was up to date; nothing has changed.`,
    `  ${isSite ? 'Home page:' : 'Web page: '} ${join(out, 'index.html')}  (open it in a browser)`,
    ...(isSite ? [] : pages.flatMap((page) => downloads(page, out))),
    '',
  ];
  return lines.join('\n');
}

function aboutPage({ title, counts, verdicts }: BuiltPage): string[] {
  return [
    `“${title}”: ${counts}.`,
    ...(verdicts === undefined ? [] : [`Quotations against their sources: ${verdicts}.`]),
  ];
}

/** A line for each page. */
function aboutSite(title: string, pages: readonly BuiltPage[]): string[] {
  const fresh = pages.filter(({ isKept }) => !isKept).length;
  const made = fresh === pages.length ? '' : `, ${fresh === 0 ? 'none' : fresh} of them made anew`;
  const lines = pages.map(({ name, counts, verdicts, messages }) =>
    [`  ${name}: ${counts}`, verdicts, messageCounts(messages)].filter(Boolean).join('; '),
  );
  return [`“${title}”: ${counted(pages.length, 'page')}${made}.`, ...lines];
}

function aboutMessages({ pages, archive }: Built, names: readonly string[]): string[] {
  const all = pages.flatMap(({ name, messages }) => messages.map((message) => ({ name, message })));
  const said = messageCounts(all.map(({ message }) => message));
  if (!said) return ['Nothing is wrong that the program could find.'];
  const worst = worstFirst(all).slice(0, WORST);
  const heading = all.length > WORST ? `${said}. The ${WORST} worst:` : `${said}:`;
  const items = worst.flatMap(({ name, message: { place, reason } }) => [
    `  ${placeText(name, place)}`,
    wrapped(reason, INDENT),
  ]);
  const command = ['contextpage check', ...names.map(shellArgument)];
  if (archive !== undefined) command.push('--archive', shellArgument(archive));
  if (all.length > WORST) items.push(`  For all of them: ${command.join(' ')}`);
  return ['', heading, ...items, ''];
}

function downloads({ word, pdf }: BuiltPage, out: string): string[] {
  return [
    ...(word ? [`  Word:      ${join(out, word.path)}  (${sizeInWords(word.bytes)})`] : []),
    ...(pdf ? [`  PDF:       ${join(out, pdf.path)}  (${sizeInWords(pdf.bytes)})`] : []),
  ];
}
