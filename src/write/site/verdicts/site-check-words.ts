/** The words that only the web page prints around a check, by language; English where a language is missing. */
import type { Verdict } from '../../../model/verification.ts';

export interface SiteCheckWords {
  /** What the line under a quotation opens on. */
  readonly openers: Readonly<Record<Verdict, string>>;
  /** The legend of a merged text: each look, and the side that has such words alone. */
  readonly struckOut: string;
  readonly onlyPage: string;
  readonly underlined: string;
  readonly onlySource: string;
  /** For words that were not found: how far they were looked for. */
  readonly searched: string;
  /** The link to the passage in the source itself. */
  readonly openThere: string;
  /** The link to whoever answers for the page. */
  readonly report: string;
}

const EN: SiteCheckWords = {
  openers: {
    verbatim: 'Passage',
    edited: 'Passage',
    altered: 'Compare',
    'wrong-source': 'Where it stands',
    'not-found': 'What was searched',
    unreadable: 'Why',
  },
  struckOut: 'struck out',
  onlyPage: 'this page only',
  underlined: 'underlined',
  onlySource: 'the source only',
  searched: 'The whole text of the saved copy was searched.',
  openThere: 'Open at this place',
  report: 'Report a problem',
};

const DE: SiteCheckWords = {
  openers: {
    verbatim: 'Textstelle',
    edited: 'Textstelle',
    altered: 'Vergleichen',
    'wrong-source': 'Wo es steht',
    'not-found': 'Was durchsucht wurde',
    unreadable: 'Warum',
  },
  struckOut: 'durchgestrichen',
  onlyPage: 'nur diese Seite',
  underlined: 'unterstrichen',
  onlySource: 'nur die Quelle',
  searched: 'Der ganze Text der gespeicherten Kopie wurde durchsucht.',
  openThere: 'An dieser Stelle \u00f6ffnen',
  report: 'Problem melden',
};

const FR: SiteCheckWords = {
  openers: {
    verbatim: 'Passage',
    edited: 'Passage',
    altered: 'Comparer',
    'wrong-source': 'O\u00f9 se trouvent ces mots',
    'not-found': 'Ce qui a \u00e9t\u00e9 examin\u00e9',
    unreadable: 'Pourquoi',
  },
  struckOut: 'barr\u00e9',
  onlyPage: 'cette page seule',
  underlined: 'soulign\u00e9',
  onlySource: 'la source seule',
  searched: 'Tout le texte de la copie conserv\u00e9e a \u00e9t\u00e9 examin\u00e9.',
  openThere: 'Ouvrir \u00e0 cet endroit',
  report: 'Signaler un probl\u00e8me',
};

const ES: SiteCheckWords = {
  openers: {
    verbatim: 'Pasaje',
    edited: 'Pasaje',
    altered: 'Comparar',
    'wrong-source': 'D\u00f3nde est\u00e1',
    'not-found': 'Qu\u00e9 se examin\u00f3',
    unreadable: 'Por qu\u00e9',
  },
  struckOut: 'tachado',
  onlyPage: 'solo esta p\u00e1gina',
  underlined: 'subrayado',
  onlySource: 'solo la fuente',
  searched: 'Se busc\u00f3 en todo el texto de la copia guardada.',
  openThere: 'Abrir en este lugar',
  report: 'Informar de un problema',
};

const AR: SiteCheckWords = {
  openers: {
    verbatim: '\u0627\u0644\u0645\u0648\u0636\u0639',
    edited: '\u0627\u0644\u0645\u0648\u0636\u0639',
    altered: '\u0645\u0642\u0627\u0631\u0646\u0629',
    'wrong-source': '\u0623\u064a\u0646 \u0648\u0631\u062f\u062a',
    'not-found': '\u0645\u0627 \u062c\u0631\u0649 \u0627\u0644\u0628\u062d\u062b \u0641\u064a\u0647',
    unreadable: '\u0627\u0644\u0633\u0628\u0628',
  },
  struckOut: '\u0645\u0634\u0637\u0648\u0628',
  onlyPage: '\u0641\u064a \u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062d\u0629 \u0641\u0642\u0637',
  underlined: '\u062a\u062d\u062a\u0647 \u062e\u0637',
  onlySource: '\u0641\u064a \u0627\u0644\u0645\u0635\u062f\u0631 \u0641\u0642\u0637',
  searched:
    '\u062c\u0631\u0649 \u0627\u0644\u0628\u062d\u062b \u0641\u064a \u0643\u0627\u0645\u0644 \u0646\u0635 \u0627\u0644\u0646\u0633\u062e\u0629 \u0627\u0644\u0645\u062d\u0641\u0648\u0638\u0629.',
  openThere: '\u0627\u0641\u062a\u062d \u0639\u0646\u062f \u0647\u0630\u0627 \u0627\u0644\u0645\u0648\u0636\u0639',
  report: '\u0623\u0628\u0644\u063a \u0639\u0646 \u0645\u0634\u0643\u0644\u0629',
};

const BY_LANGUAGE: ReadonlyMap<string, SiteCheckWords> = new Map(
  Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }),
);

export function siteCheckWords(lang: string): SiteCheckWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
