/** The head of a context file: which keys it may have, and what their values must be. */
import { fromEdtf } from '../../cite/dates/dates.ts';
import { readSilence } from '../../context-file/entry-attributes.ts';
import type { FrontMatter, Property } from '../../context-file/front-matter.ts';
import { readWithdrawal } from '../../context-file/withdrawal.ts';
import type { Page, Silence, Withdrawal } from '../../model/page.ts';
import { isContactAddress } from '../../text/contact-address.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { Ledger } from './ledger.ts';

const PROPERTIES: readonly string[] = [
  ...['contextpage', 'title', 'lang', 'url', 'updated', 'rights', 'max-words', 'marks', 'order', 'contact'],
  ...['silenced', 'withdrawn'],
];
/** Those that are lists, with an example of a line. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['silenced', '- missing-link: printed sources only'],
  ['withdrawn', '- okonjo-2021-harbour: 2026-05-01 at the author\u2019s request'],
]);

/** What the values of some properties must be. */
const SHAPES: ReadonlyMap<string, { readonly fits: (value: string) => boolean; readonly words: string }> = new Map([
  ['lang', { fits: isLanguageTag, words: 'a language tag, such as en or de-AT' }],
  ['url', { fits: isWebAddress, words: 'the address of a web page, https://…' }],
  ['marks', { fits: (value) => value === 'all', words: 'all, or left out' }],
  ['order', { fits: isOrder, words: 'published or added, or left out' }],
  ['contact', { fits: isContactAddress, words: 'an address for readers, https://\u2026 or mailto:\u2026' }],
  ['max-words', { fits: (value) => /^[1-9]\d{0,6}$/.test(value), words: 'a whole number, such as 120' }],
  [
    'updated',
    {
      fits: (value) => fromEdtf(value) !== undefined,
      words: 'a date that the calendar has, written as 2021-03-29, 2021-03 or 2021',
    },
  ],
]);

export interface Head {
  /** The values by their keys. */
  readonly values: ReadonlyMap<string, string>;
  readonly silenced: readonly Silence[];
  readonly withdrawn: readonly Withdrawal[];
}

/** What the head says; what is no key or no value of its key is left out and said. */
export function readHead(head: FrontMatter, ledger: Ledger): Head {
  const values = new Map<string, string>();
  const silenced: Silence[] = [];
  const withdrawn = new Map<string, Withdrawal>();
  for (const property of head.properties) {
    const { key, value, isItem, start, end, valueStart } = property;
    const withdrawal = isItem && key === 'withdrawn' ? readWithdrawal(value) : undefined;
    const fault =
      isItem && key === 'withdrawn' ? withdrawalFault(value, withdrawal, withdrawn) : faultOf(property, values);
    if (fault !== undefined) {
      ledger.span(start, end, 'unread');
      ledger.outside(undefined, property, fault);
      continue;
    }
    ledger.span(start, key === 'title' ? valueStart : end, 'property');
    if (key === 'title') ledger.span(valueStart, end, 'title-of-page');
    if (withdrawal) withdrawn.set(withdrawal.id, withdrawal);
    else if (isItem) silenced.push(readSilence(value));
    else values.set(key, value);
  }
  for (const range of head.strange) {
    ledger.span(range.start, range.end, 'unread');
    ledger.outside(undefined, range, 'A line in the head of a context file is a key, a colon and a value.');
  }
  return { values, silenced, withdrawn: [...withdrawn.values()] };
}

/** The properties of a page that only a head can give. */
export function headProperties({ values, silenced, withdrawn }: Head): Partial<Page> {
  const [url, updated, rights] = [values.get('url'), values.get('updated'), values.get('rights')];
  const [maxWords, order, contact] = [values.get('max-words'), values.get('order') ?? '', values.get('contact')];
  return {
    ...(url ? { url } : {}),
    ...(updated ? { updated } : {}),
    ...(rights ? { rights } : {}),
    ...(maxWords ? { maxWords: Number(maxWords) } : {}),
    ...(silenced.length > 0 ? { silenced } : {}),
    ...(values.get('marks') ? { marks: 'all' } : {}),
    ...(isOrder(order) ? { order } : {}),
    ...(contact ? { contact } : {}),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
  };
}

function faultOf({ key, value, isItem }: Property, before: ReadonlyMap<string, string>): string | undefined {
  const example = LISTS.get(key);
  if (isItem && example !== undefined) return undefined;
  if (example !== undefined && value !== '') {
    return `Below “${key}:” stand lines of their own, as in “${example}”; this one is not read.`;
  }
  if (!PROPERTIES.includes(key) || before.has(key)) {
    return `The head of a context file has one of ${PROPERTIES.join(', ')}, each once; “${key}” is not read.`;
  }
  const shape = SHAPES.get(key);
  if (value === '' || !shape || shape.fits(value)) return undefined;
  return `“${value}” is not read: ${key} must be ${shape.words}.`;
}

function withdrawalFault(
  value: string,
  withdrawal: Withdrawal | undefined,
  before: ReadonlyMap<string, Withdrawal>,
): string | undefined {
  if (!withdrawal) {
    return `“${value}” is not read: a line below “withdrawn:” is an id, a colon and a date that the calendar has, as in “${LISTS.get('withdrawn')}”.`;
  }
  return before.has(withdrawal.id)
    ? `“${withdrawal.id}” is withdrawn on a line above; this one is not read.`
    : undefined;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}

function isOrder(value: string): value is 'published' | 'added' {
  return value === 'published' || value === 'added';
}
