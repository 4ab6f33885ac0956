/** What pages say of archived copies, in the languages of the product: common usage, collected by hand. */

/** “Archived”, “archive”, and the archives' own names. */
const ARCHIVED =
  'archived?|archiv(?:iert(?:es?|er)?|kopie|link)?|archiv\u00e9e?s?|archivad[oa]|archivo|archiviat[oa]|archivio|arquivad[oa]|arquivo|gearchiveerde?|archief|arkiver(?:ad|et|t)|arkiv|zarchiwizowan[oaey]|archiwum|archivov\u00e1no|arkistoitu|archiv\u00e1lt|arhivat\u0103?|ar\u015fiv(?:lendi)?|\u0430\u0440\u0445\u0438\u0432(?:\u0438\u0440\u043e\u0432\u0430\u043d\u043e|\u043d\u0430\u044f)?|\u0430\u0440\u0445\u0456\u0432(?:\u043e\u0432\u0430\u043d\u043e)?|\u03b1\u03c1\u03c7\u03b5\u03b9\u03bf\u03b8\u03b5\u03c4\u03ae\u03b8\u03b7\u03ba\u03b5|\u0645\u0624\u0631\u0634\u0641\u0629?|\u0623\u0631\u0634\u064a\u0641|\u05d0\u05e8\u05db\u05d9\u05d5\u05df|\u0628\u0627\u06cc\u06af\u0627\u0646\u06cc|\u5b58\u6863|\u5b58\u6a94|\u30a2\u30fc\u30ab\u30a4\u30d6|\uc544\uce74\uc774\ube0c|internet archive|wayback(?: machine)?|(?:web\\.)?archive\\.(?:org|today|ph|is|li|md|vn|fo)|perma(?:\\.cc)?|webcite';
/** Small words before and between them. */
const BESIDE =
  "an?|the|copy|version|snapshot|page|link|at|from|on|of|by|via|in|original|url|kopie|fassung|seite|vom|von|am|bei|der|des|im|copie|du|de|la|le|les|l['\u2019]original|depuis|sur|par|copia|versi\u00f3n|el|en|desde|dal|dall['\u2019](?:url|originale)|originale|il|su|c\u00f3pia|do|da|em|no|van|het|op|origineel|kopia|den|fr\u00e5n|\u043a\u043e\u043f\u0438\u044f|\u0438\u0437|\u043e\u0440\u0438\u0433\u0438\u043d\u0430\u043b\u0430|\u0646\u0633\u062e\u0629|\u0645\u0646|\u0627\u0644\u0623\u0635\u0644|\u0641\u064a";
/** Stands for each character of a date in the text that `ARCHIVE_REMARK` looks through. */
export const DATE_SIGN = '\ue000';
const WORD_END = String.raw`(?![\p{L}\p{N}])`;

/** “archived copy”, “Archived from the original on …”, “via the Wayback Machine”, “(archive, …)”. */
export const ARCHIVE_REMARK: RegExp = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:(?:${BESIDE})\s+){0,3}(?:${ARCHIVED})${WORD_END}(?:\s+(?:${ARCHIVED}|${BESIDE})${WORD_END}|[\s,:;(]{1,3}${DATE_SIGN}+\)?)*`,
  'giu',
);

/** “Archived copy” and its date, and nothing else. */
const COPY_LABEL =
  /^(?:archived (?:copy|version|page)|archiv(?:ierte )?(?:kopie|fassung|version)|(?:copie|version) archiv\u00e9e|copia archivi?a[dt]a|versi\u00f3n archivada|c\u00f3pia arquivada|gearchiveerde (?:kopie|versie)|\u0646\u0633\u062e\u0629 \u0645\u0624\u0631\u0634\u0641\u0629|\u0430\u0440\u0445\u0438\u0432\u043d\u0430\u044f \u043a\u043e\u043f\u0438\u044f)(?:[\s,\u060c:(]{1,3}[^\d]{0,16}\d[^"\u201c\u2018]{0,32})?$/iu;
const LONGEST_LABEL = 80;

/** Whether the words of a link say that it leads to an archived copy, as those of our own documents do. */
export function isCopyLabel(words: string): boolean {
  return words.length <= LONGEST_LABEL && COPY_LABEL.test(words.trim());
}
