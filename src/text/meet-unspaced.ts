const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;

/** Whether two texts are run together without a blank: where both are Chinese or Japanese, or marks of these, as they meet. */
export function meetUnspaced(before: string, after: string): boolean {
  // Two units of UTF-16 hold any character.
  const last = [...before.slice(-2)].at(-1) ?? '';
  const [first = ''] = after.slice(0, 2);
  return UNSPACED.test(last) && UNSPACED.test(first);
}
