import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withFileErrors } from '../../files/file-error.ts';
import { InputError } from '../../model/input-error.ts';
import { answering } from '../../preview/server/answer.ts';
import { listen } from '../../preview/server/listen.ts';
import { Live } from '../../preview/shown.ts';
import { FileWatch } from '../../preview/watch/file-watch.ts';
import { SETTINGS_NAME } from '../../settings/settings.ts';
import { buildOnce } from '../build/build-once.ts';
import { isAddress } from '../input.ts';
import type { Io } from '../io.ts';
import type { PreviewOptions } from '../options.ts';
import { Previewing } from '../preview/previewing.ts';
import { TemporarySite } from '../preview/temporary-site.ts';

/** All that ends it, so that nothing is left behind: Ctrl+C, the end of its window, the end of the session. */
const ENDINGS = ['SIGTERM', 'SIGHUP'] as const;

/** Shows a page until the person ends it. Exit code 0; what stops it from beginning is thrown. */
export async function preview(name: string, options: PreviewOptions, io: Io): Promise<number> {
  const given = watched(name, io.cwd);
  const signal = io.interruption(ENDINGS);
  const live = new Live({ version: `${io.now().getTime()}-0`, state: { faults: [], leftOut: [], pages: [] } });
  const listening = await listen((port) => answering(live, port), options.port);
  let site: TemporarySite | undefined;
  try {
    io.stdout.write(`http://127.0.0.1:${listening.port}/  (open it in a browser; Ctrl+C ends the preview)\n`);
    site = new TemporarySite();
    const { archive } = options;
    const building = { out: site.path, quiet: true, ...(archive !== undefined && { archive }) };
    const build = () => buildOnce([name], building, io);
    await follow(new Previewing({ name, given, build }, live, io), io, signal);
    io.stdout.write('The preview has ended.\n');
    return 0;
  } finally {
    await listening.close();
    site?.remove();
  }
}

async function follow(previewing: Previewing, io: Io, signal: AbortSignal): Promise<void> {
  const watch = new FileWatch((milliseconds, until) => io.wait(milliseconds, until), signal);
  try {
    let states: Previewing['states'] | undefined = previewing.states;
    while (states && !signal.aborted) {
      await previewing.show(states);
      states = await watch.next(previewing.paths, previewing.states);
    }
  } finally {
    watch.close();
  }
}

/** Absolute paths of what is looked after even while nothing can be built of it. Throws `InputError` if it is not there. */
function watched(name: string, cwd: string): readonly string[] {
  if (name === '-' || isAddress(name)) {
    throw new InputError(
      `A preview looks after a file or a folder, and “${name}” is neither; “contextpage init --from” makes a file of a page.`,
    );
  }
  const path = resolve(cwd, name);
  const isFolder = withFileErrors('read', name, () => statSync(path).isDirectory());
  return [path, join(isFolder ? path : dirname(path), SETTINGS_NAME)];
}
