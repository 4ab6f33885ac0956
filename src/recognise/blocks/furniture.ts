import type { Block } from '../../model/block.ts';

/** Longest line, in characters, that can be a pointer to another form of the page. */
const LONGEST = 160;
/** A file format in words of many languages. */
const FORMAT = /\b(word|pdf|docx?|odt|rtf|epub)\b|\.(docx?|pdf|odt|rtf|epub)\b/iu;
/** What such a line asks for: a click, a download, a version, printing. */
const ASKING =
  /\b(click|here|download|version|print|save|document|klick\w*|hier|herunterladen|fassung|cliquez|ici|t\u00e9l\u00e9charger|clic|aqu\u00ed|descargar|scarica|qui|baixar|aqui|pobierz|tutaj|klicka|h\u00e4r|ladda|klik)\b|\u0441\u043a\u0430\u0447\u0430\u0442\u044c|\u0437\u0434\u0435\u0441\u044c|\u062a\u062d\u0645\u064a\u0644|\u0647\u0646\u0627|\u30c0\u30a6\u30f3\u30ed\u30fc\u30c9|\u4e0b\u8f7d|\u70b9\u51fb/iu;

/** “Click here for a Word document of this page”: the page's own machinery, which the product makes anew. */
export function isFurnitureLine(block: Block): boolean {
  if (isWayAround(block) || isNotice(block)) return true;
  const { text, kind } = block;
  if (kind === 'quotation' || kind === 'heading' || text.length > LONGEST) return false;
  return (
    FORMAT.test(text) &&
    ASKING.test(text) &&
    !/["\u201c\u201d\u201e\u00ab\u2018]/u.test(text) &&
    !/\b\d{4}\b/u.test(text)
  );
}

/** What publishers of letters and pages say about these themselves, at their end. */
const NOTICE =
  /\b(?:unsubscribe|all rights reserved|alle rechte vorbehalten|nachdruck|tous droits r\u00e9serv\u00e9s|todos los derechos|tutti i diritti|you are receiving this|newsletter abbestellen|se d\u00e9sabonner|darse de baja|this page was last (?:edited|updated|modified)|last (?:updated|modified|changed)|zuletzt (?:ge\u00e4ndert|aktualisiert)|mis(?:e)? \u00e0 jour le|\u00faltima actualizaci\u00f3n|ultimo aggiornamento|laatst (?:gewijzigd|bijgewerkt)|senast (?:\u00e4ndrad|uppdaterad)|sist oppdatert|ostatnia aktualizacja)\b|^\s*(?:\u00a9|\(c\)|copyright)\s/iu;

function isNotice({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length <= LONGEST && NOTICE.test(text);
}

/** Longest text, in characters, of a link around the site. */
const LONGEST_WAY = 48;

/** “Back to index”: nothing but a link within the site, where the address says no more than a place beside the page. */
function isWayAround({ text, marks, kind }: Block): boolean {
  if (kind === 'row' || text.length > LONGEST_WAY || text.length === 0) return false;
  const links = marks.filter((mark) => mark.kind === 'link' && mark.href);
  const covered = links.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return (
    links.length > 0 &&
    covered >= 0.9 * text.trim().length &&
    links.every(({ href = '' }) => !/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(href))
  );
}
