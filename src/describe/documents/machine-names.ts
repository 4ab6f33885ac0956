/** What programs write into the properties of a file by themselves. */
import { bareWords } from '../words/bare-words.ts';

const USERS: ReadonlySet<string> = new Set(
  'user users owner admin administrator author default unknown usuario utilisateur benutzer utente windows user|pc|laptop|office|office user|microsoft office user|microsoft office|windows user|microsoft|word|python docx|openoffice|libreoffice|apache poi|acrobat|adobe|indesign|scanner|scan|hp|dell|lenovo|template|vorlage|home|test|staff|intern|praktikant'
    .split('|')
    .flatMap((name) => (name.includes(' ') && name.split(' ').length > 4 ? name.split(' ') : [name])),
);
const FILE =
  /\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|pptx?|xlsx?|qxd|p65|ps|txt|html?)$|^(?:microsoft (?:word|powerpoint)|untitled|unbenannt|sans titre|sin t[ií]tulo|senza titolo|document\d*|dokument\d*|powerpoint|presentation\d*|slide \d|layout \d|doc\d*|scan[\d_ -]*|\d+)\b|^[\w-]*_[\w-]*$/iu;

/** Names of files, of programs, of accounts. */
export function isMachineName(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || FILE.test(text.trim()) || USERS.has(bareWords(text).join(' '));
}
