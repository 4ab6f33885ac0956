/**
 * Completes package-lock.json after `npm install`: a package that ships one binary for each platform names them all as
 * optional dependencies, and a registry that offers only some leaves the others out of the lock file, which `npm ci`
 * then refuses on every machine. Each missing one is entered with its exact version and the platform that its name says.
 *
 *   node scripts/lock-platforms.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = new URL('../package-lock.json', import.meta.url);
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [path, { dev, optionalDependencies }] of Object.entries(lock.packages)) {
  if (!path.startsWith('node_modules/')) continue;
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (key in lock.packages || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...(dev ? { dev } : {}), ...platformOf(name) };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} platform packages added to package-lock.json\n`);

function platformOf(name: string): object {
  const words = name.split(/[-/]/);
  const pick = (known: readonly string[]): string[] => known.filter((word) => words.includes(word)).slice(0, 1);
  const libc = words.includes('musl') ? { libc: ['musl'] } : {};
  return { optional: true, os: pick(SYSTEMS), cpu: pick(PROCESSORS), ...libc };
}
