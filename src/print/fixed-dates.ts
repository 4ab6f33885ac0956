/**
 * A PDF of Chromium with the time of the page in place of that of the clock, so that the same page gives the same bytes.
 * Both dates stand in the document information dictionary (ISO 32000-1, 14.3.3), the first object of the file, and are
 * written over in place: the offsets in the table of objects stay right. In a string of the dictionary, such as the
 * title, no bracket stands alone, so none is taken for a date. `time`: as in 2026-01-31T00:00:00Z; without it the dates go.
 */
export function withFixedDates(pdf: Uint8Array, time: string | undefined): Uint8Array {
  const fixed = Buffer.from(pdf);
  const dictionary = fixed.subarray(0, fixed.indexOf('endobj'));
  const digits = time?.replace(/\D/gu, '');
  const text = dictionary.toString('latin1').replace(DATE, (found, name: string) => {
    return (digits === undefined ? '' : `/${name} (D:${digits}Z)`).padEnd(found.length);
  });
  dictionary.write(text, 'latin1');
  return fixed;
}

const DATE = /\/(CreationDate|ModDate) \(D:[^)]{15,}\)/gu;
