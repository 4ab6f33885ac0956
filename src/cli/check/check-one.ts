/** One page: read, mended where that is asked for, and checked by itself. */
import { checkWithSilenced } from '../../check/check.ts';
import type { CheckContext } from '../../check/context.ts';
import type { SilencedMessage } from '../../check/silence.ts';
import type { InputFile } from '../../files/read-input.ts';
import type { Message } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import type { Settings } from '../../settings/settings.ts';
import { withSettings } from '../../settings/with-settings.ts';
import type { PageVerifier } from '../archive/page-verifier.ts';
import { verdictContext } from '../archive/verdict-context.ts';
import type { AddressOf } from '../build/own-address.ts';
import type { PlannedPage } from '../build/plan.ts';
import type { ReadInput } from '../build/recall.ts';

/** What a page can be checked with beside itself. */
export interface Beside {
  readonly today: string;
  readonly settings: Settings;
  /** Stands where the page gives no address. */
  readonly addressOf?: AddressOf;
  /** Compares the quotations with saved sources, where there are any. */
  readonly verifier?: PageVerifier;
  readonly read: ReadInput;
}

export interface Checked {
  readonly planned: PlannedPage;
  readonly input: InputFile;
  readonly reading: Reading;
  /** What the rules knew beside the page. */
  readonly context: CheckContext;
  readonly messages: readonly Message[];
  readonly silenced: readonly SilencedMessage[];
}

/** Throws `InputError` for what is no page. */
export async function checkOne(planned: PlannedPage, input: InputFile, beside: Beside): Promise<Checked> {
  const { today, settings, addressOf, verifier, read } = beside;
  const { lang } = settings;
  const found = await read(lang === undefined ? input : { ...input, assumedLang: lang });
  const own = withSettings(found.page, settings);
  const page = { ...(addressOf && { url: addressOf(own) }), ...own };
  const reading = { ...found, page };
  const verdicts = verifier && verdictContext(await verifier.verifyAndDescribe(page));
  const context = { ...reading, today, ...verdicts };
  const { messages, silenced } = checkWithSilenced(page, context);
  return { planned, input, reading, context, messages: [...reading.messages, ...messages], silenced };
}
