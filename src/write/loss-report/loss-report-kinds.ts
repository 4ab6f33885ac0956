import type { SpanKind } from '../../model/reading.ts';

/** How the loss report shows one kind of span. */
export interface KindView {
  readonly name: string;
  readonly meaning: string;
  /** Hue of its ground in degrees; kinds without one are grey. */
  readonly hue?: number;
}

/** In the order of the legend: first what the reader of the report looks for. */
export const KIND_VIEWS: Readonly<Record<SpanKind, KindView>> = {
  unread: { name: 'Unread', meaning: 'Text that nothing took', hue: 0 },
  furniture: { name: 'Furniture', meaning: 'Menus, footers, scripts: the surroundings of the page' },
  'title-of-page': { name: 'Page title', meaning: 'The title of the page', hue: 265 },
  property: { name: 'Property', meaning: 'What the page says about itself, such as its language', hue: 285 },
  intro: { name: 'Intro', meaning: 'Text before the first entry', hue: 245 },
  heading: { name: 'Heading', meaning: 'The heading of a section', hue: 225 },
  author: { name: 'Author', meaning: 'Who wrote the source', hue: 30 },
  title: { name: 'Title', meaning: 'The title of the source', hue: 205 },
  outlet: { name: 'Outlet', meaning: 'Newspaper, journal or site', hue: 320 },
  publisher: { name: 'Publisher', meaning: 'The body that issued the source', hue: 340 },
  medium: { name: 'Medium', meaning: 'The kind of source, such as a webinar', hue: 300 },
  date: { name: 'Date', meaning: 'When the source appeared', hue: 55 },
  link: { name: 'Link', meaning: 'The address of the source', hue: 190 },
  locator: { name: 'Locator', meaning: 'Where in the source', hue: 80 },
  volume: { name: 'Volume', meaning: 'Volume and issue', hue: 70 },
  detail: { name: 'Detail', meaning: 'Other parts of the reference', hue: 45 },
  quotation: { name: 'Quotation', meaning: 'Words of the source', hue: 140 },
  note: { name: 'Note', meaning: 'The curator’s words about the source', hue: 165 },
  tag: { name: 'Tag', meaning: 'A tag of the entry', hue: 110 },
  attribute: { name: 'Attribute', meaning: 'Data of the entry that the line cannot carry', hue: 95 },
  layout: { name: 'Layout', meaning: 'White space, markup and the punctuation between fields' },
};
