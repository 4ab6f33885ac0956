/**
 * How quoting writers say that they changed the emphasis of a passage: phrases named by the style guides of these
 * languages, put together by hand.
 */
const PHRASES = [
  '(?:emphasis|italics|bold|underlining) (?:added|mine|ours|supplied|in (?:the )?original)',
  'my (?:emphasis|italics)',
  'our emphasis',
  String.raw`Herv(?:orhebung|\.) (?:d\. ?Verf\.|durch (?:den|die) Verfasser(?:in)?|von mir|hinzugefügt|im Original)`,
  "c[’']est (?:moi|nous) qui soulign(?:e|ons)",
  'je souligne|nous soulignons|souligné par (?:moi|nous)',
  '(?:énfasis|cursivas?|el subrayado es|la cursiva es) (?:añadid[oa]s?|mí[oa]s?|nuestr[oa]s?)',
  '(?:corsivo|enfasi|il corsivo è) (?:mio|nostro|aggiunt[oa])',
  '(?:grifo|ênfase|itálico) (?:noss[oa]|meu|minha|adicionad[oa]|acrescentad[oa])',
  'cursivering (?:toegevoegd|van mij|door mij)|mijn cursivering',
  '(?:min|vår) (?:kursivering|kursiv|fremhævelse|utheving)',
  'korostus (?:lisätty|kirjoittajan)|podkreślenie (?:moje|autora)|zvýraznění autora',
  'выделено (?:мной|мною|автором|нами)|курсив (?:мой|автора)',
  'التشديد مضاف|التأكيد من عندي|ההדגשה (?:שלי|הוספה)|ההדגשות שלי',
  '強調(?:は)?(?:引用者|筆者)|傍点(?:は)?(?:引用者|筆者)|(?:着重号|重点|黑体)为?(?:引者|笔者|作者)所?加|강조는 (?:필자|인용자)',
];

/** In brackets, with what stands before the phrase inside them. */
export const EMPHASIS_NOTE: RegExp = new RegExp(String.raw`\s?[([（](?:${PHRASES.join('|')})\.?[)\]）]`, 'giu');
