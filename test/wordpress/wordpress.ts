/**
 * A real WordPress for the tests, from the packages of Debian: its own copy of the program, its own data base, both in a
 * temporary folder, reached over loopback alone. It starts in a few seconds; one for each test file is enough.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { needs } from '../tools.ts';
import { startDatabase } from './database.ts';
import { ROLES, type Role, siteConfig, siteInstall } from './php.ts';
import { startServant } from './servant.ts';

const PROGRAM = '/usr/share/wordpress';

/** What a test that uses it gives as its options: skipped, and says what to install, where WordPress is not there. */
export const NEEDS_WORDPRESS: { skip: string | false } = firstSkip([
  ['php', 'apt-get install php-cli php-mysql'],
  ['mariadbd', 'apt-get install mariadb-server-core'],
  ['mariadb-install-db', 'apt-get install mariadb-server-core'],
]);

export interface WordPress {
  /** Ends with a slash. */
  readonly url: string;
  /** Application passwords; the name of the user is that of the role. */
  readonly passwords: Readonly<Record<Role, string>>;
  /** Runs PHP within WordPress, and returns what it prints. */
  php(code: string): string;
  /** Puts a plugin in that nobody has to switch on, or takes it away. `code` starts without `<?php`. */
  plugin(name: string, code: string | undefined): void;
  stop(): Promise<void>;
}

/** `below`: the folder of the site that it is in, with a slash at its end; none for all of the site. */
export async function startWordPress(below: '' | `${string}/` = ''): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-wp-'));
  const site = join(folder, 'site');
  const root = join(site, below);
  mkdirSync(dirname(root), { recursive: true });
  const copying = spawnSync('cp', ['-rL', PROGRAM, root]);
  if (copying.status !== 0 && !existsSync(join(root, 'wp-load.php'))) throw new Error(String(copying.stderr));
  const plugins = join(root, 'wp-content/mu-plugins');
  for (const made of [plugins, join(root, 'wp-content/uploads'), join(root, COMPILED)])
    mkdirSync(made, { recursive: true });
  cpSync(new URL('quiet.php', import.meta.url), join(plugins, 'quiet.php'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/${below}`;
  const database = await startDatabase(folder);
  writeFileSync(join(root, 'wp-config.php'), siteConfig(url, database.socket));
  const php = (code: string): string => runPhp(root, `require ${JSON.stringify(join(root, 'wp-load.php'))};\n${code}`);
  const printed = runPhp(root, siteInstall(root, url));
  const passwords = JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1)) as Record<Role, string>;
  const server = await startServant(
    'php',
    [...phpSettings(root), '-S', `127.0.0.1:${port}`, '-t', site],
    { log: join(folder, 'php.log'), env: { PHP_CLI_SERVER_WORKERS: '4' } },
    async () => (await fetch(url)).ok,
  );
  return {
    url,
    passwords,
    php,
    plugin(name, code) {
      const path = join(plugins, `${name}.php`);
      if (code === undefined) rmSync(path, { force: true });
      else writeFileSync(path, `<?php\n${code}`);
    },
    async stop() {
      await Promise.all([server.stop(), database.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export { ROLES, type Role };

const PHP_SETTINGS: readonly string[] = [
  ...['opcache.enable_cli=1', 'opcache.revalidate_freq=0', 'sendmail_path=/bin/true', 'display_errors=stderr'],
  ...['upload_max_filesize=8M', 'post_max_size=9M', 'disable_functions=fsockopen,stream_socket_client'],
].flatMap((setting) => ['-d', setting]);

/** Kept between the processes, each of which would compile WordPress anew. */
const COMPILED = 'compiled';

function phpSettings(root: string): readonly string[] {
  return [...PHP_SETTINGS, '-d', `opcache.file_cache=${join(root, COMPILED)}`];
}

function runPhp(cwd: string, code: string): string {
  const { status, stdout, stderr } = spawnSync('php', phpSettings(cwd), {
    cwd,
    input: `<?php\n${code}`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`PHP failed: ${stdout}${stderr}`);
  return stdout;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

function firstSkip(programs: readonly (readonly [program: string, hint: string])[]): { skip: string | false } {
  for (const [program, hint] of programs) {
    const { skip } = needs(program, hint);
    if (skip !== false) return { skip };
  }
  if (existsSync(join(PROGRAM, 'wp-load.php'))) return { skip: false };
  const reason = 'WordPress is not in /usr/share/wordpress; install it with: apt-get install wordpress';
  if (process.env.CI === 'true') throw new Error(reason);
  return { skip: reason };
}
