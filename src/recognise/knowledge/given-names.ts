/** Given names that are known: one sign among many for a person's name, in some fifty languages. */
import { GIVEN_NAME_LIST } from './given-name-list.ts';

/** Single words, folded as `foldWords(name).join(' ')`. */
export const KNOWN_GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN_NAME_LIST.trim().split(/\s+/u));
