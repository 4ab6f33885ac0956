/** Header and footer: small, quiet, and only what a loose sheet needs to be put back. */
import type { Page } from '../../model/page.ts';
import { changeDate } from './body.ts';
import { field, paragraph, runs } from './markup.ts';
import type { Setting } from './setting.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A running title longer than this would not fit beside the words on the right. */
const LONGEST_TITLE = 70;

/** The page's title, and at the far edge what kind of document it is. Not on the first page, which has the title. */
export function headerPart(page: Page, setting: Setting): string {
  const line = runs(shortened(page.title), {}, setting.rightToLeft) + farEdge(setting.words.contextPage, setting);
  return part('hdr', paragraph({ style: 'Header' }, line));
}

/** The state that the page was printed from, and at the far edge “Page 2 of 4”. */
export function footerPart(page: Page, stamp: string, setting: Setting): string {
  const { words, rightToLeft } = setting;
  const state = [`${words.version} ${stamp}`, changeDate(page, words.asOf)].filter(Boolean).join(' \u00b7 ');
  const [before, between, after] = words.pageOf;
  const number = '<w:r><w:t>1</w:t></w:r>';
  const line = [
    runs(state, {}, rightToLeft),
    farEdge(before, setting),
    field('PAGE', number),
    runs(between, {}, rightToLeft),
    field('NUMPAGES', number),
    after && runs(after, {}, rightToLeft),
  ];
  return part('ftr', paragraph({ style: 'Footer' }, line.join('')));
}

function farEdge(text: string, setting: Setting): string {
  return `<w:r><w:tab/></w:r>${runs(text, {}, setting.rightToLeft)}`;
}

function part(name: 'hdr' | 'ftr', content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

/** Cut after a whole word. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_TITLE / 2 ? cut.slice(0, end) : cut}\u2026`;
}
