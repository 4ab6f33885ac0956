import { endsSentence } from '../html/blocks/measure.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

/** A preview is no longer, unless the page says that it is not free or the text breaks off. */
const LONGEST_PREVIEW = 250;
const SHORT_PREVIEW = 150;
const PRICE =
  /[€$£¥₹₩₺₽฿]\s?\d|\d(?:[.,]\d{2})?\s?(?:[€$£¥₹₩₺₽฿]|kr\b|zł|kč|ft\b|lei\b|chf|eur\b|usd\b|руб|грн|円|元|원|บาท|\u20ab)/iu;
const ELLIPSIS = /(?:…|\.\.\.|\[…\]|⋯)[\s"'”’»)\]]{0,3}$/u;

/** The text breaks off before a box that sells it, or the page says that it is not free and shows a box or little text. */
export const isPayWall: Judge = (page) => {
  const offers = mentions(page.after, 'subscribe');
  const price = PRICE.test(page.after);
  const asks = page.buttons > 0 || price;
  const cutOff = page.paragraphs > 0 && breaksOff(page.lastParagraph);
  if (page.free === false && (cutOff || offers > 0 || page.bodyWords < SHORT_PREVIEW)) {
    return 'The page shows the free part of an article behind a pay wall: it says that it is not free to read.';
  }
  if (cutOff && (offers > 0 || price)) {
    return 'The page shows the free part of an article behind a pay wall: the text breaks off before an offer to subscribe.';
  }
  if (page.bodyWords < LONGEST_PREVIEW && asks && (offers > 1 || (offers > 0 && page.bodyWords < SHORT_PREVIEW))) {
    return 'The page shows the free part of an article behind a pay wall: an offer to subscribe follows a few paragraphs.';
  }
  return price && asks && page.paragraphs <= 3 && page.bodyWords < SHORT_PREVIEW && page.buttons > 0
    ? 'The page shows the free part of an article behind a pay wall: prices and buttons follow a few paragraphs.'
    : undefined;
};

/** Ends in an ellipsis, or in the middle of a sentence. */
function breaksOff(paragraph: string): boolean {
  const text = paragraph.trimEnd();
  return ELLIPSIS.test(text.slice(-12)) || (!endsSentence(text) && !/[\p{Script=Thai}\p{Script=Lao}:;]$/u.test(text));
}
