import { InputError } from '../model/input-error.ts';
import type { Reading } from '../model/reading.ts';
import { readPage } from '../read/read.ts';

/** `readPage` for commands: a file in which no source was found is refused with the sentence of its message. */
export async function readCommandPage(
  content: string | Uint8Array,
  { name, lang, url }: { readonly name: string; readonly lang?: string; readonly url?: string },
): Promise<Reading> {
  const reading = await readPage(content, {
    name,
    ...(lang === undefined ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
  });
  if (reading.page.entries.length > 0) return reading;
  const fault = reading.messages.find(({ rule, severity }) => rule === 'read' && severity === 'error');
  if (fault) throw new InputError(fault.reason);
  return reading;
}
