/** What may be the authors or the outlet. */
import { isBookPublisher } from '../../cite/types/publisher-words.ts';
import { isJoining, leadsToAuthor, leadsToOutlet } from '../knowledge/lead-words.ts';
import { type Looks, sentenceLikeness } from './looks.ts';
import { INITIALS, nameUnits } from './names.ts';
import { isHost, isOpening, joined, type Segment, type Sight, segment } from './segment.ts';
import { CALL_NUMBER, isFiller } from './sure-segments.ts';

/** Outlets of more atoms than this are not tried. */
const LONGEST = 4;

/** No name by itself. */
const ARTICLE =
  /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|il|lo|gli|o|os|as|het|een|de|den|det|in|of|by|and|to|for|not|is)$/iu;

/** One person, or a list of them; a body alone. */
export function authorSegments(sight: Sight, i: number): Segment[] {
  const found: Segment[] = [];
  const told = sight.atoms[i]?.label?.field === 'author' || leadsToAuthor(sight.atoms[i]?.lead ?? '');
  let sum = 0;
  for (const [k, { next, likeness }] of nameUnits(sight, i, told).entries()) {
    sum += likeness;
    const mean = sum / (k + 1);
    const { lead = '' } = sight.atoms[i] ?? {};
    const led = leadsToAuthor(lead) ? 1.6 : leadsToOutlet(lead) ? -0.8 : 0;
    const words = joined(sight, i, next);
    const looks = sight.looksOf(words);
    const known = next === i + 1 ? (looks.known ? 1 : 0) + (isHost(sight, words) && !looks.body ? 0.5 : 0) : 0;
    const isBody = k === 0 && mean < 0.6 && mean >= 0.45 && looks.outlet < 0.6 && !looks.known;
    const again = !isBody || led > 0 ? 0 : isOpening(sight, i) ? Math.min(1, 0.35 * (sight.repeats(words) - 1)) : -0.6;
    const score =
      2.7 * mean -
      0.9 +
      led -
      known +
      again -
      (isJoining(lead) ? 2 : 0) -
      (sight.line.sameAuthor ? 4 : 0) +
      0.5 * Math.min(k, 5);
    found.push(segment(sight, 'author', i, next, score));
  }
  return found;
}

export function outletSegments(sight: Sight, i: number): Segment[] {
  const found: Segment[] = [];
  let alike = 0;
  for (let next = i + 1; next <= Math.min(sight.atoms.length, i + LONGEST); next++) {
    const atom = sight.atoms[next - 1];
    if (!atom || atom.date || atom.address) break;
    if (INITIALS.test(atom.text) && !/^\p{Lu}{2,}$/u.test(atom.text)) break;
    const joins = next > i + 1 && isJoining(atom.lead) && /^\s*$/u.test(atom.gap);
    if (joins) alike++;
    else if (next > i + 1 && !/^[ ,:&\u2013"]*$/u.test(atom.gap)) break;
    const parts = next > i + 1 && !joins && (isBookPublisher(atom.text) || CALL_NUMBER.test(atom.text));
    if (parts) break;
    const words = joined(sight, i, next);
    const looks = sight.looksOf(words);
    if (looks.words > 12 || /^(?:[\d\s./-]+$|@)/u.test(words)) break;
    found.push(segment(sight, 'outlet', i, next, outletScore(sight, i, words, looks) - 0.9 * (next - i - 1 - alike)));
  }
  return found;
}

function outletScore(sight: Sight, i: number, words: string, looks: Looks): number {
  const lead = sight.atoms[i]?.lead ?? '';
  const italic = sight.line.marks.some(
    (mark) =>
      mark.kind === 'em' &&
      mark.start <= (sight.atoms[i]?.start ?? 0) + 1 &&
      mark.end >= (sight.atoms[i]?.end ?? 0) - 1,
  );
  const supported = looks.outlet > 0.3 || looks.known || italic || isHost(sight, words) || sight.repeats(words) > 1;
  return (
    1.4 * looks.outlet -
    (supported ? 0.5 : 0.8) +
    (looks.known ? 1.2 : 0) +
    (isHost(sight, words) ? (looks.body && isOpening(sight, i) ? 0.3 : 1.4) : 0) +
    (looks.body && !looks.known ? (isOpening(sight, i) && looks.outlet < 0.9 ? -0.6 : 0.4) : 0) +
    (looks.words === 1 && /^\p{Lu}{4,}$/u.test(words) && isOpening(sight, i) ? -0.4 : 0) +
    (looks.agency ? 0.5 : 0) -
    (looks.medium && !looks.known ? 3 : 0) -
    (/^\d/u.test(words) && !looks.known ? 1 : 0) +
    (italic ? 0.9 : 0) +
    (isBookPublisher(words) ? 0.6 : 0) +
    (isJoining(lead) && !leadsToOutlet(lead) ? -2.5 : leadsToOutlet(lead) ? 0.8 : leadsToAuthor(lead) ? -1 : 0) +
    Math.min(/^\p{Lu}\p{Ll}+$/u.test(words) && looks.outlet <= 0.5 ? 0.4 : 1.2, 0.4 * (sight.repeats(words) - 1)) -
    (/^\p{Ll}/u.test(words) && !looks.known && !/\.\p{L}{2,}$/u.test(words) ? 1.3 : 0) -
    (looks.known ? 0.2 : 0.7) * looks.people -
    (looks.words > 6 ? 0.3 * (looks.words - 6) : 0) -
    (/[?!\u061f\uff1f]$/u.test(words) ? 1.5 : 0) -
    (looks.words >= 5 && smallShare(words) >= 0.5 ? 2.5 : 0) -
    (isFiller(words) || ARTICLE.test(words) || CALL_NUMBER.test(words) ? 3 : 0) -
    2 * Math.max(0, sentenceLikeness(words) - 0.6)
  );
}

function smallShare(text: string): number {
  const words = text.split(/\s+/u);
  return words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
}
