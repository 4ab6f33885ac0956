/** What to tell the curator where WordPress, or what stands before it, does not do what it is asked. */
import { decodeHTML } from 'entities';

export interface Refusal {
  readonly status: number;
  /** Of WordPress; none where something else has answered. */
  readonly code?: string;
  /** In the language of the site; may hold markup. */
  readonly message?: string;
  /** As the header says it: seconds, or a date. */
  readonly retryAfter?: string;
}

const LONGEST_MESSAGE = 200;

/** WordPress says the same where the password is wrong and where it did not get to see it. */
const NOT_KNOWN =
  'it does not know this user name with this application password; look at CONTEXTPAGE_WORDPRESS_USER and CONTEXTPAGE_WORDPRESS_PASSWORD, or make a new application password in WordPress under Users › Profile. If both are right, the web server keeps the password from WordPress: ask the person who looks after it to pass on the header “Authorization”.';
const PASSWORDS_OFF =
  'application passwords are switched off there, by a plugin or since the site is not reached by https; ask the person who looks after the site to switch them on.';
const NO_RIGHT =
  'this user has no right to; in WordPress, pages need the role Editor, and posts at least the role Author.';

const BY_CODE: ReadonlyMap<string, string> = new Map([
  ['application_passwords_disabled', PASSWORDS_OFF],
  ['application_passwords_disabled_for_user', PASSWORDS_OFF],
  ...[
    'rest_cannot_edit',
    'rest_cannot_create',
    'rest_cannot_edit_others',
    'rest_forbidden_context',
    'rest_forbidden_status',
    'rest_cannot_publish',
  ].map((code) => [code, NO_RIGHT] as const),
  ['rest_post_invalid_id', 'there is no such page any more; look in WordPress, also in its bin.'],
  [
    'rest_no_route',
    'the interface for programs (REST API) is switched off there, or a part of it; ask the person who looks after the site to switch it on.',
  ],
]);

const BY_STATUS: ReadonlyMap<number, string> = new Map([
  [
    403,
    'the server refuses it before WordPress is asked; a security plugin or firewall may block the interface for programs (REST API). Ask the person who looks after the site to let it through for this user.',
  ],
  [
    404,
    'the interface for programs (REST API) of WordPress is not there; it may be switched off, or the address is not that of a WordPress.',
  ],
  [
    413,
    'the file is larger than the server takes; ask the person who looks after the site to raise the limit for uploads.',
  ],
]);

/** One sentence: what cannot be done, where, why, and what to do. `aim`: “read the page”. */
export function refusalSentence(refusal: Refusal, aim: string, host: string): string {
  return `Cannot ${aim} on ${host}: ${reasonOf(refusal)}`;
}

export function passwordsOff(host: string): string {
  return `Cannot publish on ${host}: ${PASSWORDS_OFF}`;
}

function reasonOf({ status, code, message, retryAfter }: Refusal): string {
  if (status === 401 && !code?.startsWith('application_passwords_disabled')) return NOT_KNOWN;
  const known = code === undefined ? BY_STATUS.get(status) : BY_CODE.get(code);
  if (known !== undefined) return known;
  if (status === 429 || status === 503) return `it is busy; ${later(retryAfter)}`;
  if (status >= 300 && status < 400) return 'it leads to another address; give the one that a browser shows.';
  const said = plain(message ?? '');
  if (said !== '') return `WordPress says: “${said}”`;
  return `the server answers ${status}; look at the site in a browser, and try again later.`;
}

function later(retryAfter: string | undefined): string {
  const seconds = /^\d+$/u.test(retryAfter ?? '') ? Number(retryAfter) : 0;
  return seconds > 0 ? `try again in ${Math.ceil(seconds / 60)} minutes.` : 'try again later.';
}

function plain(message: string): string {
  const text = decodeHTML(message.replace(/<[^<>]*>/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
