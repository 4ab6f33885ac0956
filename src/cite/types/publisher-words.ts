/** Words and names by which publishers of books are known. Common usage, collected by hand; lower case, no accents. */
import { foldWords } from './type.ts';

const WORDS = new Set(
  'up press presses verlag routledge springer palgrave macmillan wiley blackwell elsevier brill sage penguin harpercollins bloomsbury polity verso hurst livraria librairie libreria buchhandlung kustannus konyvkiado nomos suhrkamp fischer beck campus rowohlt hanser gallimard seuil fayard flammarion armand editions edicions ediciones editorial editora edizioni mondadori einaudi laterza mulino feltrinelli uitgeverij forlag forlaget oficyna kitap kitabevi wydawnictwo nakladatelstvi izdavastvo kiado yayinlari yayinevi издательство издательский видавництво εκδοσεις \u062f\u0627\u0631 \u0646\u0634\u0631 \u0627\u0646\u062a\u0634\u0627\u0631\u0627\u062a sons fils sohn soehne zoon zonen hijos figli filhos fia soner synowie synove syn books publishers publishing publications'.split(
    ' ',
  ),
);
const PAIRS =
  /\b(?:university press|presses universitaires|random house|edward elgar|de gruyter|simon schuster|la decouverte|c h beck|oxford university|cambridge university)\b/u;

/** “Press” alone may be a newspaper's name, so a word that says “university” or “books” counts for more than one. */
export function isBookPublisher(text: string): boolean {
  if (text.length > 80) return false;
  const words = foldWords(text);
  if (PAIRS.test(words.join(' '))) return true;
  if (
    /(?:\u51fa\u7248\u793e?|\u66f8\u623f|\u4e66\u5c40|\u66f8\u5c40|\u66f8\u5e97|\u4e66\u5e97|\ucd9c\ud310\uc0ac?)$/u.test(
      text.trim(),
    )
  )
    return true;
  return (
    words.some((word) => WORDS.has(word) && word !== 'press') ||
    (words.length > 1 &&
      words[0] !== 'the' &&
      words.at(-1) === 'press' &&
      words.length <= 3 &&
      words[0] !== 'associated' &&
      words[0] !== 'canadian')
  );
}
