/** The words of citing and saving that the page's script prints, by language; English where a language is missing. */
import type { CitingWords, SavingWords } from '../../../page-script/cite/citing-words.ts';

type Words = CitingWords & SavingWords;

const EN: Words = {
  copy: 'Copy',
  copyQuotation: 'Copy quotation with its reference',
  copied: 'Copied',
  notCopied: 'Not copied: select the text and copy it.',
  style: 'Citation style',
  ownStyle: 'As on this page',
  findInSource: 'Look for it in the source',
  notLoaded: 'Other styles and BibTeX did not load: close “Cite” and open it again. The line below can be copied.',
  save: 'Save these sources (#)',
  format: 'Format of the file',
  plainText: 'Text',
  saved: 'Saved as #',
  notSaved:
    'The sources did not load, so nothing was saved: try again, or take a file with all of them at the head of the page.',
};

const DE: Words = {
  copy: 'Kopieren',
  copyQuotation: 'Zitat mit Quellenangabe kopieren',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert: Text markieren und kopieren.',
  style: 'Zitierstil',
  ownStyle: 'Wie auf dieser Seite',
  findInSource: 'In der Quelle suchen',
  notLoaded:
    'Andere Stile und BibTeX wurden nicht geladen: „Zitieren“ schließen und wieder öffnen. Die Zeile darunter lässt sich kopieren.',
  save: 'Diese Quellen speichern (#)',
  format: 'Format der Datei',
  plainText: 'Text',
  saved: 'Gespeichert als #',
  notSaved:
    'Die Quellen wurden nicht geladen und daher nicht gespeichert: Versuchen Sie es erneut, oder nehmen Sie am Anfang der Seite eine Datei mit allen.',
};

const FR: Words = {
  copy: 'Copier',
  copyQuotation: 'Copier la citation avec sa référence',
  copied: 'Copié',
  notCopied: 'Non copié\u00a0: sélectionnez le texte et copiez-le.',
  style: 'Style de citation',
  ownStyle: 'Comme sur cette page',
  findInSource: 'La chercher dans la source',
  notLoaded:
    'Les autres styles et BibTeX n’ont pas été chargés\u00a0: fermez «\u00a0Citer\u00a0» et ouvrez-le à nouveau. La ligne ci-dessous peut être copiée.',
  save: 'Enregistrer ces sources (#)',
  format: 'Format du fichier',
  plainText: 'Texte',
  saved: 'Enregistré sous #',
  notSaved:
    'Les sources n’ont pas été chargées et rien n’a été enregistré\u00a0: réessayez, ou prenez en haut de la page un fichier qui les contient toutes.',
};

const ES: Words = {
  copy: 'Copiar',
  copyQuotation: 'Copiar la cita con su referencia',
  copied: 'Copiado',
  notCopied: 'No copiado: seleccione el texto y cópielo.',
  style: 'Estilo de cita',
  ownStyle: 'Como en esta página',
  findInSource: 'Buscarla en la fuente',
  notLoaded:
    'No se han cargado los demás estilos ni BibTeX: cierre «Citar» y ábralo de nuevo. La línea de abajo se puede copiar.',
  save: 'Guardar estas fuentes (#)',
  format: 'Formato del archivo',
  plainText: 'Texto',
  saved: 'Guardado como #',
  notSaved:
    'Las fuentes no se han cargado y no se ha guardado nada: inténtelo de nuevo o tome al principio de la página un archivo con todas.',
};

const AR: Words = {
  copy: 'نسخ',
  copyQuotation: 'نسخ الاقتباس مع مرجعه',
  copied: 'نُسخ',
  notCopied: 'لم يُنسخ: حدد النص وانسخه.',
  style: 'نمط الاستشهاد',
  ownStyle: 'كما في هذه الصفحة',
  findInSource: 'ابحث عنه في المصدر',
  notLoaded: 'لم تُحمَّل الأنماط الأخرى ولا BibTeX: أغلق «استشهاد» وافتحه من جديد. يمكن نسخ السطر أدناه.',
  save: 'احفظ هذه المصادر (#)',
  format: 'صيغة الملف',
  plainText: 'نص',
  saved: 'حُفظ باسم #',
  notSaved: 'لم تُحمَّل المصادر فلم يُحفظ شيء: أعد المحاولة، أو خذ من أعلى الصفحة ملفًا فيه المصادر كلها.',
};

const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map(Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }));

export function citingWords(lang: string): Words {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
