import { spawnSync } from 'node:child_process';
import type { ReadEntry } from '../variety/scorer.ts';

/** Reads references from the standard input, one a line, and writes what was found as JSON, one a line. */
const PROGRAM = `
use Biblio::Citation::Parser::Standard; use JSON::PP; binmode STDIN, ':utf8';
my $parser = Biblio::Citation::Parser::Standard->new();
while (my $line = <STDIN>) {
  chomp $line;
  my $found = $parser->parse($line);
  print encode_json({ authors => $found->{authors} // [], title => $found->{atitle}, container => $found->{publication}, date => $found->{year} }), "\\n";
}`;

interface Found {
  readonly authors: readonly { readonly family?: string; readonly given?: string }[];
  readonly title: string | null;
  readonly container: string | null;
  readonly date: string | null;
}

/** The Perl library Biblio::Citation::Parser in a folder. Throws an `Error` where perl cannot run it. */
export function biblio(folder: string): (lines: readonly string[]) => Promise<ReadEntry[]> {
  return async (lines) => {
    const input = lines.map((line) => `${line.replace(/\s+/gu, ' ')}\n`).join('');
    const { stdout, status, stderr } = spawnSync('perl', ['-I', folder, '-e', PROGRAM], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`perl ended with ${status}: ${stderr}`);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { authors, title, container, date } = JSON.parse(line) as Found;
        return { authors, title: title ?? undefined, container: container ?? undefined, date: date ?? undefined };
      });
  };
}
