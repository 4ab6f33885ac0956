/** Whether a text has the form of a language tag (BCP 47): `en`, `de-AT`. Whether the language exists is not asked. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}
