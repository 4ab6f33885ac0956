/** What only a person knows of a page; each question has an answer that Enter takes. */
import { InvalidArgumentError } from 'commander';
import { InputError } from '../../model/input-error.ts';
import { personAt } from '../add/ask.ts';
import type { Io } from '../io.ts';
import { languageTag, text, webAddress } from '../options.ts';
import { visibleInLine } from '../visible.ts';
import type { PageFacts } from './beginning.ts';

/**
 * The facts as the person at the terminal gives them; as they are where nobody is there.
 * Throws `InputError` where the person breaks off.
 */
export async function askFacts(facts: PageFacts, io: Io): Promise<PageFacts> {
  const person = personAt(io, io.interruption());
  if (!person) return facts;
  /** Until the answer fits. */
  const ask = async (question: string, usual: string, read: (answer: string) => string): Promise<string> => {
    for (;;) {
      io.stdout.write(`${question}${usual === '' ? '' : ` (${visibleInLine(usual)})`}: `);
      const answer = await answered(person.answer);
      if (answer === '') return usual;
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        io.stdout.write(`${error.message}\n`);
      }
    }
  };
  io.stdout.write('Enter takes what stands in brackets.\n\n');
  const title = await ask('Title of the page', facts.title, text);
  const lang = await ask('Its language, by its tag: en, de, fr …', facts.lang, languageOf);
  const url = await ask(
    `Web address where it will be published${facts.url === undefined ? ' (Enter if there is none yet)' : ''}`,
    facts.url ?? '',
    addressOf,
  );
  io.stdout.write('\n');
  return { title, lang, ...(url !== '' && { url }) };
}

/** Who writes “german” has the form of a tag, but no language has it: theirs are two or three letters. */
function languageOf(answer: string): string {
  const tag = languageTag(answer);
  if (/^[a-z]{2,3}(?:-|$)/u.test(tag)) return tag;
  throw new InvalidArgumentError('It must be a language tag such as en, de or pt-BR.');
}

/** As people say it: `www.example.org/context`. */
function addressOf(answer: string): string {
  return webAddress(/^[^\s/:.]+(?:\.[^\s/:.]+)+(?:[/:]|$)/u.test(answer) ? `https://${answer}` : answer);
}

async function answered(answer: () => Promise<string>): Promise<string> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof InputError) throw new InputError('You broke off; nothing was written.');
    throw error;
  }
}
