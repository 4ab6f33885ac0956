/** What the program may forget, kept where nobody but the user reads it: in the folder that systems have for such things. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { sha256 } from '../text/hash.ts';
import { isSystemError } from './file-error.ts';

/** What `write` makes, and what it leaves where it is broken off; nothing else in the folder is ours to remove. */
const OUR_NAME = /\.json$|-\d+\.new$/u;
/** What was not asked for in so many days is removed. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

type Environment = Readonly<Record<string, string | undefined>>;

export interface PrivateCache {
  /** What was written under the name; undefined where there is nothing, or it is not as it was written. */
  read(name: string): unknown;
  /** Any JSON, and a name that is good for a file. Where it cannot be written, nothing is kept. */
  write(name: string, data: unknown): void;
}

/** Undefined where the system has no such folder, or none that is the user’s own and can be written to. */
export function openPrivateCache(kind: string, env: Environment, now: Date): PrivateCache | undefined {
  const base = baseFolder(env);
  const folder = base && isAbsolute(base) && tried(() => madeFolder(join(base, 'contextpage', kind), now));
  if (!folder) return undefined;
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    read: (name) =>
      tried(() => {
        const [sum, text = ''] = readFileSync(pathOf(name), 'utf8').split('\n', 2);
        if (sha256(text) !== sum) return undefined;
        utimesSync(pathOf(name), now, now);
        return JSON.parse(text);
      }),
    write(name, data) {
      const fresh = join(folder, `${name}-${process.pid}.new`);
      const text = JSON.stringify(data);
      tried(() => {
        writeFileSync(fresh, `${sha256(text)}\n${text}`, { mode: 0o600 });
        renameSync(fresh, pathOf(name));
      });
    },
  };
}

/** https://specifications.freedesktop.org/basedir-spec/latest/, and its like on other systems. */
function baseFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA;
  return HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

function madeFolder(folder: string, now: Date): string | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (![dirname(folder), folder].every(isOwn)) return undefined;
  chmodSync(folder, 0o700);
  for (const name of readdirSync(folder)) {
    if (!OUR_NAME.test(name)) continue;
    const path = join(folder, name);
    const age = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime());
    if (age > KEPT_DAYS * DAY) rmSync(path, { force: true });
  }
  return folder;
}

/** Through a link, or a folder of somebody else, what is written and what is removed could be led elsewhere. */
function isOwn(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === (process.getuid?.() ?? stat.uid);
}

/** Undefined where the system refuses: a cache that fails costs time and nothing else. */
function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
