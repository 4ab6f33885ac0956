/** Words with which names of places begin or end, and names of people hardly ever. Common usage, folded as `bareWords` does. */
import { bareWords } from './bare-words.ts';

const FIRST: ReadonlySet<string> = new Set(
  'san santa santo los las port porto puerto saint sankt st fort mount mont monte lake rio new nueva nuevo nova novo novi novy nizhny buenos hong tel cape kuala addis abu phnom north south east west northern southern eastern western upper lower great greater bad villa vila ciudad ville isla ile ostrov нижний верхний новый старый северный южный порт санкт река'.split(
    ' ',
  ),
);
const LAST: ReadonlySet<string> = new Set(
  'city town harbour harbor bay island islands beach springs falls valley county province state river coast hills street road district region'.split(
    ' ',
  ),
);

export function looksLikePlace(name: string): boolean {
  const words = bareWords(name);
  return FIRST.has(words[0] ?? '') || LAST.has(words.at(-1) ?? '');
}
