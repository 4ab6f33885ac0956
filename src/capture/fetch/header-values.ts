import type { Head } from './exchange.ts';

/** All values of a header, in their order. The case of its name does not count. */
export function headerValues({ headers }: Pick<Head, 'headers'>, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}
