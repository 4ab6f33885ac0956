/** Invented pages that the tests of the Word document print: of any length, right to left, and East Asian. */
import { noteOf } from '../src/identity/discussion.ts';
import type { CslItem } from '../src/model/csl.ts';
import type { Entry, Note, Page, Quotation } from '../src/model/page.ts';

const PEOPLE = [
  { given: 'Ada', family: 'Lindqvist' },
  { literal: 'Standing Conference of the Ministries for Inland Navigation, Lock Keeping and the Protection of Lakes' },
  { given: 'Mirja', family: 'Okonjo-Hale' },
];
const SUBJECTS = ['the third survey', 'the treaty of lakes', 'the closed ledger', 'the long drought', 'the new lock'];
const OUTLETS = ['The Lune Courier', 'Inland Waters Quarterly', 'Harbour Review'];

/** Words that a careless writer would lose, double or run as a field. */
const AWKWARD: readonly string[] = [
  'The clerk wrote ]]> & <w:t>, then “so be it”,  with two blanks and a no\u00a0break one.',
  'INCLUDETEXT "c:\\\\ledger" and { HYPERLINK "https://other.example" } are words here; so is co\u00adoperate.',
  'A flag \ud83c\udff3\ufe0f, a cut \u2011 a tab\tand the sum of 1 < 2.',
];

function quotation(id: string, k: number, seed: number): Quotation {
  const plain =
    (seed + k) % 4 === 3
      ? (AWKWARD[seed % AWKWARD.length] ?? '')
      : `The surveyors asked for a dredger in spring ${seed}, and vote ${k} was put off\u2009\u2013\u2009“until the water returns”.`;
  if ((seed + k) % 5 === 4) {
    const text = `${plain}\nThe second paragraph stayed in the drawer.\nIts last line too.`;
    const at = text.lastIndexOf('\n');
    const marks = [
      { start: at, end: at + 1, kind: 'break' as const },
      { start: 4, end: 9, kind: 'em' as const },
    ];
    return { id: `${id}-${k}`, text: { plain: text, marks }, locator: 'p. 12', speaker: 'Ada Lindqvist' };
  }
  return { id: `${id}-${k}`, text: { plain } };
}

function entry(i: number): Entry {
  const id = `harbour-${i}`;
  const author = PEOPLE[i % PEOPLE.length];
  const reference: CslItem = {
    type: 'article-newspaper',
    ...(i % 7 === 6 || !author ? {} : { author: [author] }),
    title: `What ${SUBJECTS[i % SUBJECTS.length]} tells of the lower harbour, part ${i}`,
    'container-title': OUTLETS[i % OUTLETS.length] ?? '',
    ...(i % 9 === 8 ? {} : { issued: { 'date-parts': [[2021 - (i % 4), 1 + (i % 12), 1 + (i % 28)]] } }),
    ...(i % 8 === 7 ? {} : { URL: `https://courier.example/story?number=${i}&page=a` }),
  };
  const notes: Note[] = i % 3 === 1 ? [{ text: { plain: `The paper corrected figure ${i} later.` } }] : [];
  return {
    id,
    reference,
    quotations: Array.from({ length: i % 4 }, (_, k) => quotation(id, k, i)),
    notes: [...notes, { text: { plain: `PRIVATE WORDS ${i}` }, private: true }],
    tags: [],
  };
}

export function harbourPage(count: number): Page {
  return {
    title: 'The lower harbour and the treaty of lakes',
    lang: 'en',
    intro: [{ plain: 'What was said in public about the silting of the lower harbour.' }],
    sections: [],
    entries: Array.from({ length: count }, (_, i) => entry(i)),
    other: [],
    url: 'https://lakes.example/context/',
    updated: '2021-04-12',
  };
}

export const arabicPage: Page = {
  title: 'الميناء السفلي ومعاهدة البحيرات',
  lang: 'ar',
  intro: [{ plain: 'ما قيل علنًا عن تراكم الطمي في الميناء السفلي.' }],
  sections: [{ id: 'port', title: 'الميناء', level: 2 }],
  entries: [
    {
      id: 'qasim-2021',
      section: 'port',
      reference: {
        type: 'article-newspaper',
        author: [{ given: 'ليلى', family: 'قاسم' }],
        title: 'ماذا يقول المسح الثالث',
        'container-title': 'بريد البحيرات',
        issued: { 'date-parts': [[2021, 3, 29]] },
        URL: 'https://barid.example/1',
      },
      quotations: [
        { id: 'qasim-2021-a', text: { plain: 'تراكم الطمي في القناة منذ عام 2019 (حتى الآن).' } },
        { id: 'qasim-2021-b', text: { plain: 'Nobody signed the treaty of lakes.' }, lang: 'en', locator: 'ص. 12' },
      ],
      notes: [{ text: { plain: 'صُححت الأرقام لاحقًا.' } }],
      tags: [],
    },
  ],
  other: [],
};

export const japanesePage: Page = {
  title: '下流の港と湖の条約',
  lang: 'ja',
  intro: [{ plain: '港の土砂について公に語られたこと。' }],
  sections: [],
  entries: [
    {
      id: 'yamada-2021',
      reference: {
        type: 'article-newspaper',
        author: [{ given: '花子', family: '山田' }],
        title: '第三の測量が語ること',
        'container-title': '湖上新報',
        issued: { 'date-parts': [[2021, 3, 29]] },
        URL: 'https://kojo.example/1',
      },
      quotations: [{ id: 'yamada-2021-a', text: { plain: '条約には誰も署名しなかった、と記録にある。' } }],
      notes: [{ text: { plain: '後に数字が訂正された。' } }],
      tags: [],
    },
  ],
  other: [],
};

/** A German page whose sources and notes are in scripts of all kinds, with and without their languages said. */
export const mixedPage: Page = {
  title: 'Wem gehört der untere Hafen?',
  lang: 'de',
  intro: [{ plain: 'Stimmen vom See: קול, صوت, 声, 소리, เสียง, आवाज़.' }],
  sections: [],
  entries: [
    {
      id: 'yamada-2021',
      reference: {
        type: 'article-newspaper',
        author: [{ literal: '山田花子' }],
        title: '第三の測量が語ること',
        'container-title': '湖上新報',
        issued: { 'date-parts': [[2021, 3, 29]] },
        URL: 'https://kojo.example/1',
      },
      quotations: [
        { id: 'yamada-2021-a', text: { plain: '条約には誰も署名しなかった。' }, lang: 'ja', locator: 'S. 12' },
        { id: 'yamada-2021-b', text: { plain: 'ไม่มีใครลงนามในสนธิสัญญาปี 2019 เลย' }, lang: 'th' },
      ],
      notes: [{ text: { plain: 'Nach לאה כהן (Jaffa) und ليلى قاسم; siehe สนธิสัญญา (2019).' } }],
      tags: [],
    },
  ],
  other: [],
};

const SAID = noteOf({
  ...{ author: 'Ada Brook', day: '2026-05-03', words: '“until the water returns”', isDone: true },
  text: 'Who said so?\nI cannot find it.',
  replies: [{ author: 'بو', day: '2026-05-04', text: 'The clerk & <others>.' }],
});

/** A page with a private note that is a comment which was answered, on the words of the quotation of its third source. */
export const discussedPage: Page = {
  ...harbourPage(4),
  entries: harbourPage(4).entries.map((one, i) =>
    i === 2 ? { ...one, notes: [...one.notes, { text: { plain: SAID }, private: true }] } : one,
  ),
};
