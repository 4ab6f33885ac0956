import { InputError } from '../model/input-error.ts';

/** What the user can do about each way in which the file system refuses. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the spelling, and the folder you are in',
  EACCES: 'you do not have the permission; change the permissions, or choose another place',
  EPERM: 'the system does not permit it; change the permissions, or choose another place',
  EROFS: 'the disk can only be read; choose a place on another disk',
  EISDIR: 'it is a folder; give the name of a file in it',
  ENOTDIR: 'a part of the path is a file and not a folder; check the path',
  EEXIST: 'it exists already; choose another name',
  ENOSPC: 'the disk is full; free some space and try again',
  EDQUOT: 'your share of the disk is used up; free some space and try again',
  EMFILE: 'too many files are open; close some programs and try again',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'its links lead in a circle; give the path of the file itself',
  EBUSY: 'another program holds it, or it is the root of a disk; close that program, or choose a folder inside it',
  EXDEV: 'it lies on another disk than the folder that holds it; choose a folder on one disk',
  EIO: 'the disk reports a fault; try a copy on another disk',
};

/** True for the errors that the operating system gives, which carry a code such as `ENOENT`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** True if the operating system says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** One sentence for an error of the file system: what failed, where, and what to do. Other errors come back as they are. */
export function fileError(action: string, path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const advice = ADVICE[error.code ?? ''] ?? `the system says ${error.code}; try another place`;
  return new InputError(`Cannot ${action} “${path}”: ${advice}.`);
}

/** Does work on a file; what the file system refuses becomes one sentence for the user. */
export function withFileErrors<Result>(action: string, path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw fileError(action, path, error);
  }
}
