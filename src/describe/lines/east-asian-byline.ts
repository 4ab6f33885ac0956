/** Bylines of Chinese, Japanese and Korean papers, where the word for the office stands beside the name without a space. */

const HAN_NAME = String.raw`[\p{Script=Han}·]{2,4}`;
const JAPANESE_NAME = String.raw`\p{Script=Han}[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}(?:[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4})?`;
const HANGUL_NAME = String.raw`[\p{Script=Hangul}]{2,4}`;
const PARTING = String.raw`[\s、，,;；・&]`;

const FORMS: readonly RegExp[] = [
  // 記者王小明／台北報導, 本报记者 王小明 李华, 作者：王小明
  new RegExp(
    `(?:记者|記者|作者|撰文|撰稿|採訪|采写|文字|编译|編譯|通讯员|特派員)\\s?[:：/／|｜]?\\s?((?:${HAN_NAME})(?:${PARTING}+${HAN_NAME}(?![\\p{L}:：]))*)(?=$|[\\s／/|｜，,、。)）】\\]]|报道|報導|報道|综合|綜合|摄|攝|发自)`,
    'u',
  ),
  // 文／王小明, 文｜王小明
  new RegExp(`(?:^|[\\s|｜])文\\s?[／/|｜＝=・]\\s?(${HAN_NAME}|${JAPANESE_NAME})(?=$|[\\s／/|｜，,、。)）])`, 'u'),
  // 三浦理沙記者, 【三浦理沙】, 執筆＝三浦理沙
  new RegExp(`(?:執筆|取材|筆者|文責)[:：＝=・／/\\s]\\s?(${JAPANESE_NAME})`, 'u'),
  new RegExp(
    `(?:^|[\\s　(（【「・])(${JAPANESE_NAME})\\s?(?:記者|特派員|編集委員|論説委員)(?=$|[\\s)）】・、。])`,
    'u',
  ),
  // 홍길동 기자, 홍길동·김영희 기자
  new RegExp(
    `(?:^|[\\s(\\[=】\\]])(${HANGUL_NAME}(?:\\s?[·,ㆍ]\\s?${HANGUL_NAME})*)\\s?(?:선임|전문|인턴|수습|객원)?\\s?(?:기자|특파원|논설위원|칼럼니스트|통신원)(?=$|[\\s)\\]=|·@(])`,
    'u',
  ),
  new RegExp(`(?:^|\\s)글(?:[·・ㆍ]사진)?\\s?[:：=|]?\\s(${HANGUL_NAME})(?=$|\\s)`, 'u'),
];
/** Whole names with spaces between them. */
const APART = /^\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})+$/u;
const LONGEST = 120;

/** The names, parted by commas; undefined for a line that has no such byline. */
export function eastAsianByline(text: string): string | undefined {
  if (text.length > LONGEST || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return undefined;
  const plain = text.replaceAll('\u2063', ' ');
  for (const form of FORMS) {
    const names = form.exec(plain)?.[1];
    if (names !== undefined && APART.test(names.trim())) return names.trim().replace(/\s+/gu, '、');
    if (names !== undefined) return names.trim().replace(/\s?[、，,;；・&·ㆍ]\s?/gu, '、');
  }
  return undefined;
}
