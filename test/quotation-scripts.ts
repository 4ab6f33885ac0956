/** Words to make articles of in many scripts: put together for these tests, with the negators of each language. */
export interface Script {
  readonly lang: string;
  /** Between words; nothing where a script writes none. */
  readonly space: ' ' | '';
  readonly words: readonly string[];
  readonly negators: readonly string[];
  readonly numbers: readonly string[];
  readonly comma: string;
  readonly stop: string;
  readonly question: string;
  readonly quotes: readonly [open: string, close: string];
  readonly isCased: boolean;
}

const ROMAN = { space: ' ', comma: ',', stop: '.', question: '?', quotes: ['“', '”'], isCased: true } as const;
const UNCASED = { ...ROMAN, isCased: false } as const;
const WIDE = {
  space: '',
  comma: '，',
  stop: '。',
  question: '？',
  quotes: ['「', '」'],
  isCased: false,
} as const;
const NUMBERS = ['3.50', '1,234', '£4,000', '−7', '12%', '1.5', '€40', '2019', '10⁶', '½', '6,500,000', '$2.75', '14'];
const POINTED = ['3,50', '1.234', '€40', '−7', '12\u00a0%', '6.500.000', '2019', '0,75', '14'];

export const SCRIPTS: readonly Script[] = [
  {
    ...ROMAN,
    lang: 'en',
    words: words(
      'the a of in by ferry tamber brellow keeper oldrick lantern sorvane Quilby Marrick quay able fixed difficult offical findings lock rowed tallied harbour-side widow’s don’t weather seven',
    ),
    negators: ['not', 'never', 'no', 'without'],
    numbers: NUMBERS,
  },
  {
    ...ROMAN,
    lang: 'fr',
    words: words(
      'le la où ou des dès été brume côte cote l’écluse péché pêche Célestin Morvange gardien marée sûr sur d’un garçon fière à a',
    ),
    negators: ['ne', 'pas', 'jamais', 'sans'],
    numbers: POINTED,
    quotes: ['« ', ' »'],
  },
  {
    ...ROMAN,
    lang: 'de',
    words: words(
      'der die und mit Schleuse hatte hätte schon schön Müller Tidenhub Straße Wächter drückte druckte Fährleute sie Sie wurde würde Deich offen',
    ),
    negators: ['nicht', 'kein', 'nie', 'ohne'],
    numbers: POINTED,
    quotes: ['„', '“'],
  },
  {
    ...ROMAN,
    lang: 'ru',
    words: words(
      'в на паром Орлик маяк смотритель все всё вода открыл новый шлюз Ветлугин берег ещё тихо пять лодок реки',
    ),
    negators: ['не', 'никогда', 'без', 'нет'],
    numbers: POINTED,
    quotes: ['«', '»'],
  },
  {
    ...ROMAN,
    lang: 'el',
    words: words('το η πορθμείο φάρος Μελάντης νερό πού που όρμος βάρκα φύλακας και στην πέντε ώρα ξύλο'),
    negators: ['δεν', 'μην', 'χωρίς'],
    numbers: POINTED,
    question: ';',
    quotes: ['«', '»'],
  },
  {
    ...ROMAN,
    lang: 'tr',
    words: words('ve ırmak iskele Işıl kıyı kapı feneri sular açık beş küçük balıkçı bir yük ilk gemi'),
    negators: ['değil', 'yok', 'hiç'],
    numbers: POINTED,
  },
  {
    ...ROMAN,
    lang: 'vi',
    words: words('bến đò người mã má mà mạ đèn nước lớn sông thuyền cũ cu mới đã da Lành trên'),
    negators: ['không', 'chưa', 'chẳng'],
    numbers: POINTED,
  },
  {
    ...UNCASED,
    lang: 'ar',
    words: words('الميناء كَتَبَ حارس القارب في مِن المَدّ الجديدة قال رجل مفتوح البحر سبعة مركب الضوء على المياه'),
    negators: ['لا', 'لم', 'لن', 'ليس'],
    numbers: ['٣٥٠', '١٢٪', '٢٠١٩', '1,234', '40'],
    comma: '،',
    question: '؟',
    quotes: ['«', '»'],
  },
  {
    ...UNCASED,
    lang: 'he',
    words: words('הַנָּמָל שומר סירה בָּעִיר על מים חדש אמר פתוח שבע אור גשר ילד כתב חוף'),
    negators: ['לא', 'אין', 'בלי'],
    numbers: NUMBERS,
    quotes: ['”', '”'],
  },
  {
    ...UNCASED,
    lang: 'ko',
    words: words('항구는 등대지기 배가 새로운 물을 바다 일곱 마을에서 말했다고 열린 다리가 오늘 사람들이 강에 편지를'),
    negators: ['안', '못', '없이'],
    numbers: NUMBERS,
  },
  {
    ...UNCASED,
    lang: 'hi',
    words: words('नाव घाट का की पानी नया दीपक सात लोगों ने कहा कि पुल खुला गाँव में दिन दीन बाल बोल'),
    negators: ['नहीं', 'न', 'मत'],
    numbers: ['३५०', '१२%', '1,234', '₹40', '2019'],
    stop: '।',
  },
  {
    ...WIDE,
    lang: 'zh',
    words: words('渡口 灯塔 看守人 新的 河水 七艘 小船 说 打开 桥 今天 镇上 大门 老 木头 风 把 和'),
    negators: ['不', '没有', '未'],
    numbers: ['350', '12%', '1,234', '2019', '3.5'],
    quotes: ['“', '”'],
  },
  {
    ...WIDE,
    lang: 'ja',
    words: words('渡し場 灯台 の は 新しい 川 七隻 舟 言う 開く 橋 今日 町 門 古い 木 風 が を カモメ ランプ'),
    negators: ['未', '無', '非'],
    numbers: ['350', '12%', '1,234', '2019', '3.5'],
    comma: '、',
  },
  {
    ...UNCASED,
    space: '',
    lang: 'th',
    words: words('ท่าเรือ ประภาคาร น้ำ ใหม่ เรือ เจ็ด ลำ เปิด สะพาน วันนี้ เมือง ประตู เก่า ลม และ คน'),
    negators: ['ไม่', 'ไร้'],
    numbers: ['350', '12%', '1,234', '2019'],
    comma: ' ',
    stop: ' ',
    question: '?',
  },
];

function words(list: string): readonly string[] {
  return list.split(' ');
}
