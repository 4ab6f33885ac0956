/**
 * Words for numbers, as the spell-out rules of the Unicode CLDR write them, in the forms that prose uses. Put together
 * by hand; for naming a change and for cautions, never for deciding whether two words are equal.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half quarter third thirds twice thrice once double triple first second fourth fifth sixth seventh eighth ninth tenth',
  de: 'null eins ein eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend halb halbe hälfte viertel drittel zweimal dreimal doppelt ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten erste zweite dritte vierte fünfte',
  fr: 'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards dizaine douzaine vingtaine trentaine centaine demi moitié tiers quart double triple premier première deuxième troisième quatrième cinquième sixième',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil millón millones docena medio mitad tercio cuarto doble triple primero primera segundo segunda tercero tercera quinto sexto',
  pt: 'zero um dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento centenas mil milhão milhões dúzia meio metade terço quarto dobro primeiro primeira segundo segunda terceiro terceira',
  it: 'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni miliardo miliardi dozzina mezzo metà terzo quarto doppio primo prima secondo seconda terza quinto',
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard dozijn half helft kwart derde dubbel eerste tweede vierde vijfde zesde',
  da: 'nul to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind million millioner milliard milliarder dusin halv halvdelen kvart dobbelt første anden tredje fjerde femte sjette',
  nb: 'null to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tredve tretti førti femti seksti sytti åtti nitti hundre tusen million millioner milliard halv halvparten dobbelt første andre tredje fjerde femte',
  sv: 'noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon miljoner miljard miljarder dussin halv hälften fjärdedel tredjedel dubbelt första andra tredje fjärde femte sjätte',
  fi: 'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kaksikymmentä kolmekymmentä sata sataa tuhat tuhatta miljoona miljoonaa miljardi puoli puolet neljännes ensimmäinen toinen kolmas neljäs viides kahden kolmen neljän viiden kuuden',
  pl: 'zero jeden dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto dwieście trzysta tysiąc tysiące tysięcy milion miliony milionów miliard pół połowa trzecia ćwierć pierwszy drugi trzeci czwarty dwóch trzech czterech pięciu',
  cs: 'nula jeden dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct patnáct dvacet třicet čtyřicet padesát sto tisíc tisíce milion miliony miliarda půl polovina třetina čtvrtina první druhý třetí čtvrtý',
  ru: 'ноль один одна два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда половина треть четверть первый второй третий двух трех трёх четырех четырёх пяти шести семи восьми девяти десяти дважды трижды',
  uk: 'нуль один одна два дві три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять двадцять тридцять сорок сто двісті тисяча тисячі тисяч мільйон мільйони мільйонів мільярд половина третина чверть перший другий третій двох трьох',
  tr: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar yarım yarısı çeyrek üçte birinci ikinci üçüncü dördüncü',
  hu: 'nulla egy kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz ezer millió milliárd fél negyed harmad első második harmadik',
  ro: 'zero unu doi două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece douăzeci treizeci patruzeci cincizeci sută sute mie mii milion milioane miliard jumătate sfert primul doilea treilea',
  el: 'μηδέν ένα δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα έντεκα δώδεκα είκοσι τριάντα σαράντα πενήντα εκατό χίλια χιλιάδες εκατομμύριο εκατομμύρια δισεκατομμύριο μισό πρώτος δεύτερος τρίτος',
  ar: 'صفر واحد واحدة اثنان اثنين اثنتان ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتان مئتي ألف ألفين آلاف مليون مليونين ملايين مليار مليارات نصف ثلث ربع مرتين يومين شهرين عامين سنتين أسبوعين',
  fa: 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد دویست هزار میلیون میلیارد نیم نصف ربع',
  he: 'אפס אחד אחת שניים שני שתיים שתי שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה עשרים שלושים ארבעים חמישים שישים מאה מאתיים אלף אלפיים אלפי מיליון מיליארד חצי שליש רבע פעמיים יומיים שבועיים חודשיים שנתיים',
  hi: 'शून्य एक दो तीन चार पाँच पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह बीस तीस चालीस पचास सौ हज़ार हजार लाख करोड़ आधा आधे चौथाई पहला दूसरा तीसरा',
  ko: '영 하나 한 둘 두 셋 세 넷 네 다섯 여섯 일곱 여덟 아홉 열 스물 서른 백 천 만 억 절반 첫 번째',
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu juta miliar setengah separuh pertama kedua ketiga',
  vi: 'không một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ nửa',
  sw: 'sifuri moja mbili tatu nne tano sita saba nane tisa kumi ishirini thelathini mia elfu milioni nusu',
};
const IDEOGRAPHIC =
  /[〇零一二三四五六七八九十百千万萬亿億兆两兩半]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง/u;

/** “And”, “in”, “to” are written with the word behind them in Arabic and Hebrew. */
const PROCLITIC = /^[\u0648\u0628\u0644\u05d5\u05d1\u05dc\u05db\u05de](?=.{2})/u;

const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** Whether the word says a number in the language, given by its BCP 47 tag; English where that is not known. */
export function isNumberWord(word: string, lang: string | undefined): boolean {
  if (IDEOGRAPHIC.test(word)) return true;
  const primary = lang?.toLowerCase().split('-')[0] ?? 'en';
  const own = byLanguage.get(primary === 'no' || primary === 'nn' ? 'nb' : primary) ?? byLanguage.get('en');
  const form = word.normalize('NFC').toLowerCase();
  return own !== undefined && (own.has(form) || own.has(form.replace(PROCLITIC, '')));
}
