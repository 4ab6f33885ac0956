/**
 * What the heads of tables are called: by our own writer, by Zotero, and by people in several languages, in lower case
 * without accents. Collected by hand from ordinary usage.
 */
import { foldWords } from '../../cite/types/type.ts';
import type { ColumnRole } from './columns.ts';

export const OWN_COLUMNS: ReadonlyMap<string, ColumnRole> = byName({
  id: 'id',
  type: 'type',
  author: 'authors',
  title: 'title',
  genre: 'genre',
  medium: 'medium',
  'container-title': 'outlet',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  page: 'pages',
  edition: 'edition',
  'page-section': 'section',
  section: 'source_section',
  event: 'event',
  source: 'agency',
  publisher: 'publisher',
  'publisher-place': 'place',
  issued: 'date',
  'original-date': 'original_date',
  accessed: 'accessed',
  editor: 'editors',
  translator: 'translators',
  language: 'language',
  URL: 'url',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  archive: 'archive',
  abstract: 'abstract',
  keyword: 'keywords',
  note: 'remark',
  tags: 'tags',
  added: 'added',
  changed: 'changed',
  archived: 'archived',
  notes: 'notes',
  'private-notes': 'private_notes',
  quotation: 'quotation',
  'quotation-language': 'quotation_language',
  locator: 'locator',
  speaker: 'speaker',
  translation: 'translation',
  'quotation-id': 'quotation_id',
});

export const ZOTERO_COLUMNS: ReadonlyMap<string, ColumnRole> = byName({
  type: 'Item Type',
  year: 'Publication Year',
  author: 'Author',
  title: 'Title',
  'container-title': 'Publication Title',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  DOI: 'DOI',
  URL: 'Url',
  abstract: 'Abstract Note',
  issued: 'Date',
  added: 'Date Added',
  changed: 'Date Modified',
  accessed: 'Access Date',
  page: 'Pages',
  issue: 'Issue',
  volume: 'Volume',
  number: 'Number',
  edition: 'Edition',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  language: 'Language',
  genre: 'Type',
  medium: 'Medium',
  archive: 'Archive',
  source: 'Library Catalog',
  section: 'Section',
  event: 'Conference Name|Meeting Name',
  notes: 'Notes|Extra',
  tags: 'Manual Tags|Automatic Tags',
  editor: 'Editor',
  translator: 'Translator',
  furniture: 'Key|Journal Abbreviation|Short Title|File Attachments|Link Attachments',
});

/** By the words as `foldWords` leaves them, with single spaces. */
export const HEADER_WORDS: ReadonlyMap<string, ColumnRole> = folded({
  author:
    'author|authors|author s|by|creator|creators|who|writer|autor|autoren|autorin|autor in|verfasser|verfasserin|auteur|auteurs|auteure|autores|autora|autore|autori|auteur s|autorzy|forfatter|forfattare|kirjoittaja|автор|авторы|المؤلف|المولف|作者|著者|yazar',
  title:
    'title|titel|titre|titulo|titolo|tytul|nazev|naslov|cim|otsikko|tittel|название|заголовок|العنوان|标题|題名|題目|タイトル|baslik|headline|source title|article|name of source',
  issued:
    'date|published|publication date|date published|issued|datum|erschienen|date de publication|fecha|data|data di pubblicazione|dato|datum publicatie|pub date|дата|التاريخ|日期|日付|tarih|when',
  year: 'year|publication year|jahr|annee|ano|anno|rok|jaar|ar|год|السنة|年',
  URL: 'url|link|links|address|web address|uri|webadresse|adresse|lien|enlace|direccion|collegamento|odkaz|lank|lenke|ссылка|الرابط|链接|リンク|web link|source url',
  'container-title':
    'publication|outlet|journal|newspaper|magazine|source|website|site|publication title|container title|medium der veroffentlichung|quelle|zeitung|zeitschrift|publikation|revue|periodique|fuente|publicacion|medio|periodico|fonte|testata|rivista|krant|czasopismo|zrodlo|kilde|kalla|источник|издание|المصدر|来源|出典|kaynak|media|medium',
  publisher:
    'publisher|institution|organisation|organization|verlag|herausgeber|editeur|editorial|editora|editore|uitgever|wydawnictwo|издательство|الناشر|出版社|yayinevi',
  'publisher-place': 'place|city|publisher place|ort|lieu|lugar|luogo|plaats|miejsce|место|المكان',
  quotation:
    'quote|quotes|quotation|quotations|excerpt|excerpts|passage|extract|zitat|zitate|citation|citations|extrait|cita|citas|citazione|citaat|citat|cytat|sitat|цитата|اقتباس|الاقتباس|引文|引用|alinti',
  'quotation-language': 'quotation language|quote language',
  locator: 'locator|location|page of quote|quote page|stelle|fundstelle|localisation|ubicacion',
  speaker: 'speaker|said by|sprecher|sprecherin|orateur|hablante|говорит',
  translation:
    'translation|ubersetzung|traduction|traduccion|traduzione|vertaling|tlumaczenie|перевод|ترجمة|翻译|翻訳|ceviri',
  notes:
    'note|notes|comment|comments|remark|remarks|annotation|annotations|notiz|notizen|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|commento|commenti|note del curatore|opmerking|opmerkingen|uwagi|примечание|примечания|комментарий|ملاحظة|ملاحظات|备注|注释|メモ|notlar',
  'private-notes': 'private note|private notes|internal notes',
  tags: 'tag|tags|keyword|keywords|topic|topics|category|categories|label|labels|subject|subjects|schlagwort|schlagworte|schlagworter|stichwort|stichworte|stichworter|thema|themen|kategorie|mot cle|mots cles|sujet|sujets|categorie|etiqueta|etiquetas|palabra clave|palabras clave|tema|temas|parola chiave|parole chiave|trefwoord|trefwoorden|теги|тема|темы|الوسوم|标签|タグ|etiketler',
  'page-section': 'section|group|heading|abschnitt|rubrik|rubrique|seccion|sezione|rubriek|dzial|раздел|القسم',
  type: 'type|item type|kind|document type|source type|typ|art|tipo|dokumenttyp|тип|النوع|类型',
  genre: 'genre|format|gattung',
  volume: 'volume|vol|band|tome|volumen|jahrgang|том',
  issue: 'issue|number of issue|heft|ausgabe|numero|nummer|no|nr|номер',
  page: 'page|pages|pp|seite|seiten|pagina|paginas|pagine|страницы|strony',
  edition: 'edition|auflage|edicion|edizione',
  editor: 'editor|editors|herausgeberin|hrsg',
  translator: 'translator|translators|ubersetzer|ubersetzerin|traducteur|traductor|traduttore',
  language: 'language|lang|sprache|langue|idioma|lingua|taal|jezyk|язык|اللغة|语言',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  abstract: 'abstract|summary|zusammenfassung|resume|resumen|riassunto|samenvatting|аннотация',
  accessed: 'accessed|access date|date accessed|retrieved|abgerufen|zugriff|consulte le|consultado',
  added: 'added|date added|hinzugefugt|ajoute le',
  changed: 'changed|date modified|modified|last changed|geandert',
  archived: 'archived|archive url|archive link|archived copy|archiviert|wayback',
  id: 'id|key|citation key|citekey|schlussel',
  furniture: 'nr crt|row|row number|lfd nr|zeile',
});

function folded(names: Parameters<typeof byName>[0]): Map<string, ColumnRole> {
  const map = new Map<string, ColumnRole>();
  for (const [name, role] of byName(names)) map.set(foldWords(name).join(' '), role);
  return map;
}

/** Names parted by bars, each to its role. */
function byName(names: Readonly<Partial<Record<ColumnRole, string>>>): Map<string, ColumnRole> {
  const map = new Map<string, ColumnRole>();
  for (const [role, list] of Object.entries(names) as [ColumnRole, string][]) {
    for (const name of list.split('|')) if (!map.has(name)) map.set(name, role);
  }
  return map;
}
