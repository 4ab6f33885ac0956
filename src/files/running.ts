import { isSystemError } from './file-error.ts';

/** True if a process of this number runs. Signal 0 is not delivered: it only asks. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}
