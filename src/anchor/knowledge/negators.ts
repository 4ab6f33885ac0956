/**
 * Words that deny. Function words of these languages as their grammars list them, put together by hand; beginnings
 * that turn a word into its opposite stand apart.
 */

const WORDS: Readonly<Record<string, string>> = {
  en: "not no never none nobody nothing neither nor nowhere cannot without hardly scarcely barely don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't mustn't hasn't haven't hadn't ain't needn't shan't mightn't",
  de: 'nicht nichts kein keine keinen keinem keiner keines niemand niemanden niemandem nie niemals nirgends nirgendwo weder ohne nein',
  fr: 'ne pas jamais aucun aucune rien ni sans non nul nulle guère nullement',
  es: 'no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco',
  pt: 'não nunca jamais nada ninguém nenhum nenhuma nem sem tampouco',
  it: 'non nessuno nessuna nessun niente nulla mai né neanche nemmeno neppure senza no',
  ca: 'no mai ningú ni sense tampoc gens',
  gl: 'non nunca nada ninguén ningún ningunha nin sen tampouco',
  nl: 'niet geen nooit niemand niets nergens noch zonder nee',
  da: 'ikke aldrig ingen intet ingenting hverken uden næppe nej ej ingensinde',
  nb: 'ikke aldri ingen intet ingenting verken uten neppe nei ikkje',
  sv: 'inte icke ej aldrig ingen inget inga ingenting varken utan knappast nej',
  is: 'ekki aldrei enginn engin ekkert enga hvorki án',
  fi: 'ei en et emme ette eivät älä älkää eikä ilman koskaan',
  et: 'ei mitte pole kunagi ilma ega',
  hu: 'nem ne sem nincs nincsenek soha sosem senki semmi nélkül se sincs',
  pl: 'nie nigdy nikt nic żaden żadna żadne ani bez nigdzie brak',
  cs: 'ne ni nikdy nikdo nic žádný žádná žádné ani bez nikde není nejsou nebyl nebyla nebylo',
  sk: 'nie nikdy nikto nič žiadny žiadna žiadne ani bez nikde',
  sl: 'ne ni nikoli nihče nič noben nobena brez niti',
  hr: 'ne nije nisu nikad nikada nitko niko ništa nijedan nijedna bez niti nisam nismo',
  ro: 'nu niciodată nimeni nimic niciun nicio nici fără',
  lt: 'ne nė nėra niekada niekas joks jokia be nei',
  lv: 'ne nē nav nekad neviens nekas bez',
  ru: 'не нет ни никогда никто никого никому ничего ничто ничем никакой никакая никаких нельзя без нигде',
  uk: 'не ні ніколи ніхто нікого нічого ніщо жоден жодна жодного немає без ніде',
  bg: 'не няма никога никой никого нищо никакъв никаква без нито',
  sr: 'не није нису никад никада нико ништа ниједан без нити',
  el: 'δεν μην μη όχι ποτέ κανείς κανένας καμία κανένα τίποτα ούτε χωρίς δίχως',
  tr: 'değil yok hayır asla hiç hiçbir hiçbiri olmadan olmaksızın',
  az: 'deyil yox heç heçbir heçkim',
  ar: 'لا لم لن ليس ليست ليسوا بدون دون عدم كلا لست لسنا',
  fa: 'نه نیست نیستند هرگز هیچ بدون',
  ur: 'نہیں نہ مت کبھی بغیر بنا',
  he: 'לא אין אל בלי ללא שום איננו אינו אינה אינם טרם',
  hi: 'नहीं न मत कभी बिना नही',
  bn: 'না নয় নেই নি কখনো বিনা',
  ta: 'இல்லை அல்ல வேண்டாம் இல்லாமல்',
  id: 'tidak bukan jangan tak tanpa belum tiada',
  sw: 'si hakuna sio bila kamwe hapana',
  vi: 'không chẳng chưa đừng chả',
  ko: '안 못 아니 않 없 없이 아니다 않다 없다 말',
  eo: 'ne neniam neniu nenio nenie sen',
  la: 'non nec neque numquam nemo nihil sine nullus haud',
  cy: 'ddim nid dim neb heb byth',
  ga: 'ní níl gan nach níor',
  eu: 'ez inoiz inor ezer gabe',
};

/** Scripts without spaces: wherever these stand, even inside what a segmenter takes for a word. */
const INSIDE =
  /[不没沒未非無无莫勿毋別别]|ない|なかっ|なく|ません|ませぬ|ずに|ぬ(?=。|、|$)|ไม่|มิได้|มิ(?=ใช่)|ไร้|ปราศจาก|ห้าม|ບໍ່|មិន|គ្មាន/u;
/** Contractions, and verbs that deny by their form: English, French, Korean, Turkish, Persian. */
const WITHIN = /n['\u2019]t$|^n['\u2019](?=\p{L})|않|없|못|아니|^نمی|^نـ?می|^(?:нельзя)$/u;
const NEGATIVE_PREFIX =
  /^(?:un|in|im|il|ir|non|dis|mis|anti|de|a|ab|ohne|miss|dés|des|mal|nie|ne|не|без|бес|ни|o|u|epä|ei|α|αν|غير|لا|na|bi)$/iu;
/** “And”, “so”, “that” are written with the word behind them in Arabic and Hebrew. */
const PROCLITIC = /^[\u0648\u0641\u05d5\u05e9\u05db](?=.{2})/u;
/** Where the language is not known: those that most sources are written in. */
const COMMON = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];

const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** Whether the word denies in the language, given by its BCP 47 tag. */
export function isNegator(word: string, lang: string | undefined): boolean {
  if (WITHIN.test(word) || INSIDE.test(word)) return true;
  const form = word.normalize('NFC').toLowerCase().replaceAll('\u2019', "'");
  const primary = lang?.toLowerCase().split('-')[0] ?? '';
  const own = byLanguage.get(primary === 'no' || primary === 'nn' ? 'nb' : primary);
  if (own?.has(form.replace(PROCLITIC, ''))) return true;
  return own ? own.has(form) : COMMON.some((one) => byLanguage.get(one)?.has(form));
}

/** Whether what one word has before the other turns it into its opposite: “unable” and “able”. */
export function isNegatedForm(longer: string, shorter: string): boolean {
  const long = longer.toLowerCase();
  const short = shorter.toLowerCase();
  return short.length > 2 && long.endsWith(short) && NEGATIVE_PREFIX.test(long.slice(0, long.length - short.length));
}
