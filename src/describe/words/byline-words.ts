/**
 * Words by which pages say who wrote them, in many languages. Common usage, collected by hand; lower case, as written.
 * The next language is some words more in the lists it has words for.
 */

/** They stand right before a name. */
const BEFORE_NAME =
  'by|von|par|por|di|a cura di|scritto da|pubblicato da|door|av|af|eftir|nga|od|przez|от|від|від:|του|της|γράφει ο|γράφει η|από τον|από την|de|scris de|publicat de|escrit per|per|deur|oleh|bởi|na|ni|nina|imeandikwa na|gan|le|minn|tekst|teksti|text|texte|texto|testo|piše|napsal|napsala|napísal|napísala|napisał|napisała|napisao|napisala|oprac.|opracował|opracowała|пише|пишува|írta|yazan|haber|hazırlayan|parengė|kirjoittanut|kirjutas|بقلم|كتب|كتبت|كتبه|كتبته|إعداد|تحرير|به قلم|نوشته|نویسنده|تحریر|از|מאת|โดย|tác giả|द्वारा|लेखक|लेखिका|লিখেছেন';

/** They stand before a colon. */
const LABELS =
  'author|authors|author(s)|byline|interview|entretien|entrevista|intervista|gespräch|rozmowa|rozhovor|интервью|беседовал|беседовала|writer|reporter|reporters|story|words|written by|autor|autorin|autoren|autor/in|verfasser|verfasserin|text und fotos|auteur|auteurs|auteure|autrice|autora|autores|redactor|redactora|autore|autrici|autori|articolo di|redacteur|auteur(s)|verslaggever|forfatter|forfattere|författare|skribent|journalist|höfundur|kirjoittaja|toimittaja|tekijä|autorius|autorė|autors|autorka|autorzy|avtor|avtorica|besedilo|аутор|автор|авторка|авторы|автори|аўтар|текст|журналист|корреспондент|szerző|szerzők|συντάκτης|συντάκτρια|κείμενο|yazar|müəllif|muhabir|editör haberi|الكاتب|الكاتبة|المؤلف|المحرر|الصحفي|گزارش|نگارنده|نویسندگان|مصنف|כתב|כתבה|מחבר|ผู้เขียน|เรื่อง|bài|penulis|wartawan|mwandishi|egilea|ავტორი|հեղինակ|লেখক|লেখকঃ|प्रतिवेदक|作者|文|撰文|撰稿|記者|记者|执笔|執筆|著者|筆者|ライター|取材・文|글|글쓴이|글·사진|작성자|기자';

/** They follow a word that says whose work it is not: photos, translations, edits, sponsors. */
const OTHER_CREDIT =
  /^[^\p{L}]*(?:(?!text|words|story)\p{L}+ )?(?:photo|photograph|picture|image|illustration|video|graphic|cartoon|edited|translated|updated|reviewed|fact-checked|checked|sponsored|presented|powered|hosted|produced|directed|supported|provided|foto|fotos|bild|bilder|übersetzt|redigiert|traduit|traducido|tradotto|traduzido|vertaald|oversatt|översatt|przekład|tłum|перевод|фото|fotoğraf|صور|تصوير|ترجمة|ترجمه|عکس|攝影|摄影|写真|編集|编辑|編輯|校对|사진|번역)/iu;

/** “And” between two names, where the word is nothing else. */
const AND: ReadonlySet<string> = new Set(
  'and und et y och og ja és și şi si ve и і й та και و और এবং และ và dan oraz eta agus &'.split(' '),
);
/** And where it is something else in other languages. */
const AND_OF: Readonly<Record<string, string>> = {
  bs: 'i',
  ca: 'i',
  cs: 'a',
  gl: 'e',
  hr: 'i',
  it: 'e',
  lt: 'ir',
  lv: 'un',
  nl: 'en',
  pl: 'i',
  pt: 'e',
  sk: 'a',
  sl: 'in',
  sr: 'i',
  tl: 'at',
  tr: 'ile',
};

/** Whether a word in small letters joins two names in a language. */
export function isAnd(word: string, lang: string): boolean {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return AND.has(word) || (Object.hasOwn(AND_OF, language) && AND_OF[language] === word);
}

function alternatives(list: string): string {
  return list
    .split('|')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()[\]\\/]/gu, '\\$&'))
    .join('|');
}

/** A mark that stands where one element ends inside a line, and another begins. */
export const SEAM = '\u2063';

/** These are particles of family names as well: “von der Leyen”, “Di Marco”, “Le Clerc”. */
const PARTICLES: ReadonlySet<string> = new Set('von van di de av af na ni le per od nga gan'.split(' '));
/** What may stand before them: “Ein Gastbeitrag von”, “Propos recueillis par”. */
const KINDS =
  'guest|prepared|compiled|signed|opinion|analysis|story|words|text|report|reported|reporting|written|posted|published|submitted|authored|article|artikel|articolo|artículo|kommentar|gastbeitrag|gastkommentar|analyse|analisi|interview|essay|column|commentary|review|letter|verfasst|geschrieben|veröffentlicht|écrit|publié|rédigé|propos|tribune|chronique|escrito|escrita|publicado|publicada|redactado|scritto|scritta|pubblicato|geschreven|skrevet|skriven|publisert|publicerad|tekst|texte|texto|testo|ditulis|disusun|dilaporkan|viết|imeandikwa|skrifað|napisane';
const BY = new RegExp(
  `^[\\s(\\[–—―-]*((?:\\p{L}{1,12}[ ]+){0,2}(?:${KINDS})(?:[ ]+[\\p{L}&]{1,14}){0,2}[ ]+)?(${alternatives(BEFORE_NAME)})(?:\\s*[:：՝]\\s*|[\\s${SEAM}]+)(?=\\S)`,
  'iu',
);

export interface AfterBy {
  readonly rest: string;
  /** Whether the word is no particle of a name. */
  readonly sure: boolean;
  /** Whether “by” begins the text; otherwise other words stand before it, as they do in sentences. */
  readonly isFirst: boolean;
}

/** What follows “by”; undefined for a text that does not begin so. */
export function afterBy(text: string): AfterBy | undefined {
  const found = BY.exec(text);
  if (!found) return undefined;
  const isFirst = found[1] === undefined;
  const sure = !isFirst || !PARTICLES.has(found[2]?.toLowerCase() ?? '');
  return { rest: text.slice(found[0].length), sure, isFirst };
}

const LABEL_SET: ReadonlySet<string> = new Set(`${LABELS}|${BEFORE_NAME}`.split('|'));

/** Whether a label before a colon says that an author follows. */
export function isAuthorLabel(label: string): boolean {
  return LABEL_SET.has(label.toLowerCase().trim());
}

/** Whether a line credits somebody with something else than its words. */
export function isOtherCredit(text: string): boolean {
  return OTHER_CREDIT.test(text);
}
