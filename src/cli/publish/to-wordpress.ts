import type { Publication } from '../../publish/wordpress/publication.ts';
import type { Io } from '../io.ts';

/**
 * `publish` to an address: publishes and prints what became of it. Returns the exit code. Throws `InputError` where it
 * cannot. Who publishes is in `CONTEXTPAGE_WORDPRESS_USER` and `CONTEXTPAGE_WORDPRESS_PASSWORD`.
 */
export async function publishToAddress(publication: Publication, io: Io): Promise<number> {
  throw new Error(`not there yet: ${publication.target} ${io.cwd}`);
}
