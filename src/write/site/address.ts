/** `#id` for an entry, a quotation or a heading. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(anchor(id))}`;
}

/** The id as an `id` attribute may hold it: without white space. */
export function anchor(id: string): string {
  return id.toWellFormed().replace(/\s+/gu, '-') || 'entry';
}
