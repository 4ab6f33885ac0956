/** Gives each piece of a reference line the field that it scores highest for. */
import { isBodyName } from '../cite/name-parsing.ts';
import type { FieldName } from '../model/reading.ts';
import { latinFirst } from '../text/latin-first.ts';
import { CLEAR_PERSON, type Convention } from './convention.ts';
import { isAgency, isIssuer, isLocator, isMedium, isVolume, outletLikeness, peopleLikeness } from './likeness.ts';
import type { Piece } from './pieces.ts';

export interface FieldChoice {
  readonly field: FieldName;
  readonly piece: Piece;
  /** How much the piece looks like people, from 0 to 1. */
  readonly people: number;
  /** From 0.5 to 1: the best field's lead over the next, through a logistic curve. */
  readonly confidence: number;
}

const FIELDS: readonly FieldName[] = ['author', 'outlet', 'medium', 'locator', 'volume', 'detail'];

/** What the words of a piece look like, whatever page and place they stand in: likenesses from 0 to 1. */
export interface Looks {
  readonly people: number;
  readonly outlet: number;
  readonly body: boolean;
  readonly issuer: boolean;
  readonly agency: boolean;
}

/** Tells looks, each text's once: a page is read twice, and its lines name the same outlets again and again. */
export function looksFinder(): (text: string) => Looks {
  const known = new Map<string, Looks>();
  return (text) => {
    const looks = known.get(text) ?? {
      people: peopleLikeness(text),
      outlet: outletLikeness(text),
      body: isBodyName(text),
      issuer: isIssuer(text),
      agency: isAgency(text),
    };
    known.set(text, looks);
    return looks;
  };
}

export function chooseFields(
  pieces: readonly Piece[],
  convention: Convention,
  looksOf: (text: string) => Looks,
): FieldChoice[] {
  const choices: FieldChoice[] = [];
  for (const piece of pieces) {
    const authorBefore = choices.some((choice) => choice.field === 'author' && choice.piece.side === 'before');
    const looks = looksOf(piece.text);
    const authorsKnown = piece.side !== 'before' && authorBefore;
    const last = choices.at(-1);
    // The second and third name of a list stand where an outlet stands beside a single name.
    const inList = last?.field === 'author' && last.piece.side === piece.side && looks.people >= CLEAR_PERSON;
    const scored = FIELDS.map((field) => ({
      field,
      score: ownScore(field, piece, looks, authorsKnown) + convention.fieldBonus(field, piece, inList),
    })).sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best) continue;
    choices.push({
      field: best.field,
      piece,
      people: looks.people,
      confidence: 1 / (1 + Math.exp((second?.score ?? 0) - best.score)),
    });
  }
  return choices;
}

/** Small words before an author and before an outlet; “von” and “de” may also be parts of names and say nothing. */
const AUTHOR_LEADS = new Set(['by', 'par', 'por', 'door', 'av']);
const OUTLET_LEADS = new Set(['in', 'aus', 'dans', 'en', 'via', 'from', 'on']);

/** A piece longer than this, in words, is a sentence rather than a name. */
const LONGEST_NAME = 12;

const SMALL = latinFirst(String.raw`^[\p{Ll}]`);
const CAPITALS = latinFirst(String.raw`^[\p{Lu}]{2,}$`);

function ownScore(field: FieldName, piece: Piece, looks: Looks, authorsKnown: boolean): number {
  const { text, side, italic } = piece;
  const long = text.split(/\s+/u).length > LONGEST_NAME ? 3 : 0;
  switch (field) {
    case 'author':
      return (
        authorScore(piece, looks) + (AUTHOR_LEADS.has(piece.lead ?? '') ? 2.5 : 0) - (authorsKnown ? 1.4 : 0) - long
      );
    case 'outlet':
      return (
        (side === 'before' ? 1.3 : 1) * looks.outlet +
        (looks.body && looks.people < 0.6 ? 0.6 : 0) +
        (looks.agency ? 0.6 : 0) +
        (side === 'before' ? 0 : 0.8) +
        (italic ? 1.2 : 0) +
        (OUTLET_LEADS.has(piece.lead ?? '') ? 1 : 0) -
        0.3 * looks.people -
        long -
        (/^[\d\s./-]+$/u.test(text) ? 3 : 0)
      );
    case 'medium':
      return isMedium(text) ? 3.5 : -3;
    case 'locator':
      return isLocator(text) ? 4.5 : -4;
    case 'volume':
      return isVolume(text) ? 3.5 : -4;
    default:
      return long > 0 || SMALL(text).test(text) || /^[\d\s./-]+$/u.test(text) ? 0.6 : -0.6;
  }
}

function authorScore({ text, side, italic }: Piece, { people, issuer }: Looks): number {
  const before = side === 'before';
  const body = before && issuer ? 0.9 : before && CAPITALS(text).test(text) ? 0.5 : 0;
  return 1.6 * people + body + (before ? 0.5 : -0.4) - (italic ? 0.8 : 0) - (/^[\w-]+\.\w{2,}$/u.test(text) ? 2 : 0);
}
