/**
 * Words that the makers need of a language; languages that lack here get fewer kinds of cases. Written for this set from
 * general grammars. `negators` are words, or, where the script has no spaces, parts of words.
 */
import { isSpaced } from './text.ts';

interface LanguageWords {
  readonly negators: string;
  /** An adverb that can stand nearly anywhere. */
  readonly adverb: string;
  /** A noun phrase without name and number, as an editor would put it in brackets. */
  readonly inserted: string;
  /** What anybody could have said. */
  readonly generic: string;
}

const WORDS: Readonly<Record<string, LanguageWords>> = {
  en: {
    negators: 'no not never none nobody nothing nor neither cannot without hardly unable nowhere',
    adverb: 'openly',
    inserted: 'on that day',
    generic: 'we take this very seriously',
  },
  de: {
    negators:
      'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nirgends nichts ohne weder kaum',
    adverb: 'offen',
    inserted: 'an jenem Tag',
    generic: 'wir nehmen das sehr ernst',
  },
  fr: {
    negators: 'ne pas jamais rien aucun aucune personne sans ni non plus guère',
    adverb: 'ouvertement',
    inserted: 'ce jour-là',
    generic: 'nous prenons cela très au sérieux',
  },
  es: {
    negators: 'no nunca jamás nada nadie ningún ninguna ninguno sin ni tampoco apenas',
    adverb: 'abiertamente',
    inserted: 'aquel día',
    generic: 'nos lo tomamos muy en serio',
  },
  it: {
    negators: 'non mai niente nulla nessuno nessuna nessun senza né neppure nemmeno neanche',
    adverb: 'apertamente',
    inserted: 'quel giorno',
    generic: 'lo prendiamo molto sul serio',
  },
  pt: {
    negators: 'não nunca jamais nada ninguém nenhum nenhuma sem nem tampouco',
    adverb: 'abertamente',
    inserted: 'naquele dia',
    generic: 'levamos isso muito a sério',
  },
  nl: {
    negators: 'niet geen nooit niemand niets zonder noch',
    adverb: 'openlijk',
    inserted: 'op die dag',
    generic: 'wij nemen dit zeer serieus',
  },
  da: {
    negators: 'ikke ingen intet aldrig uden hverken næppe',
    adverb: 'åbent',
    inserted: 'den dag',
    generic: 'det tager vi meget alvorligt',
  },
  sv: {
    negators: 'inte ej ingen inget inga aldrig utan varken',
    adverb: 'öppet',
    inserted: 'den dagen',
    generic: 'vi tar detta på stort allvar',
  },
  fi: {
    negators: 'ei en et emme ette eivät älä ilman koskaan',
    adverb: 'avoimesti',
    inserted: 'sinä päivänä',
    generic: 'otamme tämän hyvin vakavasti',
  },
  pl: {
    negators: 'nie nigdy nikt nic żaden żadna żadne żadnego żadnej nikogo nikomu niczego nigdzie bez ani',
    adverb: 'otwarcie',
    inserted: 'tego dnia',
    generic: 'traktujemy to bardzo poważnie',
  },
  cs: {
    negators: 'ne není nikdy nikdo nic žádný žádná žádné bez ani',
    adverb: 'otevřeně',
    inserted: 'toho dne',
    generic: 'bereme to velmi vážně',
  },
  hu: {
    negators: 'nem ne sem soha senki semmi nincs nélkül',
    adverb: 'nyíltan',
    inserted: 'azon a napon',
    generic: 'ezt nagyon komolyan vesszük',
  },
  ro: {
    negators: 'nu niciodată nimeni nimic niciun nicio fără nici',
    adverb: 'deschis',
    inserted: 'în acea zi',
    generic: 'luăm asta foarte în serios',
  },
  ru: {
    negators: 'не нет ни никогда никто ничего ничто никого никому нигде без нельзя',
    adverb: 'открыто',
    inserted: 'в тот день',
    generic: 'мы относимся к этому очень серьёзно',
  },
  uk: {
    negators: 'не ні немає ніколи ніхто нічого без',
    adverb: 'відкрито',
    inserted: 'того дня',
    generic: 'ми ставимося до цього дуже серйозно',
  },
  el: {
    negators: 'δεν δε μη μην όχι ποτέ κανείς κανένας καμία τίποτα χωρίς ούτε',
    adverb: 'ανοιχτά',
    inserted: 'εκείνη την ημέρα',
    generic: 'το παίρνουμε πολύ σοβαρά',
  },
  tr: {
    negators: 'değil yok hiç asla hiçbir kimse ne',
    adverb: 'açıkça',
    inserted: 'o gün',
    generic: 'bunu çok ciddiye alıyoruz',
  },
  ar: {
    negators: 'لا لم لن ليس ليست ما غير دون بدون ولا ولم ولن وليس',
    adverb: 'علنا',
    inserted: 'في ذلك اليوم',
    generic: 'نحن نأخذ هذا الأمر على محمل الجد',
  },
  fa: {
    negators: 'نه نیست هیچ هرگز بدون نمی',
    adverb: 'آشکارا',
    inserted: 'در آن روز',
    generic: 'ما این را بسیار جدی می‌گیریم',
  },
  he: {
    negators: 'לא אין אינו אינה אינם אף אל בלי ללא מעולם ולא שלא',
    adverb: 'בגלוי',
    inserted: 'באותו יום',
    generic: 'אנחנו מתייחסים לזה ברצינות רבה',
  },
  hi: { negators: 'नहीं न मत ना कभी बिना कोई', adverb: 'खुलकर', inserted: 'उस दिन', generic: 'हम इसे बहुत गंभीरता से लेते हैं' },
  ko: {
    negators: '안 못 없다 없이 아니다 않다',
    adverb: '공개적으로',
    inserted: '그날',
    generic: '우리는 이를 매우 심각하게 받아들인다',
  },
  vi: {
    negators: 'không chưa chẳng đừng chả',
    adverb: 'công khai',
    inserted: 'ngày hôm đó',
    generic: 'chúng tôi rất coi trọng việc này',
  },
  id: {
    negators: 'tidak bukan belum tanpa jangan tak',
    adverb: 'secara terbuka',
    inserted: 'pada hari itu',
    generic: 'kami menanggapi hal ini dengan sangat serius',
  },
  zh: { negators: '不 没 沒 无 無 未 非 别 莫 勿', adverb: '公开', inserted: '那一天', generic: '我们会认真对待' },
  ja: {
    negators: 'な ず ぬ ません 不 無 非 未',
    adverb: '公然と',
    inserted: 'その日',
    generic: '真摯に受け止めております',
  },
  th: { negators: 'ไม่ มิ ไร้ ปราศจาก ยัง', adverb: 'อย่างเปิดเผย', inserted: 'ในวันนั้น', generic: 'เราให้ความสำคัญกับเรื่องนี้มาก' },
};

/** Negation inside words: prefixes and suffixes that are no words of their own. Too generous on purpose. */
const BUILT_IN: Readonly<Record<string, RegExp>> = {
  cs: /(?<!\p{L})ne\p{L}{3}/u,
  hu: /(?:tlan|tlen|talan|telen)/u,
  ko: /[안않못없]|아니/u,
  tr: /\p{L}m[aeıiuü](?:z|yor|d[ıi]|m[ıi]ş|y|k)/u,
};

export function languageWords(lang: string): LanguageWords | undefined {
  return WORDS[lang.split('-')[0] ?? ''];
}

/** Whether a text may hold a negator; true for languages that are not known, so that nothing is built on it. */
export function mayNegate(text: string, lang: string): boolean {
  const known = languageWords(lang)?.negators.split(' ');
  if (!known) return true;
  const lower = text.normalize('NFC').toLowerCase();
  if (!isSpaced(lang)) return known.some((negator) => lower.includes(negator));
  if (lang.startsWith('en') && /n['’]t\b/u.test(lower)) return true;
  if (BUILT_IN[lang]?.test(lower)) return true;
  const words = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (/^(?:fr|it)/u.test(lang) && words.some((word) => word === 'n')) return true;
  return words.some((word) => known.includes(word));
}
