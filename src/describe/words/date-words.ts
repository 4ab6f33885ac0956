/**
 * What pages write beside a date to say what happened on that day, in many languages: beginnings of words, folded as
 * `bareWords` does. Common usage, collected by hand.
 */
import { bareWords } from './bare-words.ts';

export type DayOf = 'publication' | 'change' | 'other';

const STEMS: Readonly<Record<DayOf, string>> = {
  publication:
    'publi be_printed submitted_by posted issue issued release created written erstell veroffentlich erschien verfasst datum date dated data fecha paru parution redige ecrit mis_en_ligne pubblic pubbl inserito uscit escrito gepubliceer geplaatst verschenen udgivet offentliggjort publisert lagt skrevet julkais opublik dodan wydan vydan zverejn vlozen publikov megjelen kozzeteve letrehoz postat objav napisan опублик дата размещ создан вышл оприлюдн розміщ створен публік публик δημοσι αναρτ yayin eklen olusturul tarih نشر تاريخ تم_النشر منشر انتشار درج שאעה פורסם תאריך פרסום प्रकाशित तारीख दिनांक প্রকাশ প্রকাশিত เผยแพร่ วันที่ ลงวันที่ dang ngay dang_ngay terbit dipublikasikan diterbitkan tanggal ditayangkan imechapishwa nashr 发布 发表 發布 發表 发稿 刊登 刊发 日期 时间 時間 公開 掲載 配信 投稿 発表 入力 입력 등록 게시 작성 발행 승인',
  change:
    'updat modif last_mod edited changed revis amended correct aktualis geander geaendert stand_der bearbeit mis_a_jour maj modifi actualiz modificad aggiorn modificat atualiz alterad bijgewerkt gewijzigd opdater oppdater endret uppdater andrad paivit muok zaktualiz aktualiz zmodyf upraven zmenen frissit modosit actualizat modificat azurir izmijen izmen обновл измен исправ оновл змінен актуализ промен ενημερ τροποπ guncel duzenl degis تحديث تعديل بروزرساني بهروزرساني ويرايش עודכן עדכון अपडेट अद्यतन হালনাগাদ আপডেট อัปเดต แก้ไข ปรับปรุง cap_nhat diperbarui diubah 更新 修改 修订 最終更新 編集 수정 업데이트 최종수정',
  other:
    'access retriev visited viewed abgerufen consult printed print gedruckt archiv captur crawl copyright since founded established expire valid until deadline due event starts begins from_to born died birth next review scheduled arriv received accepted submitted eingereicht angenommen recu accepte recibido aceptado ricevuto accettato today heute aujourd_hui hoy oggi hoje vandaag сегодня сьогодні اليوم 今日 今天 오늘',
};

const LONGEST_STEM = 16;
const MEANINGS: ReadonlyMap<string, DayOf> = new Map(
  (Object.entries(STEMS) as [DayOf, string][]).flatMap(([meaning, stems]) =>
    stems.split(' ').map((stem) => [bareWords(stem.replaceAll('_', ' ')).join(' '), meaning] as const),
  ),
);

/** What the words say that a date beside them is of; the word nearest to the date decides. */
export function dayOf(words: string, isBefore: boolean): DayOf | undefined {
  const folded = bareWords(words);
  const near = isBefore ? folded.slice(-6).reverse() : folded.slice(0, 3);
  for (const [at, word] of near.entries()) {
    const pair = isBefore ? `${near[at + 1] ?? ''} ${word}` : `${word} ${near[at + 1] ?? ''}`;
    const meaning = meaningOf(pair.trim()) ?? meaningOf(word);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** By the longest beginning that is known. Words of scripts without spaces may have it anywhere. */
function meaningOf(word: string): DayOf | undefined {
  for (let length = Math.min(word.length, LONGEST_STEM); length > 1; length--) {
    const found = MEANINGS.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  if (!/[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(word)) return undefined;
  for (const [stem, meaning] of MEANINGS) if (stem.length > 1 && stem > '\u0e00' && word.includes(stem)) return meaning;
  return undefined;
}
