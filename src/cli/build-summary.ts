import { join } from 'node:path';
import type { Message, Severity } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Download } from '../write/writer.ts';
import type { PageVerdicts } from './archive/verify-page.ts';
import { counted, pageCounts, sizeInWords } from './counts.ts';
import { placeText } from './report/text.ts';
import { verdictSummary } from './report/verdicts.ts';

export interface Built {
  /** As the user typed them. */
  readonly pageName: string;
  readonly out: string;
  readonly page: Page;
  /** The folder of saved sources, as the user typed it, and what comparing the quotations with them gave. */
  readonly compared?: { readonly archive: string; readonly verdicts: PageVerdicts };
  readonly messages: readonly Message[];
  /** On the template. */
  readonly remarks: readonly Message[];
  readonly downloads: readonly Download[];
  /** Files of the site that differ from before. */
  readonly changed: number;
}

const WORST = 3;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What a person wants to know after a build: what the page holds, what is wrong with it, and which file to open. */
export function buildSummary(built: Built): string {
  const { page, out, downloads, changed, compared } = built;
  const word = downloads.find(({ format }) => format === 'docx');
  const pdf = downloads.find(({ format }) => format === 'pdf');
  const lines = [
    `“${page.title}”: ${pageCounts(page)}.`,
    ...(compared ? [`Quotations against their sources: ${verdictSummary(compared.verdicts)}.`] : []),
    ...aboutMessages(built),
    ...built.remarks.map(({ reason }) => reason),
    changed > 0 ? `The site is in ${out}.` : `The site in ${out} was up to date; nothing has changed.`,
    `  Web page:  ${join(out, 'index.html')}  (open it in a browser)`,
    ...(word ? [`  Word:      ${join(out, word.path)}  (${sizeInWords(word.bytes)})`] : []),
    ...(pdf ? [`  PDF:       ${join(out, pdf.path)}  (${sizeInWords(pdf.bytes)})`] : []),
    '',
  ];
  return lines.join('\n');
}

function aboutMessages({ messages, pageName, compared }: Built): string[] {
  const count = (severity: Severity): number => messages.filter((one) => one.severity === severity).length;
  const counts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'hint'),
  ];
  const said = counts.filter((text) => !text.startsWith('0 ')).join(', ');
  if (!said) return ['Nothing is wrong that the program could find.'];
  const worst = messages.toSorted((one, other) => RANK[one.severity] - RANK[other.severity]).slice(0, WORST);
  const heading = messages.length > WORST ? `${said}. The ${WORST} worst:` : `${said}:`;
  const items = worst.flatMap(({ reason, place }) => [`  ${placeText(pageName, place)}`, `    ${reason}`]);
  const beside = compared ? ` --archive ${compared.archive}` : '';
  if (messages.length > WORST) items.push(`  For all of them: contextpage check ${pageName}${beside}`);
  return ['', heading, ...items, ''];
}
