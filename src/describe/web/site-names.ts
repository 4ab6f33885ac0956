/** The name of the site as its readers see it: on its logo, in its head, beside the sign of copyright. */
import { attribute, type Document, type Element, eachElement, isElement } from '../../read/html/tree.ts';
import { isIssuer, outletLikeness } from '../../recognise/line/likeness.ts';
import { partsOf } from '../decide/outlet-names.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { type Line, readText } from '../lines/line.ts';
import { plainValue } from '../plain-value.ts';
import { elementText } from './element-text.ts';
import type { PageData } from './page-data.ts';
import { partLabel } from './part-labels.ts';

const LONGEST = 60;
/** What titles of feeds say beside the name of the site. */
const FEED =
  /[\s»›:|–-]*(?:comments? feed|rss(?: feed)?|atom(?: feed)?|feed|search|suche|flux|comments?|all (?:articles|posts))\b[\s»›:|–-]*|[\s»›|–-]+$/giu;
/** Names that are looked at; a page has a few. */
const MOST = 12;
const FIRST_LINES = 4;
/** Two to five words that all have capitals. */
const CAPITALISED = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,4}$/u;
const COPYRIGHT =
  /(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:(?:19|20)?\d{2}|\p{L}+))?)?[\s,·|–—-]*(?:by\s+)?([^.|·•–—©\n]{2,60})/iu;
const RIGHTS =
  /[\s,]*(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)?[\s,.]*\b(?:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|todos os direitos|alle rechten|все права|усі права|wszelkie prawa|wszystkie prawa|všechna práva|minden jog|toate drepturile|tüm hakları|kaikki oikeudet|med ensamrätt|alla rättigheter|alle rettigheter|جميع الحقوق|كل الحقوق|تمامی حقوق|کلیه حقوق|כל הזכויות|hak cipta|mọi bản quyền)\b.*$|[\s,]+(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?$|[\s,]*(?:版权所有|版權所有|無断|禁無断|무단|保留一切|all rights).*$|\bno reproduction\b.*$/iu;

export function* siteEvidence(
  document: Document,
  { feeds }: PageData,
  lines: readonly Line[],
  url?: string,
): Generator<Evidence> {
  for (const title of feeds) {
    const name = title.replace(FEED, ' ').trim();
    if (name !== '') yield { field: 'site', text: name, from: 'the feed', trust: TRUST.weak };
  }
  const found: Evidence[] = [];
  eachElement(document, (element) => {
    if (found.length >= MOST) return false;
    const evidence = logoOf(element) ?? homeLinkOf(element, url);
    if (evidence) found.push(evidence);
    return true;
  });
  yield* found;
  yield* masthead(lines);
  for (const { parts } of lines) {
    const text = readText(parts);
    const site = readText(parts.filter(({ label }) => label === 'site'));
    if (site !== '' && site.length <= LONGEST)
      yield { field: 'site', text: site, from: 'the head of the page', trust: TRUST.weak };
    const holder = text.length > 300 ? undefined : COPYRIGHT.exec(text)?.[1]?.replace(RIGHTS, '').trim();
    if (holder) yield { field: 'site', text: holder, from: 'the notice of copyright', trust: TRUST.weak };
  }
}

function logoOf(element: Element): Evidence | undefined {
  if (!/^(?:amp-)?img$|^svg$/u.test(element.tagName)) return undefined;
  const alt = plainValue(attribute(element, 'alt') ?? attribute(element, 'aria-label') ?? '');
  if (alt === '' || alt.length > LONGEST) return undefined;
  const names = `${attribute(element, 'src') ?? ''} ${alt}`.slice(0, 400);
  const isLogo = /\blogo/iu.test(names) || withParents(element).some((one) => partLabel(one) === 'site');
  return isLogo ? { field: 'site', text: alt, from: 'the logo', trust: TRUST.weak } : undefined;
}

/** The element and the two around it. */
function withParents(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element['parentNode'] = element; at && isElement(at) && found.length < 3; at = at.parentNode)
    found.push(at);
  return found;
}

/** The link that leads home: to the root of the host of the page, `url`. */
function homeLinkOf(element: Element, url: string | undefined): Evidence | undefined {
  // On a page of one person the name of its author leads home.
  if (element.tagName !== 'a' || partLabel(element) === 'author') return undefined;
  const href = attribute(element, 'href')?.trim() ?? '';
  const isRoot = /^(?:https?:)?\/\/[^/]+\/?$/u.test(href);
  const isOwn = /(?:^|\s)home(?:\s|$)/u.test(attribute(element, 'rel') ?? '') || isHostOf(href, url);
  if (href !== '/' && !(isRoot && isOwn)) return undefined;
  const text = plainValue(elementText(element)) || pictureIn(element);
  const isName = text !== '' && text.length <= LONGEST;
  return isName ? { field: 'site', text, from: 'the link home', trust: TRUST.weak } : undefined;
}

/** What stands for the first picture in a link. */
function pictureIn(element: Element): string {
  const picture = element.childNodes.find((node) => isElement(node) && node.tagName === 'img');
  return picture && isElement(picture) ? plainValue(attribute(picture, 'alt') ?? '') : '';
}

function isHostOf(href: string, url: string | undefined): boolean {
  return url !== undefined && URL.parse(href, url)?.host === URL.parse(url)?.host;
}

/** The first line of a page, where its words are those of a name, or where it stands over a menu: a masthead without markup. */
function* masthead(lines: readonly Line[]): Generator<Evidence> {
  for (const [at, line] of lines.slice(0, FIRST_LINES).entries()) {
    if (line.place === 'title' || line.place === 'under') return;
    const [text = ''] = partsOf(readText(line.parts));
    if (isMenu(line) || text.length > LONGEST || /[.!?:,]$/u.test(text)) continue;
    const next = lines[at + 1];
    const isOverMenu = next !== undefined && isMenu(next) && CAPITALISED.test(text);
    const from = 'the top of the page';
    if (isIssuer(text)) yield { field: 'publisher', text, from, trust: TRUST.faint };
    else if (isOverMenu || outletLikeness(text) >= 0.9) yield { field: 'site', text, from, trust: TRUST.faint };
  }
}

/** Several links in a line. */
function isMenu({ parts }: Line): boolean {
  return parts.filter(({ text }) => /\S/u.test(text)).length > 1;
}
