import { exportOf } from '../../identity/export.ts';
import type { Page } from '../../model/page.ts';
import { type ZipFile, zip } from '../../xml/zip.ts';
import { basePart } from '../document/base.ts';
import type { Markup } from '../document/markup.ts';
import { pageSetting, styledPage } from '../document/page-setting.ts';
import type { Setting } from '../document/setting.ts';
import { pageDigest } from '../page-json.ts';
import { published } from '../published.ts';
import type { OutputFile, Writer } from '../writer.ts';
import { contentPart } from './content.ts';
import { Looks } from './looks.ts';
import { odtMarkup } from './markup.ts';
import { metaPart } from './meta.ts';
import { BASE_PATH, MEDIA_TYPE, manifestPart } from './package.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

/** The page as an OpenDocument text, of the words and the look of the Word document. Takes only what `published` leaves. */
export const odt: Writer = {
  format: 'odt',
  mediaType: MEDIA_TYPE,
  write(page, { baseName, stamp, style }) {
    const open = published(page);
    if (style === undefined) return [documentFile(baseName, () => parts(open, stamp))];
    return styledPage(open, style).then((styled) => [documentFile(baseName, () => parts(open, stamp, styled))]);
  },
};

/** A fresh run of the generator for every reader of the file. */
function documentFile(baseName: string, files: () => Iterable<ZipFile>): OutputFile {
  return { path: `${baseName}.odt`, content: { [Symbol.iterator]: () => zip(files()) } };
}

function* parts(page: Page, stamp: string, styled?: Setting['styled']): Generator<ZipFile> {
  const made = exportOf(pageDigest(page));
  const settingWith = (markup: Markup): Setting => pageSetting(page, markup, styled);
  const setting = settingWith(odtMarkup(page.lang, new Looks()));
  // First and as it is, so that the bytes of the file tell what it is (ODF 1.3 part 2, 3.3).
  yield { path: 'mimetype', content: MEDIA_TYPE, isStored: true };
  yield { path: 'META-INF/manifest.xml', content: manifestPart() };
  yield { path: 'meta.xml', content: metaPart(page, made) };
  yield { path: 'settings.xml', content: settingsPart() };
  yield { path: 'styles.xml', content: stylesPart(page, stamp, setting) };
  yield { path: 'content.xml', content: contentPart(page, stamp, settingWith) };
  yield { path: BASE_PATH, content: basePart(page, made, styled) };
}
