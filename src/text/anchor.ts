/** The id as an `id` attribute may hold it: without white space. */
export function anchor(id: string): string {
  return id.toWellFormed().replace(/\s+/gu, '-') || 'entry';
}
