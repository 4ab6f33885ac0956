import type { Page } from '../../model/page.ts';
import { isRightToLeft } from '../../text/direction.ts';
import { type ZipFile, zip } from '../../xml/zip.ts';
import { pageJsonText } from '../page-json.ts';
import { published } from '../published.ts';
import { linkDays } from '../robust-links.ts';
import { words } from '../words.ts';
import type { OutputFile, Writer } from '../writer.ts';
import { basePart, basePropertiesPart } from './base.ts';
import { documentPart, textWidth } from './body.ts';
import { checksOf } from './checks.ts';
import { exportOf } from './export.ts';
import { footerPart, headerPart } from './margins.ts';
import {
  baseRelationships,
  contentTypesPart,
  documentRelationships,
  packageRelationships,
  settingsPart,
} from './package.ts';
import { appPart, corePart, customPart } from './properties.ts';
import { References } from './references.ts';
import type { Setting } from './setting.ts';
import { stylesPart } from './styles.ts';

/** The page as a Word document. Takes only what `published` leaves of it, whatever page it is given. */
export const docx: Writer = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write(page, { baseName, stamp, style }) {
    const open = published(page);
    if (style === undefined) return [documentFile(baseName, () => parts(open, stamp))];
    return styledPage(open, style).then((styled) => [documentFile(baseName, () => parts(open, stamp, styled))]);
  },
};

/** A fresh run of the generator for every reader of the file. */
function documentFile(baseName: string, files: () => Iterable<ZipFile>): OutputFile {
  return { path: `${baseName}.docx`, content: { [Symbol.iterator]: () => zip(files()) } };
}

type Styled = NonNullable<Setting['styled']>;

async function styledPage({ entries, lang }: Page, style: string): Promise<Styled> {
  const { styledLines } = await import('../../cite/styled.ts');
  return styledLines(
    entries.map(({ id, reference }) => ({ ...reference, id })),
    style,
    lang,
  );
}

function* parts(page: Page, stamp: string, styled?: Styled): Generator<ZipFile> {
  const references = new References();
  const rightToLeft = isRightToLeft(page.lang);
  const setting: Setting = {
    ...{ lang: page.lang, rightToLeft, words: words(page.lang), references, linkDays: linkDays(page) },
    checks: checksOf(page),
    ...(styled ? { styled } : {}),
  };
  const made = exportOf(pageJsonText(page));
  const footer = footerPart(page, stamp, setting);
  yield { path: '[Content_Types].xml', content: contentTypesPart() };
  yield { path: '_rels/.rels', content: packageRelationships() };
  yield { path: 'docProps/core.xml', content: corePart(page, made) };
  yield { path: 'docProps/app.xml', content: appPart() };
  yield { path: 'docProps/custom.xml', content: customPart(made) };
  yield { path: 'word/document.xml', content: documentPart(page, stamp, setting) };
  // After the document, which hands out the links.
  yield { path: 'word/_rels/document.xml.rels', content: documentRelationships(references) };
  yield { path: 'word/styles.xml', content: stylesPart(page.lang, textWidth(page.lang)) };
  yield { path: 'word/settings.xml', content: settingsPart() };
  yield { path: 'word/header1.xml', content: headerPart(page, setting) };
  yield { path: 'word/footer1.xml', content: footer };
  yield { path: 'word/footer2.xml', content: footer };
  yield { path: 'customXml/item1.xml', content: basePart(page, made) };
  yield { path: 'customXml/_rels/item1.xml.rels', content: baseRelationships() };
  yield { path: 'customXml/itemProps1.xml', content: basePropertiesPart(made) };
}
