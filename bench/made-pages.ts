/** Pages made up from invented people, bodies and outlets, each with one convention of its own throughout. */

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator (constants of ISO C's `rand`). */
export function random(seed: number): () => number {
  let state = seed & 0x7fffffff;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export interface MadeLine {
  readonly authors: readonly string[];
  readonly title: string;
  readonly outlet: string;
  readonly date: readonly [number, number, number];
  readonly quotation: string;
  readonly address: string | undefined;
}

export interface MadePage {
  readonly source: string;
  readonly name: string;
  readonly lines: readonly MadeLine[];
  /** Format, order of the fields (author, title, outlet, date), marks of titles, marks of quotations. */
  readonly convention: string;
}

const PEOPLE =
  'Ada Brook|Tom J. Weir|Inge van der Moss|Karim El-Sayed|Maria José Ortega|Li Wei|Ursula von Holt|Seán O’Neill|J. P. Marsh|Anna-Lena Krüger|Ravi Subramaniam|Mary St. John|Dmitri Volkov'.split(
    '|',
  );
const BODIES =
  'Institute for Tidal Studies|UN Harbour Programme|Ministry of Ports|RTSI|Coastal Alliance|European Tidal Agency|Harbour Watch International'.split(
    '|',
  );
const OUTLETS =
  'Tidewater Gazette|Estuary Review|The Harbour|Voices on the Rocks|Port & Sea|Daily Anchor|Coastline|BXT News|Marine Affairs|The Orsel Herald|Kotka Post|Northern Institute for Port Policy|Council on Estuaries|tide24.example'.split(
    '|',
  );
const TITLES =
  'What you don’t see when you’re waiting|The pilots’ view|Is the barrier the next test for the coast?|3,000 eels, two nights. Who counted?|After Orsel: what’s left of the plan|The “temporary” wall|Mud and Memory – What the Numbers Say|‘Nobody asked us’: inside the lock|Not a Surge|Keeping the Sea on the Agenda|Harbour authority says it won’t host more ships|Five scenarios for 2025|The Alliance, the Estuary and the art of waiting|Letters from Orsel|Ministers, deadlines and doubt in the delta'.split(
    '|',
  );
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const DATES: readonly ((y: number, m: string, d: number, iso: string) => string)[] = [
  (y, m, d) => `${d} ${m} ${y}`,
  (y, m, d) => `${d}. ${m} ${y}`,
  (y, m, d) => `${m} ${d}, ${y}`,
  (_y, _m, _d, iso) => iso,
  (y, m, d) => `${d} ${m.slice(0, 3)} ${y}`,
  (y, m, d) => `(${d} ${m} ${y})`,
];
const TITLE_MARKS = ['‘’', '“”', "''", '""', '«»', '„“'];
const QUOTATION_MARKS = ['“”', '""', '‘’', '«»'];
const LINES = 12;

export function madePage(next: () => number): MadePage {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const titleMarks = pick(TITLE_MARKS);
  const quotationMarks = pick(QUOTATION_MARKS);
  const dateForm = pick(DATES);
  const and = pick([' and ', ' & ', ', ']);
  const format = pick(['txt', 'txt', 'md', 'html']);
  const order = pick(['ATOD', 'ATOD', 'ATOD', 'DATO', 'TAOD', 'OTAD']);
  const lines: MadeLine[] = [];
  const written: string[] = [];
  let [year, month] = [2023, 12];
  for (let i = 0; i < LINES; i++) {
    month -= Math.floor(next() * 3);
    if (month < 1) [year, month] = [year - 1, month + 12];
    const day = 1 + Math.floor(next() * 28);
    const kind = next();
    const body = kind < 0.2;
    const authors = body
      ? [pick(BODIES)]
      : Array.from({ length: kind < 0.35 ? 2 : kind < 0.42 ? 3 : 1 }, () => pick(PEOPLE));
    const outlet = body && next() < 0.5 ? '' : pick(OUTLETS);
    const title = pick(TITLES);
    const address = `https://s${i}.example/a`;
    const quotation = `The words number ${i} were said in ${1990 + i} about 'the wall' and more.`;
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const list = authors.length > 1 ? `${authors.slice(0, -1).join(', ')}${and}${authors.at(-1)}` : (authors[0] ?? '');
    const parts: Record<string, string> = {
      A: escaped(list, format),
      T: linked(titleMarks, title, address, format),
      O: outlet && emphasised(outlet, format),
      D: dateForm(year, MONTHS[month - 1] ?? '', day, iso),
    };
    const reference = [...order]
      .map((part) => parts[part])
      .filter(Boolean)
      .join(', ');
    written.push(entry(reference, `${quotationMarks[0]}${quotation}${quotationMarks[1]}`, format));
    lines.push({
      authors,
      title,
      outlet,
      date: [year, month, day],
      quotation,
      address: format === 'txt' ? undefined : address,
    });
  }
  const body = written.join(pick(['\n', '\n\n']));
  const source =
    format === 'md' ? `# Page\n\n${written.join('\n\n')}` : format === 'html' ? `<h1>Page</h1>${body}` : body;
  return { source, name: `page.${format}`, lines, convention: `${format} ${order} ${titleMarks} ${quotationMarks}` };
}

function entry(reference: string, quotation: string, format: string): string {
  if (format === 'md') return `${reference}\n\n> ${quotation}`;
  return format === 'html' ? `<p>${reference}</p><p>${quotation}</p>` : `${reference}\n${quotation}`;
}

function linked(marks: string, title: string, address: string, format: string): string {
  const marked = `${marks[0]}${title}${marks[1]}`;
  if (format === 'md') return `[${marked}](${address})`;
  return format === 'html' ? `${marks[0]}<a href="${address}">${title}</a>${marks[1]}` : marked;
}

function emphasised(outlet: string, format: string): string {
  if (format === 'md') return `*${outlet}*`;
  return format === 'html' ? `<em>${escaped(outlet, format)}</em>` : outlet;
}

function escaped(text: string, format: string): string {
  return format === 'html' ? text.replaceAll('&', '&amp;') : text;
}
