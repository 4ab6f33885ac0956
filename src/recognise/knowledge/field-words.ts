/**
 * Words that people put before a field or at the head of a column to say what it is, in the languages of the product.
 * Common usage, collected by hand; lower case, without accents.
 */
import { foldWords } from '../../cite/types/type.ts';

/** What a label can announce. */
export type LabelledField =
  | 'author'
  | 'title'
  | 'outlet'
  | 'date'
  | 'link'
  | 'medium'
  | 'locator'
  | 'quotation'
  | 'note'
  | 'accessed'
  | 'detail';

export interface Labelled {
  readonly field: LabelledField;
  /** The label as it stands, lower case and without accents. */
  readonly words: string;
}

const WORDS: Readonly<Record<LabelledField, string>> = {
  author:
    'author|authors|by|byline|writer|speaker|autor|autoren|autorin|verfasser|von|auteur|auteurs|par|autores|autora|por|autore|autori|di|forfatter|forfattere|av|forfattare|kirjoittaja|tekija|autorzy|autori|szerzo|yazar|yazarlar|автор|авторы|автори|συγγραφεας|المولف|الكاتب|מחבר|نویسنده|نويسنده|作者|著者|文|撰文|著|저자|글|creator|name|names',
  title:
    'title|headline|article|titel|uberschrift|titre|titulo|titolo|tittel|otsikko|tytul|nazev|cim|titlu|baslik|название|заголовок|назва|τιτλος|العنوان|כותרת|عنوان|标题|題名|题名|タイトル|제목|publication title|document|name of article',
  outlet:
    'outlet|source|publication|publisher|media|medium outlet|journal|newspaper|site|website|published in|published by|in|icinde|dans|w|quelle|medium|zeitung|verlag|erschienen in|source de publication|journal ou site|editeur|media outlet|publie dans|fuente|medio|editorial|publicado en|fonte|testata|editore|pubblicato su|jornal|veiculo|publicado em|bron|uitgever|kilde|utgiver|kalla|tidning|julkaisu|lahde|zrodlo|wydawca|zdroj|forras|sursa|kaynak|yayin|источник|издание|джерело|видання|πηγη|المصدر|מקור|منبع|来源|來源|出典|출처|organisation|organization|institution|herausgeber',
  date: 'date|published online|published on line|epub|published|date published|publication date|published on|posted|posted on|datum|erschienen|veroffentlicht|veroffentlicht am|date de publication|publie le|fecha|publicado|publicado el|data|data di pubblicazione|pubblicato il|publicado em data|dato|publisert|paivays|data publikacji|opublikowano|kelt|data publicarii|tarih|yayin tarihi|дата|опубликовано|ημερομηνια|التاريخ|תאריך|تاریخ|日期|日付|날짜|year|jahr|annee|ano|anno|jaar|ar|rok|ev|yil|год|date of publication|updated',
  link: 'link|url|web|address|web address|online|available at|available from|available|retrieved from|read it here|read more|read here|full text|verfugbar unter|abrufbar unter|online unter|lien|disponible sur|disponible a|en ligne|enlace|disponible en|disponivel em|collegamento|disponibile su|beschikbaar op|lenke|lank|linkki|tilgjengelig|tillganglig|dostepne|odkaz|baglanti|erisim|ссылка|url адрес|режим доступа|доступно|посилання|συνδεσμος|الرابط|קישור|پیوند|链接|リンク|링크|permalink|doi',
  medium: 'type|kind|format|typ|art|genre|tipo|rodzaj|druh|tur|тип|вид|نوع|סוג|类型|種類|유형',
  locator: 'page|pages|pp|seite|seiten|pagina|paginas|pagine|sider|strony|страницы|页',
  quotation:
    'quote|quotes|quotation|quotations|excerpt|excerpts|key quote|key excerpt|key quotes|extract|passage|zitat|zitate|auszug|citation|citations|extrait|cita|citas|extracto|citazione|estratto|citacao|trecho|citaat|sitat|citat|sitaatti|cytat|citace|idezet|citate|alinti|цитата|цитаты|цитати|αποσπασμα|اقتباس|ציטוט|نقل قول|نقل|引文|摘录|引用|인용',
  note: 'note|notes|comment|comments|commentary|annotation|remark|remarks|summary|description|abstract|why it matters|our take|takeaway|relevance|anmerkung|anmerkungen|kommentar|notiz|zusammenfassung|bemerkung|remarque|commentaire|resume|nota|notas|comentario|resumen|commento|sintesi|resumo|opmerking|samenvatting|notat|anteckning|huomautus|uwagi|komentarz|poznamka|megjegyzes|observatii|not|ozet|примечание|комментарий|описание|примітка|σχολιο|ملاحظه|ملاحظات|הערה|یادداشت|备注|メモ|비고',
  accessed:
    'accessed|accessed on|last accessed|retrieved|retrieved on|viewed|visited|abgerufen am|abgerufen|zugriff|zugriff am|zuletzt abgerufen|letzter zugriff|consulte le|acces|page consultee le|consultado|consultado el|acceso|consultato il|consultato|acesso em|consultado em|geraadpleegd|geraadpleegd op|besokt|lest|hamtad|luettu|dostep|cit|erisim tarihi|дата обращения|дата звернення|תאריך גישה|访问日期|閲覧日|archived|archived from the original on|archiviert am',
  detail:
    'edition|language|sprache|langue|idioma|lingua|tags|topic|keywords|section|region|country|doi nummer|isbn|issn|id|nr|no|number|thema|rubrik|ressort|land|status|length|duration|dauer',
};

const FIELDS: ReadonlyMap<string, LabelledField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split('|').map((word): [string, LabelledField] => [foldWords(word).join(' '), field as LabelledField]),
  ),
);

/** The longest label, in characters. */
const LONGEST = 40;

/** “Disponible à l'adresse”, “Verfügbar unter”, “[en ligne]”: the many ways to say that an address follows. */
const ONLINE =
  /^(?:available|\u03b4\u03b9\u03b1\u03b8\u03b5\u03c3\u03b9\u03bc\w*|\u03b4\u03b9\u03b1\u03b8\u03b5\u03c3\u03b9\u03bc\u03bf|\u0645\u062a\u0627\u062d|disponib\w*|disponiv\w*|abrufbar|verfugbar|online|on line|en ligne|en linea|em linha|in linea|in rete|beschikbaar|tilgjengelig|tillganglig|dostepn\w*|dostupn\w*|elerheto\w*|disponibil|erisim|erisim adresi|internet|accessible|retrieved from|web|url|\u0434\u043e\u0441\u0442\u0443\u043f\w*|\u0440\u0435\u0436\u0438\u043c \u0434\u043e\u0441\u0442\u0443\u043f\u0430)(?:\s(?:at|from|online|unter|\u03c3\u03c4\u03bf|\u03c3\u03c4\u03b7|\u0639\u0644\u0649|sur|en|em|su|a|l|adresse|op|pa|na|under|internet|url|resource|www|\w{1,3}))*$/u;

/** What a text announces, if it is a label and nothing else. */
export function fieldWord(text: string): Labelled | undefined {
  if (text.length > LONGEST) return undefined;
  const words = foldWords(text).join(' ');
  const field = FIELDS.get(words) ?? (ONLINE.test(words) ? 'link' : undefined);
  return field === undefined ? undefined : { field, words };
}
