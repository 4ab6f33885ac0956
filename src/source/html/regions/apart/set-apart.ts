/** Boxes that are not the article by what they are: menus, dialogs, lists of teasers, comments, forms. */
import type { Region } from '../../../../model/source.ts';
import { attribute } from '../../../../read/html/tree.ts';
import type { Box } from '../../blocks/page-block.ts';
import { contains, everyBox, type PageFacts } from '../../blocks/page-facts.ts';
import { labelledRegion } from '../region-labels.ts';
import { namedRegion } from '../region-names.ts';
import { isAnnounced, isCommentList } from './comment-list.ts';
import { isNoteList } from './note-list.ts';
import { secondArticles } from './second-article.ts';
import { isTeaserList } from './teaser-list.ts';

const BY_TAG: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'navigation',
  dialog: 'consent',
  'amp-consent': 'consent',
  'amp-sidebar': 'navigation',
  'amp-ad': 'aside',
  'amp-embed': 'aside',
};
/** What is called something else by its tag or its name holds no more than this share of the page’s prose. */
const MOST_NAMED = 0.4;
/** A form, or a box with buttons, is one for filling in and pressing unless there is more to read in it. */
const MOST_IN_FORM = 120;
/** How answers in forums and mail are headed. */
const REPLY = /^(?:re|aw|sv|vs|antw|odp|ynt|отв|رد|回复|回覆|返信)\s?[:：]/iu;
const LONGEST_SUBJECT = 20;
const LINK_RICH = 0.65;
const FIXED = /position\s{0,5}:\s{0,5}(?:fixed|sticky)/iu;
/** A place for an advertisement has both sizes fixed; an article’s text takes the height that it needs. */
const SIZED = /(?:^|;)\s{0,5}width\s{0,5}:\s{0,5}\d{2,4}px\b[^"]{0,200}?;\s{0,5}height\s{0,5}:\s{0,5}\d{2,4}px\b/iu;
const MOST_IN_SLOT = 40;
const SOURCE: ReadonlySet<Region> = new Set(['article', 'caption', 'pull-quote', 'note']);

/** The outermost boxes of each kind; a box inside one of them is not looked at. */
export function setApart(facts: PageFacts, title: number | undefined): Map<Box, Region> {
  const found = new Map<Box, Region>(secondArticles(facts, title));
  const total = facts.proseWords(facts.root);
  for (const box of everyBox(facts.root)) {
    if (found.has(box) || hasMarkedParent(box, found)) continue;
    const region = regionOf(box, facts, title, total);
    if (region !== undefined && region !== 'article') found.set(box, region);
  }
  return found;
}

/** What a box is marked as, or the box around it. */
export function markOf(box: Box, marks: ReadonlyMap<Box, Region>): Region | undefined {
  for (let at: Box | undefined = box; at; at = at.parent) {
    const region = marks.get(at);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** Boxes are looked at from the outermost inwards, so only those with a mark above them have to be found. */
function hasMarkedParent(box: Box, found: Map<Box, Region>): boolean {
  const region = box.parent && found.get(box.parent);
  if (region === undefined) return false;
  found.set(box, region);
  return true;
}

function regionOf(box: Box, facts: PageFacts, title: number | undefined, total: number): Region | undefined {
  const named = byTag(box) ?? firstName(box);
  if (title !== undefined && contains(box, title) && !facts.isLeaf(box)) return undefined;
  if (box.first === title) return undefined;
  if (box.elements.some((one) => SIZED.test(attribute(one, 'style') ?? '')) && facts.words(box) <= MOST_IN_SLOT)
    return 'aside';
  const small = facts.proseWords(box) <= MOST_NAMED * total;
  if (named === 'navigation' && isNoteList(box, facts)) return 'note';
  if (named !== undefined && (SOURCE.has(named) || small) && fits(named, box, facts)) return named;
  if (isNoteList(box, facts)) return 'note';
  if (isReply(box, facts)) return 'comment';
  if (isTeaserList(box, facts)) return 'teaser';
  if ((small || isAnnounced(box, facts)) && isCommentList(box, facts, title)) return 'comment';
  if (!small) return undefined;
  return byContent(box, facts, total);
}

function isReply(box: Box, facts: PageFacts): boolean {
  const { heading, words } = facts.of(box.first);
  const headed = heading > 0 || (!facts.isLeaf(box) && words <= LONGEST_SUBJECT);
  return headed && REPLY.test(facts.text(box.first));
}

function byContent(box: Box, facts: PageFacts, total: number): Region | undefined {
  const words = facts.words(box);
  const several = box.last - box.first > 0;
  if (several && facts.linkShare(box) >= LINK_RICH && facts.proseCount(box) === 0) {
    return words < 4 * (box.last - box.first + 1) ? 'navigation' : 'teaser';
  }
  const form = box.elements.some((element) => element.tagName === 'form');
  const pressed = box.controls > 0 && (several || form);
  if (pressed && words <= MOST_IN_FORM && facts.proseWords(box) < MOST_NAMED * total && boxed(box, facts)) {
    return box.elements.some((one) => FIXED.test(attribute(one, 'style') ?? '')) ? 'consent' : 'aside';
  }
  const label = several && words <= MOST_IN_FORM ? labelledRegion(facts.text(box.first)) : undefined;
  return label === 'aside' || label === 'teaser' ? label : undefined;
}

/** Buttons beside paragraphs of an article make no form of it: the box must be about them. */
function boxed(box: Box, facts: PageFacts): boolean {
  // The form or the buttons stand in a smaller box, with the paragraphs around it.
  const inner = box.children.some((child) => child.controls === box.controls && facts.words(child) > 0);
  if (inner && box.children.some((child) => child.controls === 0 && facts.proseCount(child) > 0)) return false;
  const paragraphs = box.children.filter((child) => facts.isLeaf(child) && facts.of(child.first).prose);
  return paragraphs.length <= 2 && !box.elements.some((element) => element.tagName === 'figure');
}

function byTag(box: Box): Region | undefined {
  for (const { tagName } of box.elements) if (Object.hasOwn(BY_TAG, tagName)) return BY_TAG[tagName];
  return undefined;
}

function firstName(box: Box): Region | undefined {
  for (const element of box.elements) {
    const region = namedRegion(element);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** A name that says what the words cannot be is no vote: a long caption, notes without a number. */
function fits(region: Region, box: Box, facts: PageFacts): boolean {
  if (region === 'caption') return facts.words(box) <= 120;
  if (region === 'navigation') return facts.words(box) <= 60 || facts.proseShare(box) < 0.5 || byTag(box) !== undefined;
  return true;
}
