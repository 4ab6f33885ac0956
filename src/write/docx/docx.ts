import { type Export, exportOf } from '../../identity/export.ts';
import type { Page } from '../../model/page.ts';
import { isRightToLeft } from '../../text/direction.ts';
import { type ZipFile, zip } from '../../xml/zip.ts';
import { basePart } from '../document/base.ts';
import { stateOf } from '../document/body/running-words.ts';
import { pageSetting, styledPage } from '../document/page-setting.ts';
import type { Setting } from '../document/setting.ts';
import { pageDigest } from '../page-json.ts';
import { published } from '../published.ts';
import type { OutputFile, Writer } from '../writer.ts';
import { basePropertiesPart } from './base-properties.ts';
import { Comments } from './comments.ts';
import { documentPart } from './document-part.ts';
import { OWN_STYLES } from './fitting.ts';
import { Footnotes } from './footnotes.ts';
import { ownLook } from './look-parts.ts';
import { wordMarkup } from './markup.ts';
import { type LinkedPart, packageFiles } from './package.ts';
import { corePart, customPart } from './properties.ts';
import { References } from './references.ts';
import { houseFitting } from './template/house-fitting.ts';
import { houseLook } from './template/house-look.ts';
import type { Template } from './template/read-template.ts';

/**
 * The page as a Word document. Takes only what `published` leaves of it, whatever page it is given; where comments are
 * asked for, also the discussion among its private notes.
 */
export const docx: Writer = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write(page, { baseName, stamp, style, template, comments }) {
    const open = published(page);
    const file = (styled?: Styled): readonly OutputFile[] => [
      documentFile(baseName, () =>
        parts(open, { stamp, styled, template, comments: comments ? new Comments(page) : undefined }),
      ),
    ];
    return style === undefined ? file() : styledPage(open, style).then(file);
  },
};

type Styled = Setting['styled'];

/** A fresh run of the generator for every reader of the file. */
function documentFile(baseName: string, files: () => Iterable<ZipFile>): OutputFile {
  return { path: `${baseName}.docx`, content: { [Symbol.iterator]: () => zip(files()) } };
}

interface Given {
  readonly stamp: string;
  readonly styled: Styled;
  readonly template: Template | undefined;
  readonly comments: Comments | undefined;
}

function* parts(page: Page, { stamp, styled, template, comments }: Given): Generator<ZipFile> {
  const references = new References();
  const fitting = template ? houseFitting(template, isRightToLeft(page.lang)) : OWN_STYLES;
  const footnotes = new Footnotes(fitting);
  const markup = wordMarkup(page.lang, references, footnotes, fitting);
  const setting = pageSetting(page, comments?.marking(markup) ?? markup, styled);
  const look = template ? houseLook({ template, page, stamp, setting, fitting }) : ownLook(page, stamp, setting);
  const made = exportOf(pageDigest(page));
  yield* packageFiles({
    document: documentPart(page, stamp, setting, look.section),
    ...{ references, footnotes },
    core: corePart(page, made),
    custom: customPart(made, stateOf(page, stamp, setting.words)),
    parts: [...look.parts, ...baseParts(page, made, styled), ...(comments?.parts(markup, setting.rightToLeft) ?? [])],
  });
}

function baseParts(page: Page, made: Export, styled: Styled): LinkedPart[] {
  const properties = 'itemProps1.xml';
  return [
    {
      ...{ path: 'customXml/item1.xml', content: basePart(page, made, styled) },
      relation: { id: 'base', kind: 'customXml' },
      relations: [{ id: 'properties', kind: 'customXmlProps', target: properties, isExternal: false }],
    },
    {
      ...{ path: `customXml/${properties}`, content: basePropertiesPart(made) },
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
  ];
}
