/**
 * The type that a reference has by its fields alone. The recogniser gives it to what it reads, and the context file
 * writes a type only where this guess is wrong, so that ordinary entries need none.
 */
import type { CslItem, CslType } from '../../model/csl.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { isBookPublisher } from './publisher-words.ts';
import { mediumTypes, outletTypes } from './type-words.ts';

export function impliedType(reference: Omit<CslItem, 'type'>): CslType {
  const outlet = reference['container-title'];
  return (
    typeInWords(reference.genre, mediumTypes) ??
    typeInWords(reference.medium, mediumTypes) ??
    typeInWords(outlet, outletTypes) ??
    typeByFields(reference)
  );
}

function typeByFields(reference: Omit<CslItem, 'type'>): CslType {
  const inside = reference['container-title'] !== undefined;
  if (reference.ISBN !== undefined) return inside ? 'chapter' : 'book';
  if (inside && (reference.volume !== undefined || reference.issue !== undefined)) return 'article-journal';
  if (inside && reference.publisher !== undefined && isBookPublisher(reference.publisher)) return 'chapter';
  if (inside || reference.publisher === undefined) return 'webpage';
  if (isBookPublisher(reference.publisher)) return 'book';
  return 'report';
}

/** The first type that a word of the text, or two words side by side, stands for. Case and accents do not matter. */
function typeInWords(text: string | undefined, types: ReadonlyMap<string, CslType>): CslType | undefined {
  if (!text) return undefined;
  const words = foldWords(text);
  for (const [i, word] of words.entries()) {
    const found = types.get(`${word} ${words[i + 1] ?? ''}`) ?? types.get(word);
    if (found) return found;
  }
  return undefined;
}

const ACCENTS = latinFirst(String.raw`[\p{Mn}]+`, 'gu');
const BETWEEN_WORDS = latinFirst(String.raw`[^\p{L}\p{N}]+`);

const PLAIN: Readonly<Record<string, string>> = { \u0131: 'i', \u0142: 'l', \u00f8: 'o', \u0111: 'd' };

/** Letters with a stroke, and the dotless i, which Unicode does not take apart. */
function plainLetters(text: string): string {
  return text.replace(/[\u0131\u0142\u00f8\u0111]/gu, (letter) => PLAIN[letter] ?? letter);
}

export function foldWords(text: string): string[] {
  const apart = text.normalize('NFKD');
  const bare = plainLetters(apart.replace(ACCENTS(apart), '').toLowerCase());
  return bare.split(BETWEEN_WORDS(bare)).filter((word) => word !== '');
}
