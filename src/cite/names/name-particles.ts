/** Particles by their lower case, for lists that write the family name and the given name apart. */
import type { CslName } from '../../model/csl.ts';

/** “van der Quay”: words in lower case before a family name are CSL's non-dropping particle. */
export function familyWithParticle(text: string): CslName {
  const words = text.split(' ');
  const first = words.findIndex((word) => !isLowerCase(word));
  const count = first < 0 ? words.length - 1 : first;
  if (count <= 0) return { family: text };
  return { family: words.slice(count).join(' '), 'non-dropping-particle': words.slice(0, count).join(' ') };
}

/** “Ada von”: words in lower case after a given name are CSL's dropping particle. */
export function givenWithParticle(text: string): CslName {
  const words = text.split(' ').filter((word) => word !== '');
  const count = words.findLastIndex((word) => !isLowerCase(word)) + 1;
  return {
    ...(count > 0 ? { given: words.slice(0, count).join(' ') } : {}),
    ...(count < words.length ? { 'dropping-particle': words.slice(count).join(' ') } : {}),
  };
}

function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
