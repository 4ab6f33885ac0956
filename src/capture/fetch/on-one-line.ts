/** The parser lets no line end into a header today; an archive that one got into would be broken for good. */
export function onOneLine(text = ''): string {
  return text.replace(/[\r\n\0]+/gu, ' ');
}
