import { InputError } from '../model/input-error.ts';
import type { Reading } from '../model/reading.ts';
import { readPage } from '../read/read.ts';
import type { Input } from '../read/reader.ts';

/** `readPage` for commands: a file in which no source was found is refused with the sentence of its message. */
export async function readCommandPage(
  content: string | Uint8Array,
  { name, lang, assumedLang, url }: Pick<Input, 'name' | 'lang' | 'assumedLang' | 'url'>,
): Promise<Reading> {
  const reading = await readPage(content, {
    name,
    ...(lang === undefined ? {} : { lang }),
    ...(assumedLang === undefined ? {} : { assumedLang }),
    ...(url === undefined ? {} : { url }),
  });
  if (reading.page.entries.length > 0) return reading;
  const fault = reading.messages.find(({ rule, severity }) => rule === 'read' && severity === 'error');
  if (fault) throw new InputError(fault.reason);
  return reading;
}
