/** Invented sources in five languages and scripts, and what readers would look for among them. */

export interface LabelledText {
  readonly lang: string;
  readonly title: string;
  readonly words: string;
}

/** A page in one language may hold sources in any. */
export const TEXTS: Readonly<Record<string, LabelledText>> = {
  dredging: {
    lang: 'en',
    title: 'Dredging in the inner basin',
    words: 'The board dredged two channels before winter.',
  },
  ships: { lang: 'en', title: 'Ships that wait', words: 'Nine companies run a ship to the outer basin each week.' },
  treaty: {
    lang: 'en',
    title: 'A treaty of lakes',
    words: 'Its inner working is known to few; the basin is not in it.',
  },
  aircraft: { lang: 'en', title: 'The K-14 on the coast', words: 'A K-14 was seen; 14 others were not.' },
  name: { lang: 'en', title: 'Notes of Zoë Ångell', words: 'Ångell’s harbours were never drawn.' },
  hafen: { lang: 'de', title: 'Häfen im Norden', words: 'Der große Hafen an der Straße bleibt geschlossen.' },
  schiff: { lang: 'de', title: 'Die Schiffe warten', words: 'Kein Schiff verließ die Bucht.' },
  canal: { lang: 'fr', title: 'Les canaux de l’Est', words: 'L’eau du canal a été négociée pendant l’hiver.' },
  etat: { lang: 'fr', title: 'L’État et la mer', words: 'Les négociations ont commencé.' },
  puerto: { lang: 'es', title: 'El puerto y las canciones', words: 'Una canción nació en el puerto.' },
  nacion: { lang: 'es', title: 'Naciones sin costa', words: 'Cada nación pagará su parte.' },
  arabic: { lang: 'ar', title: 'الميناء الجديد', words: 'قالت الهيئة إن الأعمال ستبدأ قريبا.' },
  arabicOther: { lang: 'ar', title: 'أعمال على الساحل', words: 'تأخر العمل في المرفأ.' },
  japanese: { lang: 'ja', title: '港湾局の冬', words: '港湾局は冬の嵐の前に始めると議会に伝えた。' },
  chinese: { lang: 'zh-Hans', title: '内港的三条水道', words: '委员会说疏浚工程将在冬天之前开始。' },
};

export interface LabelledQuery {
  readonly kind: 'words' | 'forms' | 'accents' | 'phrases' | 'Arabic' | 'Chinese and Japanese';
  readonly query: string;
  readonly wanted: readonly string[];
}

const of = (kind: LabelledQuery['kind'], query: string, ...wanted: string[]): LabelledQuery => ({
  kind,
  query,
  wanted,
});

export const QUERIES: readonly LabelledQuery[] = [
  of('words', 'inner basin', 'dredging', 'treaty'),
  of('words', 'treaty', 'treaty'),
  of('words', 'ship week', 'ships'),
  of('words', 'puert', 'puerto'),
  of('words', 'zzz'),
  of('forms', 'dredge', 'dredging'),
  of('forms', 'company', 'ships'),
  of('forms', 'channel', 'dredging'),
  of('forms', 'harbour', 'name'),
  of('forms', 'Schiffen', 'schiff'),
  of('forms', 'canal', 'canal'),
  of('forms', 'naciones', 'nacion'),
  of('accents', 'angell', 'name'),
  of('accents', 'hafen', 'hafen'),
  of('accents', 'strasse', 'hafen'),
  of('accents', 'etat', 'etat'),
  of('accents', 'cancion', 'puerto'),
  of('accents', "l'eau", 'canal'),
  of('phrases', '"inner basin"', 'dredging'),
  of('phrases', '„große Hafen“', 'hafen'),
  of('phrases', '«inner working»', 'treaty'),
  of('phrases', 'K-14', 'aircraft'),
  of('Arabic', 'هيئة', 'arabic'),
  of('Arabic', 'اعمال', 'arabic', 'arabicOther'),
  of('Arabic', 'ميناء', 'arabic'),
  of('Chinese and Japanese', '港湾局', 'japanese'),
  of('Chinese and Japanese', '議会', 'japanese'),
  of('Chinese and Japanese', '嵐の前', 'japanese'),
  of('Chinese and Japanese', '疏浚', 'chinese'),
  of('Chinese and Japanese', '工程', 'chinese'),
];
