import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Servant, startServant } from './servant.ts';

export interface Database extends Servant {
  /** Path of the socket: the only way to it, in a folder that is this user’s own. */
  readonly socket: string;
}

/** MariaDB refuses to run as root unless it is told to. */
const AS_USER = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A data base that nobody needs tomorrow: nothing is flushed, and it is killed rather than shut down. */
export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal', ...AS_USER],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stdout}${made.stderr}`);
  const servant = await startServant(
    'mariadbd',
    [
      ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--skip-grant-tables'],
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=32M'],
      ...['--innodb-flush-method=nosync', '--skip-log-bin', '--performance-schema=off', `--pid-file=${folder}/db.pid`],
      ...AS_USER,
    ],
    { log: join(folder, 'db.log') },
    () => listens(socket),
  );
  return { socket, stop: () => servant.stop() };
}

function listens(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = connect({ path: socket });
    asked.on('connect', () => {
      asked.destroy();
      resolve(true);
    });
    asked.on('error', () => resolve(false));
  });
}
