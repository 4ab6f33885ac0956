/** Letters and units of length, after which a raised 2 or 3 is a power; those of general science and trade. */
const BASE = /(?<!\p{L})(?:\p{L}|[kcdmµμn]m|ft|yd|mi|in|sec|км|см|дм|мм)$/u;

/** Whether a raised number is a power and no call of a note: `10⁶`, `30 m²`. `before`: the text in front of it. */
export function isPower(before: string, mark: string): boolean {
  const digits = mark.normalize('NFKC');
  if (!/^\d+$/u.test(digits)) return false;
  if (/\d$/u.test(before)) return true;
  return (digits === '2' || digits === '3') && BASE.test(before.slice(-5));
}
