import { InputError } from '../../model/input-error.ts';
import { isAddress } from '../input.ts';
import type { Io } from '../io.ts';
import type { PublishOptions } from '../options.ts';

/**
 * Publishes pages to a folder, or a page to WordPress. Exit code 0; whatever stops the work is thrown, and then readers
 * see what they saw before.
 */
export async function publish(
  target: string,
  names: readonly string[],
  options: PublishOptions,
  io: Io,
): Promise<number> {
  assertFitting(target, names, options);
  if (isAddress(target)) {
    const { pageForWordPress } = await import('../publish/page-for-wordpress.ts');
    const { publishToAddress } = await import('../publish/to-wordpress.ts');
    return await publishToAddress(await pageForWordPress(target, names, options, io), io, options.quiet);
  }
  const { goBack, publishToFolder, tryPublishing } = await import('../publish/to-folder.ts');
  if (options.rollback) await goBack(target, options, io);
  else if (options.dryRun) await tryPublishing(target, names, options, io);
  else await publishToFolder(target, names, options, io);
  return 0;
}

function assertFitting(target: string, names: readonly string[], { rollback, dryRun, takeOver }: PublishOptions): void {
  if (names.length === 0 && !rollback) {
    throw new InputError(`Give the page, or the folder of pages, that is to be published to “${target}”.`);
  }
  if (rollback && (names.length > 0 || dryRun)) {
    throw new InputError(
      '--rollback shows what was published before, and reads no page; give it with the folder and nothing else.',
    );
  }
  if (rollback && isAddress(target)) {
    throw new InputError(
      'WordPress keeps the former states of its pages itself: go back there, with “Revisions” beside the page.',
    );
  }
  if (takeOver && !isAddress(target)) {
    throw new InputError(
      '--take-over is for a page in WordPress; a folder with files of somebody else is never replaced.',
    );
  }
}
