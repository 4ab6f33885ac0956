/** Accounts of how pages were read: prose of two directions of writing, and records; every way to show a field is there. */
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { lossReport } from '../src/write/loss-report/loss-report.ts';

const INPUTS: Readonly<Record<string, string>> = {
  'fens.html': `<!doctype html><html lang="de"><head><title>Moore</title><script>${'let x = 1;\n'.repeat(90)}</script></head>
<body><nav><a href="/">Start</a></nav><main><h1>Presseschau: Moore</h1><h2>Zeitungen</h2><ul>
<li>Fenn, Ada: <a href="https://post.example/a">Der Deich, damals und heute</a>. In: <em>Moorbote</em>, 12.03.2023. (Bezahlschranke)
<blockquote>Der Deich hält.</blockquote></li>
<li>Lind, Eva: <a href="https://post.example/b">Wem gehört das Moor?</a> In: <em>Moorbote</em>, 9.11.2022.</li>
<li><a href="https://post.example/c">Ein Steg für alle</a>, Küstenblatt, 2.6.2022</li></ul></main></body></html>`,
  'fens.txt': `قراءات في مياه النهر

سلمى الهادي، «لمن النهر؟»، جريدة الميناء، 12 مارس 2023
«لم يكن النهر ملكا لأحد.»

كريم الساحلي، «التجريف وما بعده»، صوت الشمال، 9 نوفمبر 2022
«التجريف يكلف أكثر مما يعطي.»`,
  'fens.ris': 'TY  - NEWS\nTI  - The dike\nAU  - Fenn, Ada\nZZ  - odd\nER  - \n',
};

/** By the name of what was read. */
export async function lossReports(): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  for (const [name, text] of Object.entries(INPUTS)) {
    const reading = await readPage(new TextEncoder().encode(text), { name });
    reports.set(name, lossReport(doubted(reading)));
  }
  return reports;
}

/** Every second field in doubt, so that each way to show a field is there, however well the page is read. */
function doubted(reading: Reading): Reading {
  const lines = reading.lines.map((line) => ({
    ...line,
    fields: line.fields.map((field, i) => ({
      ...field,
      confidence: [0.95, 0.3, 0.7][i % 3] ?? 1,
      alternatives: [{ field: 'note' as const, start: 0, end: line.text.length }],
    })),
  }));
  return { ...reading, lines };
}
