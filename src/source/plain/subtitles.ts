/** SubRip (.srt) and WebVTT subtitles: numbers and times of cues are apparatus, and sentences run over cues. */
import type { Line, Mark, Roles } from './lines.ts';

const CUE_TIME = /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;
const HEADER = /^\ufeff?WEBVTT(?:\s|$)/u;
const REMARK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;
const TAG = /<\/?[a-z0-9][^<>\n]{0,80}>|\{\\an?\d\}/giu;

/** Marks lines in `roles` and returns the tags inside cues; nothing for a text that has no cues. */
export function markSubtitles(lines: readonly Line[], text: string, roles: Roles): Mark[] | undefined {
  const times = lines.filter((line) => CUE_TIME.test(line.words));
  if (times.length < 2) return undefined;
  for (const { index } of times) {
    roles.set(index, 'apparatus');
    const [above, beyond] = [lines[index - 1], lines[index - 2]];
    if (above && above.words !== '' && (beyond?.words ?? '') === '') roles.set(above.index, 'apparatus');
  }
  for (const { index, words } of lines) {
    const opensRemark = HEADER.test(words) || (REMARK.test(words) && (lines[index - 1]?.words ?? '') === '');
    if (!opensRemark) continue;
    for (let at = index; (lines[at]?.words ?? '') !== '' && !roles.has(at); at++) roles.set(at, 'apparatus');
  }
  return [...text.matchAll(TAG)].map(({ index, 0: tag }) => ({
    start: index,
    end: index + tag.length,
    region: 'apparatus',
  }));
}
