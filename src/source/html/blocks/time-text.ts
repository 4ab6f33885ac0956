/** Dates and times that stand alone. */

const TIME =
  /^[[(]?\s*(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?)\s*(?:[ap]\.?m\.?|uhr|h|น\.)?\s*(?:[A-Z]{2,4})?\s*[\])]?$/iu;
/** A time code of a transcript: hours, minutes and seconds, or minutes and seconds in brackets. */
const CODE = /^(?:[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)$/u;

export function isTime(text: string): boolean {
  return text.length < 30 && TIME.test(text.trim());
}

export function isTimeCode(text: string): boolean {
  return text.length < 20 && CODE.test(text.trim());
}
