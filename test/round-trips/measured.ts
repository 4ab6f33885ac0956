/** Which format holds what, found by writing and reading: for the documentation, and for the test of it. */
import { isDeepStrictEqual } from 'node:util';
import { FORMATS } from './formats.ts';
import { KINDS } from './kinds.ts';
import { writtenAndRead } from './write-and-read.ts';

/** Web pages and documents for word processors come back by the base in them; the others field by field. */
export const MEASURED: readonly string[] = ['md', 'json', 'html', 'docx', 'odt', ...[...FORMATS.keys()].slice(2)];

export interface Row {
  readonly kind: string;
  /** By format. */
  readonly held: ReadonlyMap<string, boolean>;
}

export async function measured(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, page, pick } of KINDS) {
    const held = new Map<string, boolean>();
    for (const format of MEASURED) {
      const { page: back } = await writtenAndRead(page, format);
      held.set(format, isDeepStrictEqual(plain(pick(back)), plain(pick(page))));
    }
    rows.push({ kind: name, held });
  }
  return rows;
}

/** The rows as a table in Markdown, and what each format loses. */
export function roundTripTable(rows: readonly Row[]): string {
  const head = MEASURED.map((format) => ` .${format} |`).join('');
  const lines = rows.map(({ kind, held }) => {
    return `| ${kind} |${MEASURED.map((format) => (held.get(format) ? ' yes |' : ' – |')).join('')}`;
  });
  const losses = [...FORMATS].flatMap(([format, { loses }]) =>
    loses.length === 0 ? [] : [`What \`.${format}\` loses:`, '', ...loses.map((sentence) => `- ${sentence}`), ''],
  );
  return [`| what |${head}`, `|---|${MEASURED.map(() => '---|').join('')}`, ...lines, '', ...losses]
    .join('\n')
    .trimEnd();
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
