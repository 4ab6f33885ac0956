/**
 * Words that names of bodies hold and names of people do not, in lower case without accents. Collected by hand from
 * ordinary usage. `stems` begin a word, `endings` end one (German and Nordic compounds, Chinese, Japanese), `words`
 * are whole.
 */
const stems: ReadonlySet<string> = new Set(
  'inspector inspekt inspecc institu instytut univers minist organiz organis organizz commission comision commissi komisj komiss committ comite comitat komit association asocia associazio associac federat federac federaz foundation fondation fundac fondaz fundaca stiftung parliam parlam parlem governm gouvern gobiern governo agenc agenz agentur secretar sekretar embass ambassad academ akadem assembl asamble council conseil consej consigl conselh departm department departament departement authorit autorit behord societ gesellsch verein verband corporat compan initiativ laborator observat librar bibliot museum archiv newspap televis programm taskforce coalit koalit allianc confederat konfoder stowarzysz fundacj uniwersyt ministerst uczeln urzad osrodek институт министерств университет агентств комитет комисси ассоциац правительств академи организаци совет центр фонд канцеляри служб союз мiнiстерств мінстерств інститут міністерств універсітет університет υπουργ πανεπιστ ινστιτ συμβουλ τραπεζ bakanlig meclis kurul konsey universite enstitu dernegi kurumu vakfi minisztér miniszter egyetem intezet'.split(
    ' ',
  ),
);

const endings: ReadonlySet<string> = new Set(
  'raad zentrale institut instituut institutt institutet ministerium ministerie ministeriet departementet universitat universiteit universitet hochschule verband verein stiftung gesellschaft kammer behorde zentrum kommission zeitung regierung agentur anstalt bundesamt sverket styrelsen myndigheten radet forbundet ministerio instituutti yliopisto laitos pankki 研究所 研究院 委员会 委員会 委員會 银行 銀行 大学 大學 中心 协会 協会 協會 通讯社 通信社 新聞 新闻社 政府 会 庁 部 局 署 院 厅 省 庁 室 外交部 国防部 省 庁 厅 기구 연구소 연구원 대학교 은행 위원회 협회 연합뉴스'.split(
    ' ',
  ),
);

const words: ReadonlySet<string> = new Set(
  'biuro \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u0430 \u043a\u043e\u043c\u0456\u0441\u0456\u044f \u0430\u0433\u0435\u043d\u0446\u0456\u044f \u0440\u0430\u0434\u0430 gemeente provincie stichting vereniging waterschap kommun kommune lansstyrelsen forening stiftelse stiftelsen direktorat liitto saatio virasto ayuntamiento autoridad diputacion junta camara prefeitura comune provincia regione ente mairie prefecture syndicat gmina obec gemeinde landkreis house bank banque banco banca banka банк 銀行 centre center centro zentrum centrum merkezi office oficina ufficio bureau buro amt bundestag bundesrat bundeswehr senate senat senado court cour tribunal gericht board group groupe gruppe grupo gruppo network netzwerk reseau project projekt forum fund fonds fondo trust alliance league liga ligue chamber chambre congress kongress congreso union unione unia unie movement party partei partido parti rat stadtrat gemeinderat beirat raad rada press presse news times herald tribune gazette journal magazine review radio tv media nations nazioni naciones national international international world global european association school college academy service services staff team editors editorial redaktion redaction redaccion redazione correspondent correspondents watch rights affairs police army navy forces inc ltd llc llp plc gmbh kg ev sarl bv oy ab company co delegation mission task states кризис партия газета группа radio معهد وزارة مجلس بنك البنك جامعة مركز منظمة مؤسسة وكالة هيئة لجنة جمعية حكومة صحيفة وزارت دانشگاه بانک سازمان موسسه خبرگزاری شورای मंत्रालय विश्वविद्यालय संस्थान परिषद बैंक आयोग सरकार משרד אוניברסיטת מכון בנק מועצת ממשלת'.split(
    ' ',
  ),
);

/** As `foldWords` leaves a word: in Arabic the hamza of some letters goes. */
function bare(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u0655]/gu, '');
}

const allWords: ReadonlySet<string> = new Set([...words].flatMap((word) => [word, bare(word)]));

/** True when a word, lower case and without accents, marks the name it stands in as a body's. */
export function isBodyWord(word: string): boolean {
  return (
    allWords.has(word) ||
    stemLengths.some((length) => stems.has(word.slice(0, length))) ||
    endingLengths.some((length) => endings.has(word.slice(-length)))
  );
}

/** Looking up a word's own beginnings takes a tenth of the time of trying all stems on it. */
const stemLengths = lengthsOf(stems);
const endingLengths = lengthsOf(endings);

function lengthsOf(parts: ReadonlySet<string>): readonly number[] {
  return [...new Set(Array.from(parts, (part) => part.length))];
}

/** Lower-case words that join the parts of a body's name and never those of a person's. */
export const joiningWords: ReadonlySet<string> = new Set(
  'of for on to and the against without with fur gegen pour per para sans sur des der und et su sulla och og voor за по против для'.split(
    ' ',
  ),
);
