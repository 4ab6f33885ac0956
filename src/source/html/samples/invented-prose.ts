/** Sentences about places and people that do not exist, different for each number. */
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The ferry to Ostrava Sound was late again on Monday, and this time the whole pier of number # knew the reason before the captain did.',
    'Nobody at the Halden mill expected that hall # would still be standing after the second winter, least of all the people who had built it.',
    'According to Ines Marlow, who keeps the register of house #, the town lost its last baker because the road was closed for eleven weeks.',
    'Inspectors found that pump # had been running without oil since March, although the log said that it was checked every morning.',
    'For years the choir of Tarn Street # met in a garage, and for years the neighbours pretended that they did not listen.',
  ],
  de: [
    'Der Bus nach Oberwiesen kam auch am Dienstag nicht, und an Haltestelle # wusste man längst, woran das lag, bevor der Betrieb es zugab.',
    'Niemand in der Mühle von Halden hatte erwartet, dass Halle # den zweiten Winter übersteht, am wenigsten die Leute, die sie gebaut haben.',
    'Nach Angaben von Ines Marlow, die das Verzeichnis Nummer # führt, verlor der Ort seinen Bäcker, weil die Straße elf Wochen gesperrt war.',
  ],
  fr: [
    'Le bac de Sainte-Orne était encore en retard lundi, et au quai # tout le monde en connaissait la raison avant le capitaine lui-même.',
    'Personne au moulin de Halden ne pensait que la salle # tiendrait un deuxième hiver, et surtout pas ceux qui l’avaient construite.',
  ],
  ar: [
    'تأخرت العبارة مرة أخرى يوم الاثنين، وكان كل من يقف على الرصيف رقم # يعرف السبب قبل أن يعرفه القبطان نفسه.',
    'لم يتوقع أحد في المطحنة القديمة أن تصمد القاعة رقم # شتاء ثانيا، ولا سيما الذين بنوها بأيديهم قبل عشرين سنة.',
  ],
  ja: [
    '月曜日の渡し船はまた遅れ、第#桟橋で待っていた人々は船長よりも先にその理由を知っていた。町の記録によると、同じことが三週続けて起きている。',
    '古い製粉所の第#棟が二度目の冬を越えるとは、建てた本人たちでさえ思っていなかった。調査員は屋根の傷みを以前から指摘していたという。',
  ],
  th: [
    'เรือข้ามฟากเที่ยวเช้าวันจันทร์มาช้าอีกครั้งและผู้คนที่ท่าเรือหมายเลข#รู้สาเหตุก่อนที่กัปตันจะประกาศให้ทราบอย่างเป็นทางการ',
    'ไม่มีใครในโรงสีเก่าคาดคิดว่าอาคารหลังที่#จะยืนหยัดผ่านฤดูฝนครั้งที่สองมาได้โดยเฉพาะคนที่สร้างมันขึ้นมากับมือ',
  ],
  ru: [
    'Паром на Остров снова опоздал в понедельник, и на причале # все узнали причину раньше, чем её назвал капитан.',
    'На старой мельнице никто не ждал, что цех # переживёт вторую зиму, и меньше всего те, кто его построил.',
  ],
};
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ' “We counted # chairs and only then did we count the people,” she said.',
    ' The council will decide about the remaining # metres of wall before the end of the month.',
    ' It took # days until somebody asked the obvious question.',
  ],
  de: [
    ' „Wir haben # Stühle gezählt und erst danach die Leute“, sagte sie.',
    ' Über die übrigen # Meter entscheidet der Rat.',
  ],
  fr: [' « Nous avons compté # chaises avant de compter les gens », dit-elle.'],
  ar: [' وقالت: «عددنا # كرسيا قبل أن نعد الناس».'],
  ja: ['「先に#脚の椅子を数え、人を数えたのはその後でした」と彼女は話した。'],
  th: ['เธอกล่าวว่าเรานับเก้าอี้#ตัวก่อนแล้วจึงนับคน'],
  ru: [' «Мы сосчитали # стульев и только потом людей», — сказала она.'],
};

/** A paragraph of two sentences; `number` makes it unlike all others. */
export function paragraph(lang: string, number: number): string {
  const openings = OPENINGS[lang] ?? [];
  const endings = ENDINGS[lang] ?? [];
  const opening = openings[number % openings.length] ?? '';
  const ending = endings[(number + Math.floor(number / 3)) % endings.length] ?? '';
  return opening.replace('#', String(number + 2)) + ending.replace('#', String(number * 7 + 11));
}
