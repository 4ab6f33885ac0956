/**
 * A page written for the tests, which says of each of its texts whether it is the source’s. To add one: write the page
 * as a template, set each text that matters in `own` or `other`, and put it into one of the lists beside this file.
 */
export interface SamplePage {
  readonly name: string;
  readonly html: string;
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** Marks a text of the page, and gives it back. */
export interface Marker {
  own(text: string): string;
  other(text: string): string;
}

export function samplePage(name: string, write: (marker: Marker) => string): SamplePage {
  const own: string[] = [];
  const other: string[] = [];
  const html = write({
    own: (text) => {
      own.push(text);
      return text;
    },
    other: (text) => {
      other.push(text);
      return text;
    },
  });
  return { name, html, own, other };
}

/** A page in which «…» marks the source’s texts and ‹…› the others. */
export function markedPage(name: string, html: string): SamplePage {
  return samplePage(name, ({ own, other }) =>
    html
      .replace(/«([^»]+)»/gu, (_, text: string) => own(text))
      .replace(/‹([^›]+)›/gu, (_, text: string) => other(text)),
  );
}
