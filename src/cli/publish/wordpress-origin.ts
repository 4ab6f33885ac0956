import { portOf } from '../../capture/fetch/guard/guard.ts';
import { systemPolicy } from '../../capture/fetch/guard/network-policy.ts';
import { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { Outbound } from '../../capture/fetch/outbound.ts';
import { InputError } from '../../model/input-error.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

const USER = 'CONTEXTPAGE_WORDPRESS_USER';
const PASSWORD = 'CONTEXTPAGE_WORDPRESS_PASSWORD';
/** Milliseconds: a Word document goes up over slow lines, and a small server takes its time to save a long page. */
const PATIENCE = { deadline: 300_000, idle: 60_000 };

/**
 * The site of an address, for the person whom the environment names. By giving the address, the user vouches for its
 * host, also on a network of their own. Throws `InputError` where nobody is named.
 */
export function wordPressOrigin(address: string, io: Io): OneOrigin {
  const url = URL.parse(address);
  if (!url) throw new InputError(`“${address}” is no address of the web; give it as a browser shows it.`);
  // It would stand in messages, and in what the terminal remembers.
  if (url.username !== '' || url.password !== '') {
    throw new InputError(
      `The address on ${url.host} holds a user name or a password; write it without, and put them into ${USER} and ${PASSWORD}.`,
    );
  }
  const user = io.env[USER]?.trim() ?? '';
  const password = io.env[PASSWORD]?.trim() ?? '';
  if (user === '' || password === '') {
    throw new InputError(
      `To work on a page in WordPress, put your user name there into ${USER}, and an application password (in WordPress: Users › Profile › Application Passwords) into ${PASSWORD}.`,
    );
  }
  const outbound = new Outbound({
    policy: systemPolicy([`${url.hostname}:${portOf(url)}`]),
    userAgent: `contextpage/${version()} (publishes a page for a person who edits it)`,
    now: () => io.now(),
    limits: PATIENCE,
  });
  return new OneOrigin(address, { user, password }, outbound, io);
}
