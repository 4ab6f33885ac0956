/** The document of a page as somebody would write it with the library `docx`: the same text, links, styles, bookmarks. */
import {
  Bookmark,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Entry, Page } from '../../src/model/page.ts';

export async function writeWithPeer(page: Page): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: page.title }),
    ...page.intro.map(({ plain }) => new Paragraph(plain)),
    ...page.entries.flatMap(entryParagraphs),
  ];
  const document = new Document({
    title: page.title,
    styles: {
      paragraphStyles: [
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 720 } } },
        { id: 'Reference', name: 'Source Reference', basedOn: 'Normal', paragraph: { keepNext: true } },
        { id: 'Note', name: 'Curator Note', basedOn: 'Normal' },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

function entryParagraphs({ id, reference, quotations, notes }: Entry): Paragraph[] {
  const title = new TextRun({ text: reference.title ?? '', style: 'Hyperlink' });
  const linked: ParagraphChild = reference.URL
    ? new ExternalHyperlink({ link: reference.URL, children: [title] })
    : title;
  const names = (reference.author ?? []).map((one) => one.literal ?? `${one.given} ${one.family}`).join(', ');
  const outlet = new TextRun({ text: reference['container-title'] ?? '', italics: true });
  const date = (reference.issued?.['date-parts']?.[0] ?? []).join('-');
  const line = [new TextRun(`${names}, `), linked, new TextRun(', '), outlet, new TextRun(`, ${date}`)];
  return [
    new Paragraph({ style: 'Reference', children: [new Bookmark({ id: `_cp_e_${id}`, children: line })] }),
    ...quotations.map((one) => {
      const words = new TextRun(`“${one.text.plain}”`);
      return new Paragraph({ style: 'Quote', children: [new Bookmark({ id: `_cp_q_${one.id}`, children: [words] })] });
    }),
    ...notes
      .filter((note) => note.private !== true)
      .map(({ text }) => new Paragraph({ style: 'Note', children: [new TextRun(text.plain)] })),
  ];
}
