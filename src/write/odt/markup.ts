/** Paragraphs, runs, links and notes of OpenDocument text (ODF 1.3 part 3, 5 and 6) as strings. */
import { escapeAttribute } from '../../xml/escape.ts';
import type { ContentsLine, Footnote, Markup, ParagraphLook, RunLook } from '../document/markup.ts';
import { type Letters, lettersIn } from '../document/text/letters.ts';
import { linkTarget } from '../document/text/link-target.ts';
import type { Looks } from './looks.ts';
import { StyleNames } from './style-names.ts';
import { textContent } from './text.ts';

/** The markup of one run over a page; footnotes are counted from one. */
export function odtMarkup(lang: string, looks: Looks): Markup {
  const styles = new StyleNames(lang);
  const letters = lettersIn(lang);
  let notes = 0;
  const paragraph = (look: ParagraphLook, content: string): string => paragraphElement(look, content, styles, looks);
  return {
    paragraph,
    // The direction of letters is their own in OpenDocument: programs work it out as browsers do.
    runs: (text, look, rightToLeft) =>
      letters(text, look, rightToLeft)
        .map((part) => run(part, look, styles, looks))
        .join(''),
    bookmark(name, content) {
      const named = `text:name="${escapeAttribute(name)}"`;
      return `<text:bookmark-start ${named}/>${content}<text:bookmark-end ${named}/>`;
    },
    link(href, content, tip) {
      const target = linkTarget(href);
      return target === undefined ? undefined : link(target, content, styles, tip);
    },
    contents: (heading, lines) => contents(heading, lines, styles, paragraph),
    footnote(note) {
      notes += 1;
      return footnote(notes, note(), paragraph);
    },
  };
}

function paragraphElement(look: ParagraphLook, content: string, styles: StyleNames, looks: Looks): string {
  const style = styles.get(look.style);
  const outline = look.outline ?? style.outline;
  const name = looks.paragraph(style.name, look);
  if (outline === undefined) return `<text:p text:style-name="${name}">${content}</text:p>`;
  return `<text:h text:style-name="${name}" text:outline-level="${outline + 1}">${content}</text:h>`;
}

function run(letters: Letters, look: RunLook, styles: StyleNames, looks: Looks): string {
  const inner = span(looks.run(look, letters), textContent(letters.text));
  // A link names its style itself.
  return look.style === undefined || look.style === 'Hyperlink' ? inner : span(styles.get(look.style).name, inner);
}

function span(name: string | undefined, content: string): string {
  return content && name ? `<text:span text:style-name="${name}">${content}</text:span>` : content;
}

function link(target: string, content: string, styles: StyleNames, tip?: string): string {
  const title = tip === undefined ? '' : ` office:title="${escapeAttribute(tip)}"`;
  const style = styles.get('Hyperlink').name;
  return `<text:a xlink:type="simple" xlink:href="${escapeAttribute(target)}"${title} text:style-name="${style}">${content}</text:a>`;
}

type ParagraphMaker = Markup['paragraph'];

/**
 * The headings as links. The numbers of their pages are fields, written without any, since only a program that cuts the
 * pages knows them; the template says what the contents show once a person has them renewed.
 */
function* contents(
  heading: string,
  lines: readonly ContentsLine[],
  styles: StyleNames,
  paragraph: ParagraphMaker,
): Generator<string> {
  yield '<text:table-of-content text:name="Contents"><text:table-of-content-source text:outline-level="1">';
  yield `<text:index-title-template text:style-name="${styles.get('TOCHeading').name}">${heading.replace(/<[^>]*>/g, ' ')}</text:index-title-template>`;
  yield `<text:table-of-content-entry-template text:outline-level="1" text:style-name="${styles.get('TOC1').name}">`;
  yield '<text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right"/>';
  yield '<text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>';
  yield '</text:table-of-content-source><text:index-body><text:index-title text:name="Contents_Head">';
  yield `${paragraph({ style: 'TOCHeading' }, heading)}</text:index-title>`;
  for (const { title, bookmark } of lines) {
    const number = `<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${bookmark}"/>`;
    yield paragraph(
      { style: 'TOC1' },
      `<text:a xlink:type="simple" xlink:href="#${bookmark}">${title}${number}</text:a>`,
    );
  }
  yield '</text:index-body></text:table-of-content>';
}

function footnote(number: number, { content, ...look }: Footnote, paragraph: ParagraphMaker): string {
  return [
    `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation>`,
    `<text:note-body>${paragraph({ style: 'FootnoteText', ...look }, `<text:s/>${content}`)}</text:note-body></text:note>`,
  ].join('');
}
