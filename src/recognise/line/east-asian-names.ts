/** Names of Chinese, Japanese and Korean people, which have no space between family and given name. */
import type { CslName } from '../../model/csl.ts';

/** The commonest family names of one sign, and those of two; general knowledge, by frequency. */
const CHINESE =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴欧歐莫孔向常温溫莊庄';
const CHINESE_DOUBLE = [
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '上官',
  '诸葛',
  '諸葛',
  '东方',
  '東方',
  '皇甫',
  '尉迟',
  '公孙',
  '公孫',
];
const KOREAN =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류진지엄채원천방공함변염여추도소석선설마길연표명기반왕';
const JAPANESE =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 森 原 林 東 南 関 辻'.split(
    ' ',
  );

const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
/** A Japanese name: Chinese signs first, then perhaps syllable signs. */
const JAPANESE_NAME = /^\p{Script=Han}[\p{Script=Han}\u3005\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u;

/** Family and given name with a space between: “三浦 理沙”. */
const SPACED = /^(\p{Script=Han}{1,3})[ \u3000]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})$/u;

/** How much a text looks like one such name, from 0 to 1; undefined for text of other scripts. */
export function eastAsianLikeness(text: string): number | undefined {
  if (SPACED.test(text)) return 0.85;
  if (HANGUL.test(text)) return text.length >= 2 && text.length <= 4 && KOREAN.includes(text[0] ?? '') ? 0.8 : 0.2;
  if (HAN.test(text)) {
    const known = CHINESE.includes(text[0] ?? '') || CHINESE_DOUBLE.some((name) => text.startsWith(name));
    if (text.length >= 2 && text.length <= 4)
      return known || JAPANESE.some((name) => text.startsWith(name)) ? 0.85 : 0.5;
    return text.length === 5 ? 0.3 : 0;
  }
  return JAPANESE_NAME.test(text) ? 0.5 : undefined;
}

/** Family and given name, where they can be told apart: by a known family name, else at the usual length. */
export function eastAsianName(text: string, lang: string): CslName | undefined {
  const spaced = SPACED.exec(text);
  if (spaced?.[1] && spaced[2]) return { family: spaced[1], given: spaced[2] };
  const length = familyLength(text, lang);
  if (length === undefined || length >= text.length) return undefined;
  return { family: text.slice(0, length), given: text.slice(length) };
}

function familyLength(text: string, lang: string): number | undefined {
  if (HANGUL.test(text)) return text.length >= 2 && text.length <= 4 ? 1 : undefined;
  if (!JAPANESE_NAME.test(text)) return undefined;
  if (/^ja\b/u.test(lang)) {
    const known = JAPANESE.find((name) => name.length > 1 && text.startsWith(name) && text.length > name.length);
    if (known) return known.length;
    return text.length >= 3 ? 2 : 1;
  }
  if (!HAN.test(text) || text.length > 4) return undefined;
  return CHINESE_DOUBLE.some((name) => text.startsWith(name)) ? 2 : 1;
}
