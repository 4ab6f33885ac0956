import { latinFirst } from '../../text/latin-first.ts';
import type { Rule } from '../rule.ts';

/** A stop, a mark after it perhaps, and at once a capital letter. The words around it are looked at with a limit. */
const JOINT = latinFirst(String.raw`[.!?][\u201d\u2019\u00bb)\]]?(?=[\p{Lu}])`, 'gu');
const REACH = 60;
const WORD_BEFORE = latinFirst(String.raw`(?:^|[^\p{L}\p{N}\p{M}.])([\p{L}][\p{L}\p{M}]*)$`);
const WORD_AFTER = latinFirst(String.raw`^[\p{Lu}](?:[\p{Ll}\p{M}\u2019']+|(?=\s))`);
/** Signs of an address, a user name or a file name in a run without spaces. */
const ADDRESS = latinFirst(String.raw`[/@\\_=#]|www\.|\d\.[\p{L}]|[\p{L}]\.[\p{L}].*[\p{L}]\.[\p{L}]`, 'iu');
const SMALL_AT_END = latinFirst(String.raw`[\p{Ll}]$`);
const DOMAINS = new Set('com org net edu gov mil int info biz io tv js eu uk'.split(' '));
/** Abbreviations that stand before a name. */
const SHORT = new Set(
  (
    'mr mrs ms dr prof st sr jr no nos vol vols art arts sec gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres ' +
    'hon rev fr mt ft vs ed eds fig inc ltd co corp dept univ ave jan feb mar apr jun jul aug sep sept oct nov dec nr hr ' +
    'str bzw ca vgl abs mme mlle sra ph'
  ).split(' '),
);

export const gluedSentences: Rule = {
  name: 'glued-sentences',
  severity: 'warning',
  summary: 'A space is missing between two sentences of a quotation.',
  needs: 'lines',
  *check(_page, written) {
    for (const line of written.quotations) {
      for (const { 0: stop, index } of line.text.matchAll(JOINT(line.text))) {
        const at = index + stop.length;
        const before = wordBefore(line.text, index);
        const after = wordAfter(line.text, at);
        if (!before || !after || !endsSentence(before, after) || isAddress(line.text, index, at)) continue;
        yield {
          reason: `A space is missing between two sentences: \u201c${before}${stop}${after}\u201d.`,
          expected: `${before}${stop} ${after}`,
          ...written.at(line, index - before.length, at + after.length),
          ...written.fix(line, [{ start: at, end: at, text: ' ' }]),
        };
      }
    }
  },
};

function wordBefore(text: string, end: number): string | undefined {
  const near = text.slice(Math.max(0, end - REACH), end);
  return WORD_BEFORE(near).exec(near)?.[1];
}

function wordAfter(text: string, start: number): string | undefined {
  const near = text.slice(start, start + REACH);
  return WORD_AFTER(near).exec(near)?.[0];
}

/** Not an abbreviation, an initial or a domain; capitals alone end a sentence only before a whole word. */
function endsSentence(before: string, after: string): boolean {
  if (before.length < 2 || SHORT.has(before.toLowerCase()) || DOMAINS.has(after.toLowerCase())) return false;
  return SMALL_AT_END(before).test(before) || after.length > 1;
}

function isAddress(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - REACH), from);
  const tail = text.slice(to, to + REACH);
  const run = `${head.slice(head.search(/\S*$/u))}.${tail.slice(0, tail.search(/\s|$/u))}`;
  return ADDRESS(run).test(run);
}
