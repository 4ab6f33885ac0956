/**
 * How styles are told by their names. Files of Word name its built-in styles in English whatever its language, only
 * their ids are translated; other programs have names of their own, and some translate these too.
 */

/**
 * Styles that serve the same end as one of ours under another name, by the id of ours: those of pandoc and of
 * LibreOffice first, then what programs call the built-in ones in other languages. `#` stands for a level.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  Title: 'Titel|Titre|Título|Titolo|Tytuł|Название|标题|標題|表題|العنوان',
  Subtitle: 'Untertitel|Sous-titre|Subtítulo|Sottotitolo|Ondertitel|Podtytuł|Подзаголовок|副标题|副標題|副題',
  Heading: 'Überschrift #|Titre #|Título #|Titolo #|Kop #|Nagłówek #|Заголовок #|标题 #|標題 #|見出し #|العنوان #',
  SourceReference:
    'Bibliography|Bibliography 1|Literaturverzeichnis|Bibliographie|Bibliografía|Bibliografia|Bibliografie|Список литературы|书目|書目|文献目録',
  Quote:
    'Block Text|Quotations|Block Quotation|Block Quote|Zitat|Citation|Cita|Citazione|Citaat|Citação|Cytat|Цитата|引用|引文|引用文|اقتباس',
  FootnoteText:
    'Footnote|Fußnotentext|Note de bas de page|Texto nota pie|Testo nota a piè di pagina|Voetnoottekst|Texto de nota de rodapé|Tekst przypisu dolnego|Текст сноски|脚注文本|脚注文字列',
  Header: 'Kopfzeile|En-tête|Encabezado|Intestazione|Koptekst|Cabeçalho|Nagłówek|Верхний колонтитул|页眉|頁首|ヘッダー',
  Footer:
    'Fußzeile|Pied de page|Pie de página|Piè di pagina|Voettekst|Rodapé|Stopka|Нижний колонтитул|页脚|頁尾|フッター',
  TOCHeading:
    'Contents Heading|Inhaltsverzeichnisüberschrift|En-tête de table des matières|Título de TDC|Titolo sommario|Kopvan inhoudsopgave|Nagłówek spisu treści|Заголовок оглавления|目录标题|目次の見出し',
  TOC: 'Contents #|Verzeichnis #|TM #|TDC #|Sommario #|Inhopg #|Sumário #|Spis treści #|Оглавление #|目录 #|目次 #',
  Hyperlink:
    'Internet Link|Lien hypertexte|Hipervínculo|Hyperlien|Collegamento ipertestuale|Hiperligação|Hiperłącze|Гиперссылка|超链接|超連結|ハイパーリンク',
  FootnoteReference:
    'Footnote Characters|Footnote Anchor|Fußnotenzeichen|Appel note de bas de p.|Ref. de nota al pie|Rimando nota a piè di pagina|Voetnootmarkering|Ref. de nota de rodapé|Odwołanie przypisu dolnego|Знак сноски|脚注引用|脚注参照',
};

const FOLDED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(STAND_INS).map(([id, names]) => [id, names.split('|').map(folded)]),
);

/** Names that may stand for one of our styles, folded, best first. */
export function standInsFor(id: string): readonly string[] {
  const level = /\d$/u.exec(id)?.[0] ?? '';
  return (FOLDED.get(id.slice(0, id.length - level.length)) ?? []).map((name) => name.replace('#', level));
}

/** A name without what programs and people change in it: case, blanks, hyphens. */
export function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}
