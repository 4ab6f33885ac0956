/** Years of other calendars that pages are dated in, as years of the Gregorian one. */

/** First year of each era, less one: “令和3年” is 2021. The Republic of China counts from 1912. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
};
const ERA = /(令和|平成|昭和|大正|中?華?民[國国])\s?(元|\d{1,3})\s?年/gu;
const BUDDHIST = 543;
const PERSIAN_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const PERSIAN = new RegExp(`(\\d{1,2})\\s+(${PERSIAN_MONTHS.join('|')})\\s+(?:ماه\\s+)?(1[34]\\d{2})(?!\\d)`, 'gu');
const PERSIAN_NUMERIC = /(?<!\d)(1[34]\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/gu;
const DAYS_BEFORE = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336];

/** The text with such dates rewritten; others stay as they are. Offsets are not kept. */
export function withGregorianYears(text: string, lang: string): string {
  const eras = text.replace(ERA, (_, era: string, count: string) => {
    const first = ERAS[era.slice(-2)] ?? 0;
    return `${first + (count === '元' ? 1 : Number(count))}年`;
  });
  if (/^th\b/u.test(lang)) {
    return latinDigits(withThaiMonths(eras)).replace(/(?<!\d)2[45]\d{2}(?!\d)/gu, (year) =>
      String(Number(year) - BUDDHIST),
    );
  }
  if (!/^(?:fa|ps|ckb|tg)\b/u.test(lang)) return eras;
  return latinDigits(eras)
    .replace(PERSIAN, (_, day: string, month: string, year: string) =>
      fromPersian(Number(year), PERSIAN_MONTHS.indexOf(month) + 1, Number(day)),
    )
    .replace(PERSIAN_NUMERIC, (_, year: string, month: string, day: string) =>
      fromPersian(Number(year), Number(month), Number(day)),
    );
}

const THAI_MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const THAI_SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');

/** Short names of months have points inside, at which words would be parted. */
function withThaiMonths(text: string): string {
  return text
    .replace(/(?:มี|เม|มิ|[มกพสตธ])\.[คพย]\./gu, (name) => THAI_MONTHS[THAI_SHORT.indexOf(name)] ?? name)
    .replace(/(?:พ\.ศ\.|พุทธศักราช)\s?/gu, '');
}

function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/**
 * An ISO date. The first day of the Persian year is 21 March, or 20 March where the last Persian year was shorter: by
 * the cycle of 33 years, which holds for the years 1178 to 1633 of that calendar (Borkowski 1996).
 */
function fromPersian(year: number, month: number, day: number): string {
  const leaps = (until: number): number => Math.floor((8 * until + 29) / 33);
  const days = 365 * (year - 1) + leaps(year - 1) + (DAYS_BEFORE[month - 1] ?? 0) + day - 1;
  return new Date(PERSIAN_EPOCH + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 Farvardin 1, by counting back from 1 Farvardin 1400, which was 21 March 2021. */
const PERSIAN_EPOCH = Date.UTC(2021, 2, 21) - (365 * 1399 + Math.floor((8 * 1399 + 29) / 33)) * 86_400_000;
