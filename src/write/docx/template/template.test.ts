import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage } from '../../../../test/arbitrary-page.ts';
import { arabicPage, harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes, paragraphsOf, partsOf } from '../../../../test/docx-parts.ts';
import {
  field,
  houseParts,
  houseTemplate,
  ownTemplate,
  pandocTemplate,
  wordTemplate,
} from '../../../../test/house-templates.ts';
import type { Page } from '../../../model/page.ts';
import { characterStyles, paragraphStyles } from '../../document/look.ts';
import { readTemplate, type Template } from './read-template.ts';

const PAGE = harbourPage(15);

function templateOf(bytes: Uint8Array): Template {
  return readTemplate(bytes, { name: 'house.docx' }).template;
}

function reasons(bytes: Uint8Array): string[] {
  return readTemplate(bytes, { name: 'house.docx' }).messages.map(({ reason }) => reason);
}

function partsWith(bytes: Uint8Array, page: Page = PAGE): Map<string, string> {
  return partsOf(docxBytes(page, templateOf(bytes)));
}

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const found = parts.get(name);
  assert.ok(found !== undefined, `${name} of ${[...parts.keys()].join(', ')}`);
  return found;
}

/** The part of a kind that is the only one, or the first: `header`. */
function margin(parts: ReadonlyMap<string, string>, kind: 'header' | 'footer'): string {
  return part(parts, [...parts.keys()].find((name) => name.startsWith(`word/${kind}`)) ?? kind);
}

/** A style of a part by its name. */
function styleNamed(styles: string, name: string): string {
  const all = styles.match(/<w:style .*?<\/w:style>/gsu) ?? [];
  const found = all.find((style) => style.includes(`<w:name w:val="${name}"/>`));
  assert.ok(found, name);
  return found;
}

test('the template that we print, given back unchanged, gives the same text in the same look', () => {
  for (const page of [PAGE, arabicPage]) {
    const [own, given] = [partsOf(docxBytes(page)), partsWith(ownTemplate(page.lang), page)];
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml', 'docProps/core.xml']) {
      assert.equal(part(given, name), part(own, name), name);
    }
    for (const kind of ['header', 'footer'] as const) {
      const shown = (parts: ReadonlyMap<string, string>) => paragraphsOf(margin(parts, kind));
      assert.deepEqual(shown(given), shown(own));
    }
    assert.deepEqual(reasons(ownTemplate(page.lang)), []);
  }
});

test('the template that we print has a line in each style', () => {
  const parts = partsOf(ownTemplate());
  const used = new Set(
    [...parts.values()].flatMap((xml) => [...xml.matchAll(/<w:[pr]Style w:val="([^"]*)"/gu)].map(([, id]) => id)),
  );
  const all = [...paragraphStyles('en', 0), ...characterStyles('en')].map(({ id }) => id);
  assert.deepEqual(
    all.filter((id) => !used.has(id)),
    [],
  );
  const lines = paragraphsOf(part(parts, 'word/document.xml'));
  for (const { id, name } of paragraphStyles('en', 0)) {
    const line = lines.find(({ style }) => style === id);
    if (line) assert.ok(line.text.toLowerCase().includes(name.toLowerCase()), `${name}: ${line.text}`);
  }
});

test('no paragraph or run names a style that the document does not have', () => {
  const templates = [houseTemplate(), pandocTemplate(), ownTemplate(), wordTemplate({ styles: '' })].map(templateOf);
  fc.assert(
    fc.property(arbitraryPage(), fc.constantFrom(...templates), (page, template) => {
      const parts = partsOf(docxBytes(page, template));
      const ids = [...part(parts, 'word/styles.xml').matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [name, xml] of parts) {
        if (!name.startsWith('word/')) continue;
        const named = [...xml.matchAll(/<w:(?:[pr]Style|basedOn|next) w:val="([^"]*)"/gu)].map(([, id]) => id);
        assert.deepEqual(
          named.filter((id) => !ids.includes(id)),
          [],
          name,
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('any page gives the same bytes twice with one template, and its words are those that it has without', () => {
  const [house, again] = [templateOf(houseTemplate()), templateOf(houseTemplate())];
  const words = (bytes: Uint8Array) => paragraphsOf(part(partsOf(bytes), 'word/document.xml')).map(({ text }) => text);
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      assert.ok(docxBytes(page, house).equals(docxBytes(structuredClone(page), again)));
      assert.deepEqual(words(docxBytes(page, house)), words(docxBytes(page)));
    }),
    { numRuns: 10 },
  );
});

test('styles are found by their names, whatever their ids: those of Word in German', () => {
  const styles = new Set(paragraphsOf(part(partsWith(houseTemplate()), 'word/document.xml')).map(({ style }) => style));
  for (const id of ['Titel', 'berschrift1', 'Zitat', 'HausQuelle']) assert.ok(styles.has(id), id);
  for (const id of ['Title', 'Heading1', 'Quote', 'SourceReference']) assert.ok(!styles.has(id), id);
});

test('what a house calls otherwise gives our style its look, and the message says so', () => {
  const bytes = pandocTemplate();
  const quote = styleNamed(part(partsWith(bytes), 'word/styles.xml'), 'Quote');
  assert.match(quote, /<w:basedOn w:val="BlockText"\/>/u);
  assert.doesNotMatch(quote, /w:ind|w:sz|w:color|w:rFonts/u);
  assert.match(reasons(bytes).join(), /“house\.docx” has no styles .*“Quote” \(made after its “Block Text”\)/u);
  assert.equal(reasons(bytes).length, 1);
});

test('other programs name styles in their own language, and these serve too', () => {
  for (const [name, ours] of [
    ['Überschrift 1', 'heading 1'],
    ['Citation', 'Quote'],
    ['Список литературы', 'Source Reference'],
  ] as const) {
    const style = `<w:style w:type="paragraph" w:styleId="x1"><w:name w:val="${name}"/></w:style>`;
    const added = styleNamed(part(partsWith(wordTemplate({ styles: style })), 'word/styles.xml'), ours);
    assert.match(added, /<w:basedOn w:val="x1"\/>/u, name);
  }
});

test('an added style takes its font and colour from the house, and its size in proportion', () => {
  const styles = part(partsWith(houseTemplate()), 'word/styles.xml');
  const note = styleNamed(styles, 'Curator Note');
  assert.match(note, /<w:basedOn w:val="Standard"\/>.*<w:ind w:left="567"/u);
  assert.match(styleNamed(styles, 'Page Facts'), /<w:sz w:val="17"\/>/u);
  assert.match(styleNamed(styles, 'heading 2'), /<w:basedOn w:val="berschrift1"\/>.*<w:sz w:val="24"\/>/u);
  for (const name of ['Curator Note', 'Page Facts', 'Subtitle']) {
    assert.doesNotMatch(styleNamed(styles, name), /w:rFonts|w:color/u, name);
  }
  assert.match(styleNamed(styles, 'Hyperlink'), /<w:color w:val="1F5C7A" w:themeColor="hyperlink"\/><w:u /u);
});

test('nothing is set by hand that the styles of the house see to', () => {
  const own = part(partsOf(docxBytes(PAGE)), 'word/document.xml');
  const given = part(partsWith(houseTemplate()), 'word/document.xml');
  for (const sign of [/<w:spacing /u, /<w:color w:val="47505A"\/>/u]) {
    assert.match(own, sign);
    assert.doesNotMatch(given, sign);
  }
});

test('paper, margins and theme are those of the house; its text, and where its pages begin to count, are not', () => {
  const parts = partsWith(houseTemplate());
  const section = /<w:sectPr>.*<\/w:sectPr>/u.exec(part(parts, 'word/document.xml'))?.[0] ?? '';
  assert.match(section, /<w:pgSz w:w="8391" w:h="11906"\/><w:pgMar w:top="1701"/u);
  assert.doesNotMatch(section, /w:start=|titlePg/u);
  assert.match(part(parts, 'word/theme.xml'), /Verdana/u);
  assert.match(part(parts, 'word/numbering.xml'), /upperRoman/u);
  for (const [name, xml] of parts) assert.doesNotMatch(xml, /Mustertext/u, name);
});

test('what stands at a tab stop off the sheet moves to the edge of the text, and a tab stop in the margin stays', () => {
  const stops = (parts: ReadonlyMap<string, string>, name: string): string[] =>
    [...styleNamed(part(parts, 'word/styles.xml'), name).matchAll(/w:pos="(\d+)"/gu)].map(([, pos = '']) => pos);
  const house = houseParts();
  const set = (at: number) =>
    partsWith(wordTemplate({ ...house, styles: house.styles.replace('w:pos="6123"', `w:pos="${at}"`) }));
  // The text is 6123 wide, and the margin beside it 1134.
  assert.deepEqual(stops(set(9072), 'header'), ['3061', '6123']);
  assert.deepEqual(stops(set(7257), 'header'), ['3061', '7257']);
  const header = `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr><w:r><w:tab/><w:t>x</w:t></w:r></w:p>`;
  assert.match(
    margin(partsWith(wordTemplate({ ...house, header })), 'header'),
    /<w:tab w:val="right" w:pos="6123"\/>/u,
  );
});

test('a house that sets quotations in italics does not slant letters of complex scripts by that', () => {
  const house = houseParts();
  const italic = (also: string): string => {
    const styles = house.styles.replace('w:hAnsi="Georgia"/></w:rPr>', `w:hAnsi="Georgia"/><w:i/>${also}</w:rPr>`);
    return styleNamed(part(partsWith(wordTemplate({ ...house, styles })), 'word/styles.xml'), 'Quote');
  };
  assert.match(italic(''), /<w:i\/>/u);
  assert.doesNotMatch(italic(''), /<w:iCs\/>/u);
  assert.match(italic('<w:iCs/>'), /<w:iCs\/>/u);
});

test('settings of the look are the house’s, and the version of Word is not older than ours', () => {
  const settings = part(partsWith(houseTemplate()), 'word/settings.xml');
  assert.match(settings, /<w:defaultTabStop w:val="567"\/><w:autoHyphenation\/>/u);
  assert.match(settings, /w:name="compatibilityMode"[^>]*w:val="15"/u);
  assert.equal(settings.match(/compatibilityMode/gu)?.length, 1);
});

test('the logo in the header stays with its alternative text, and the title field shows the title of the page', () => {
  const parts = partsWith(houseTemplate());
  const header = margin(parts, 'header');
  assert.match(header, /descr="Ministerium der Seen"/u);
  assert.match(header, /r:embed="logo"/u);
  assert.ok(parts.has('word/media/image1.png'));
  assert.deepEqual(
    paragraphsOf(header).map(({ text }) => text.trim()),
    [PAGE.title],
  );
});

test('a house that has a footer but no header gets our header, and its footer on the first page too', () => {
  const { header: _none, ...parts } = houseParts();
  const made = partsWith(wordTemplate(parts));
  const document = part(made, 'word/document.xml');
  assert.match(
    document,
    /<w:headerReference w:type="default" [^>]*\/><w:footerReference w:type="default" [^>]*\/><w:footerReference w:type="first"/u,
  );
  assert.match(document, /<w:titlePg\/>/u);
  assert.match(margin(made, 'header'), /<w:tab w:val="clear" w:pos="3061"\/><w:tab w:val="right" w:pos="6123"\/>/u);
  const footers = [...made].filter(([name]) => /^word\/footer\d/u.test(name));
  assert.equal(footers.length, 2);
  for (const [, xml] of footers) assert.match(xml, /Uferweg 1/u);
});

test('the title is filled in wherever Word shows it: as a field, by its style, or as a property in a content control', () => {
  const control =
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>Haus</w:t></w:r><w:r><w:t>titel</w:t></w:r></w:sdtContent></w:sdt>';
  const simple = '<w:fldSimple w:instr=" TITLE "><w:r><w:t>Haustitel</w:t></w:r></w:fldSimple>';
  for (const shown of [control, simple, field('STYLEREF Titel', 'Haustitel'), field('STYLEREF "Title"', 'Haustitel')]) {
    const header = margin(partsWith(wordTemplate({ ...houseParts(), header: `<w:p>${shown}</w:p>` })), 'header');
    assert.deepEqual(
      paragraphsOf(header).map(({ text }) => text),
      [PAGE.title],
      shown,
    );
  }
});

test('what only asks to be filled in shows nothing', () => {
  const control =
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>[Subject]</w:t></w:r></w:p></w:sdtContent></w:sdt>';
  const header = margin(
    partsWith(wordTemplate({ ...houseParts(), header: `${control}<w:p><w:r><w:t>Haus</w:t></w:r></w:p>` })),
    'header',
  );
  assert.deepEqual(
    paragraphsOf(header).map(({ text }) => text),
    ['', 'Haus'],
  );
});

test('a field that shows the state of the page is filled in', () => {
  const footer = `<w:p>${field('DOCPROPERTY contextpageState', 'x')}</w:p>`;
  const made = partsWith(wordTemplate({ ...houseParts(), footer }));
  assert.equal(paragraphsOf(margin(made, 'footer'))[0]?.text, 'Version 1a2b3c4d · as of 12 April 2021');
  assert.match(part(made, 'docProps/custom.xml'), /name="contextpageState"><vt:lpwstr>Version 1a2b3c4d · as of/u);
  // LibreOffice takes a field apart at no-break spaces, and in a line from right to left its pieces change places.
  assert.match(part(made, 'docProps/custom.xml'), />Version 1a2b3c4d · as of 12 April 2021</u);
});

test('a header for first pages alone is none where first pages have none of their own', () => {
  const only = (text: string): string =>
    text.replace('<w:headerReference w:type="default"', '<w:headerReference w:type="first"');
  assert.match(margin(partsWith(wordTemplate(houseParts(), only)), 'header'), /Context page/u);
  const titlePage = { ...houseParts(), section: `${houseParts().section}`.replace('<w:cols', '<w:titlePg/><w:cols') };
  const made = part(partsWith(wordTemplate(titlePage, only)), 'word/document.xml');
  assert.match(made, /<w:sectPr><w:headerReference w:type="first" [^>]*\/><w:footerReference w:type="default"/u);
});

test('a header that Word keeps empty is none', () => {
  const made = partsWith(
    wordTemplate({ ...houseParts(), header: '<w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr></w:p>' }),
  );
  assert.match(margin(made, 'header'), /Context page/u);
});

test('the language is the page’s, whatever that of the template is', () => {
  const parts = partsWith(houseTemplate());
  const styles = part(parts, 'word/styles.xml');
  assert.equal(styles.match(/<w:lang /gu)?.length, 1);
  assert.match(styles, /<w:lang w:val="en-GB"/u);
  assert.match(part(parts, 'word/settings.xml'), /<w:themeFontLang w:val="en-GB"/u);
});

test('a page from right to left says so in each paragraph of a template from left to right, and the other way round', () => {
  const paragraphs = (xml: string): string[] => xml.match(/<w:pPr>.*?<\/w:pPr>/gu) ?? [];
  const arabic = part(partsWith(houseTemplate(), arabicPage), 'word/document.xml');
  assert.deepEqual(
    paragraphs(arabic).filter((one) => !one.includes('<w:bidi')),
    [],
  );
  assert.match(arabic, /<w:bidi\/><\/w:sectPr>|<w:bidi\/><w:docGrid/u);
  const english = part(partsWith(ownTemplate('ar')), 'word/document.xml');
  assert.deepEqual(
    paragraphs(english).filter((one) => !one.includes('<w:bidi w:val="0"/>')),
    [],
  );
});

test('templates of the strict kind of the format are read alike', () => {
  const strict = Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/': 'http://purl.oclc.org/ooxml/wordprocessingml/',
    'http://schemas.openxmlformats.org/officeDocument/2006/': 'http://purl.oclc.org/ooxml/officeDocument/',
    'http://schemas.openxmlformats.org/drawingml/2006/': 'http://purl.oclc.org/ooxml/drawingml/',
  });
  const bytes = wordTemplate(houseParts(), (text) =>
    strict.reduce((out, [from, to]) => out.replaceAll(from, to), text),
  );
  assert.deepEqual(partsWith(bytes), partsWith(houseTemplate()));
});
