/** The site of a preview, built anew whenever something of it is saved. */
import { basename, relative, resolve } from 'node:path';
import { readInput } from '../../files/read-input.ts';
import type { Live } from '../../preview/shown.ts';
import { changedFiles, type FileStates, fileStates, isGone } from '../../preview/watch/file-states.ts';
import type { Built } from '../build/built.ts';
import { failureText } from '../failure.ts';
import type { Io } from '../io.ts';
import { messageCounts } from '../message-counts.ts';
import { readCommandPage } from '../read-page.ts';
import { visibleInLine } from '../visible.ts';
import { faultsOf, stateOf } from './preview-state.ts';

/** What a preview is of. */
export interface Previewed {
  /** As the user typed it. */
  readonly name: string;
  /** Absolute paths that are watched whatever was built: the page or the folder, and its settings. */
  readonly given: readonly string[];
  readonly build: () => Promise<Built>;
}

export class Previewing {
  readonly #of: Previewed;
  readonly #live: Live;
  readonly #io: Io;
  #last: Built | undefined;
  #paths: readonly string[];
  #states: FileStates;
  #builds = 0;
  /** Absolute paths of pages that were shown once, and now cannot be read. */
  readonly #unreadable: Set<string> = new Set();

  constructor(of: Previewed, live: Live, io: Io) {
    this.#of = of;
    this.#live = live;
    this.#io = io;
    this.#paths = of.given;
    this.#states = fileStates(of.given);
  }

  /** Absolute paths of all that the site is made of. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** How they were when they were read last. */
  get states(): FileStates {
    return this.#states;
  }

  /** Shows the site as it was saved, or what is in the way of that. @param states as they are now */
  async show(states: FileStates): Promise<void> {
    const changed = changedFiles(this.#states, states);
    this.#states = states;
    const began = this.#io.now();
    const outcome = await this.#built(changed);
    const seconds = (this.#io.now().getTime() - began.getTime()) / 1000;
    const { cwd } = this.#io;
    const what = namesOf(changed.length === 0 ? [resolve(cwd, this.#of.name)] : changed, cwd);
    this.#io.stdout.write(`${timeOfDay(began)} ${what}, ${seconds.toFixed(1)} s${outcome}\n`);
    this.#lookAround();
  }

  /** Shows what came of it. Returns the same in words. */
  async #built(changed: readonly string[]): Promise<string> {
    const { shown } = this.#live;
    try {
      await this.#assertReadable(changed);
      const built = await this.#of.build();
      const isOther = built.changed > 0 || shown.folder === undefined;
      if (isOther) this.#builds += 1;
      const version = isOther ? `${shown.version.replace(/-.*$/u, '')}-${this.#builds}` : shown.version;
      this.#last = built;
      this.#live.show({ version, folder: built.out, state: stateOf(built, this.#io.cwd) });
      const counts = messageCounts(built.pages.flatMap(({ messages }) => messages));
      return counts === '' ? '' : `, ${counts}`;
    } catch (error) {
      this.#live.show({ ...shown, state: { ...shown.state, faults: faultsOf(error) } });
      return `, not shown: ${failureText(error)}`;
    }
  }

  /**
   * A build leaves out what it finds in a folder and cannot read. A page that was shown is not to go because of one save:
   * it stays as it was, and so do the others. Throws `InputError` for it.
   */
  async #assertReadable(changed: readonly string[]): Promise<void> {
    for (const { name } of this.#last?.isSite ? this.#last.pages : []) {
      const path = resolve(this.#io.cwd, name);
      if (changed.includes(path)) this.#unreadable.add(path);
      if (!this.#unreadable.has(path)) continue;
      if (!isGone(fileStates([path]), path)) {
        const input = await readInput(name, this.#io.cwd, this.#io.stdin);
        await readCommandPage(input.bytes, input);
      }
      this.#unreadable.delete(path);
    }
  }

  /** What was saved while it was built counts as changed; only then may the build have told of other files. */
  #lookAround(): void {
    if (changedFiles(this.#states, fileStates(this.#paths)).length > 0) return;
    this.#paths = [...new Set([...this.#of.given, ...(this.#last?.inputs ?? [])])];
    this.#states = fileStates(this.#paths);
  }
}

/** More files than a line has room for. */
const MANY = 4;

function namesOf(paths: readonly string[], cwd: string): string {
  if (paths.length >= MANY) return `${paths.length} files`;
  return paths.map((path) => visibleInLine(nameOf(path, cwd))).join(', ');
}

/** From the folder where the person is; that folder itself, and those around it, by their own names. */
function nameOf(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return /^(?:\.\.(?:[/\\]|$))*$/u.test(way) ? basename(path) : way;
}

/** “12:04:31”, where the person is. */
function timeOfDay(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
