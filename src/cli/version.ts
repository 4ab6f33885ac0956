import { readFileSync } from 'node:fs';

/** The version that `package.json` gives. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : '';
}

/** What files say of their maker. */
export function softwareName(): string {
  return `contextpage ${version()}`;
}
