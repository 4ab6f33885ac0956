/**
 * The names under which pages give their metadata in `<meta>`, and what each says. Names in lower case, their marks
 * (`:`, `_`, `-`) written as points, so that `DC.Date.Issued`, `dcterms:issued` and `article:published_time` are all one
 * kind of name. From the documents of their makers: Google Scholar’s inclusion guidelines (Highwire, bepress, EPrints,
 * PRISM), DCMI, the Open Graph protocol, X cards, Parse.ly, Sailthru, cXense.
 */
import { type Field, TRUST } from '../evidence.ts';

export interface MetaField {
  readonly field: Field;
  readonly trust: number;
}

const { citation, shown, stated, usual, placed, weak, faint } = TRUST;

const ROWS: readonly (readonly [Field, number, string])[] = [
  ['title', citation, 'citation.title eprints.title'],
  ['title', usual, 'og.title'],
  [
    'title',
    placed,
    'dc.title parsely.title sailthru.title prism.title hdl headline article.headline cxenseparse.title',
  ],
  ['title', weak, 'twitter.title title'],
  ['author', citation, 'citation.author citation.authors eprints.creators.name'],
  [
    'author',
    usual,
    'author authors dc.creator parsely.author sailthru.author cxenseparse.author byl byline article.author article.author.name article.author.name og.article.author book.author dc.creator.personalname shareaholic.article.author.name journalist writer web.author',
  ],
  ['date', 2 * citation, 'citation.publication.date'],
  ['date', shown, 'citation.date dc.issued dc.date.issued eprints.date prism.publicationdate'],
  ['date', stated, 'article.published.time article.published og.article.published.time'],
  [
    'date',
    usual,
    'citation.online.date citation.cover.date parsely.pub.date sailthru.date cxenseparse.publishtime cxenseparse.recs.publishtime pubdate pub.date publish.date publishdate published.date publication.date publicationdate published datepublished date.published dateissued issued release.date originalpublicationdate article.publicationdate article.date og.pubdate og.release.date book.release.date video.release.date ptime displaydate dc.date.published article.original.date',
  ],
  ['date', placed, 'dc.date date citation.year dc.date.dateaccepted article.date.original'],
  [
    'date',
    weak,
    'dc.created dc.date.created created date.created creation.date article.created dc.date.available dc.available',
  ],
  [
    'modified',
    usual,
    'article.modified.time article.modified og.updated.time last.modified lastmod modified revised updated dc.modified dc.date.modified datemodified article.updated updated.date',
  ],
  ['outlet', 2 * citation, 'citation.journal.title'],
  ['outlet', citation, 'citation.inbook.title citation.conference.title prism.publicationname eprints.publication'],
  ['outlet', stated, 'og.site.name dc.ispartof dc.relation.ispartof'],
  [
    'outlet',
    placed,
    'application.name publication publication.name site.name sitename website.name dc.publisher publisher organization organisation',
  ],
  ['outlet', weak, 'apple.mobile.web.app.title dc.source al.ios.app.name al.android.app.name twitter.app.name.iphone'],
  ['outlet', faint, 'copyright owner dc.rightsholder'],
  [
    'publisher',
    citation,
    'citation.technical.report.institution citation.dissertation.institution eprints.institution',
  ],
  ['publisher', weak, 'citation.publisher'],
  ['doi', citation, 'citation.doi prism.doi doi dc.identifier.doi'],
  ['doi', weak, 'dc.identifier eprints.id.number'],
  ['isbn', citation, 'citation.isbn book.isbn og.isbn dc.identifier.isbn prism.isbn'],
  ['volume', citation, 'citation.volume prism.volume eprints.volume'],
  ['issue', citation, 'citation.issue prism.number eprints.number'],
  ['first-page', citation, 'citation.firstpage prism.startingpage'],
  ['last-page', citation, 'citation.lastpage prism.endingpage'],
  ['page', usual, 'citation.pages eprints.pagerange'],
  ['language', usual, 'citation.language dc.language content.language language'],
  ['language', placed, 'og.locale'],
  ['url', usual, 'og.url'],
  ['url', weak, 'parsely.link twitter.url'],
];

const FIELDS: ReadonlyMap<string, MetaField> = new Map(
  ROWS.flatMap(([field, trust, names]) => names.split(' ').map((name) => [name, { field, trust }] as const)),
);

/** What a `<meta>` of this name says; bepress and the older Dublin Core use the same words behind another prefix. */
export function metaField(name: string): MetaField | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[:_\s-]+/gu, '.')
    .replace(/^bepress\.|^schema\./u, '')
    .replace(/^dcterms?\.(?:terms\.)?/u, 'dc.');
  return FIELDS.get(plain);
}
