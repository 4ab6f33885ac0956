/** Colleagues edit a document of ours in LibreOffice, and every edit comes home: that, where it was made, and no other. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { apply } from '../src/merge/apply.ts';
import type { Edit } from '../src/merge/proposal.ts';
import { propose } from '../src/merge/propose.ts';
import { type Returned, readReturned } from '../src/merge/returned/returned.ts';
import type { Page } from '../src/model/page.ts';
import { docxBytes } from './docx-parts.ts';
import type { Told, Whereabouts } from './office-edits/cases/case.ts';
import { LOOK_CASES } from './office-edits/cases/looks.ts';
import { PART_CASES } from './office-edits/cases/parts.ts';
import { TYPED, WORD_CASES } from './office-edits/cases/words.ts';
import { doInOffice, type Format, opened, type Step, saved } from './office-edits/office.ts';
import { pageAbout, placeNames } from './office-edits/page.ts';
import { toldEdits } from './office-edits/told.ts';
import { seen } from './seen-page.ts';
import { needs } from './tools.ts';

const LIBRE_OFFICE = needs('soffice', 'apt-get install libreoffice-writer');
const CASES = [...WORD_CASES, ...LOOK_CASES, ...PART_CASES];
const FORMATS: readonly Format[] = ['docx', 'odt'];
/** An entry for each case, and two behind it that nobody means to touch. */
const PLACES = placeNames(3 * CASES.length + 1);
const PAGE = pageAbout(PLACES);

const folder = mkdtempSync(join(tmpdir(), 'contextpage-office-'));
after(() => rmSync(folder, { recursive: true }));

/** What somebody does to the document. */
interface Session {
  readonly name: string;
  readonly isTracked: boolean;
  readonly formats: readonly Format[];
  /** Offsets in `CASES`, and which case is done there, where it is not that one. */
  readonly cases: ReadonlyMap<number, number>;
}

function session(name: string, isTracked: boolean, offsets: readonly number[]): Session {
  return { name, isTracked, formats: FORMATS, cases: new Map(offsets.map((i) => [i, i])) };
}

const ALL = [...CASES.keys()];
const NOBODY = session('nobody', false, []);
const TOGETHER = [session('all tracked', true, ALL), session('all untracked', false, ALL)];
const ALONE = Number(process.env.CONTEXTPAGE_SOAK)
  ? ALL.flatMap((i) => [session(`${i} untracked`, false, [i]), session(`${i} tracked`, true, [i])])
  : [];
/** From a way of typing into a field to another one, for the same field. */
const OTHER_WAY = 6;
/** One does every second case, the other the rest; and both edit the words of some entries, each in a way of their own. */
const COLLEAGUES = [0, 1].map(
  (who): Session => ({
    name: `colleague ${who}`,
    isTracked: who === 1,
    formats: ['docx'],
    cases: new Map([
      ...ALL.filter((i) => i % 2 === who).map((i): [number, number] => [i, i]),
      ...[...TYPED.keys()].map((i): [number, number] => [i, who === 0 ? i : (i + OTHER_WAY) % TYPED.length]),
    ]),
  }),
);

before(() => {
  if (LIBRE_OFFICE.skip !== false) return;
  writeFileSync(join(folder, 'page.docx'), docxBytes(PAGE));
  writeFileSync(
    join(folder, 'foreign.html'),
    '<html><body><p style="color: red; font-family: cursive">Bo Lind, “<a href="https://courier.example/ledger">The ledger of the <b>lower</b> lock</a>”, <i>The Lune Courier</i>, 4 May 2021</p><blockquote style="font-size: 20pt">“The ledger was never closed.”</blockquote></body></html>',
  );
  doInOffice([NOBODY, ...TOGETHER, ...ALONE, ...COLLEAGUES].flatMap(stepsOf), folder);
});

function stepsOf({ name, isTracked, formats, cases }: Session): Step[] {
  return [
    opened(join(folder, 'page.docx')),
    ['record', isTracked ? 'on' : 'off'],
    ...[...cases].flatMap(([at, which]) => CASES[which]?.steps(whereabouts(at)) ?? []),
    ...formats.map((format) => saved(pathOf(name, format), format)),
    ['close'],
  ];
}

function pathOf(name: string, format: Format): string {
  return join(folder, `${name.replaceAll(' ', '-')}.${format}`);
}

function whereabouts(i: number): Whereabouts {
  const [place = '', next = '', last = '', target = ''] = PLACES.slice(3 * i);
  return { place, next, last, target, foreign: pathToFileURL(join(folder, 'foreign.html')).href };
}

const read = new Map<string, Promise<Returned>>();

/** As it is read beside the page that it was printed from. */
function returned({ name }: Session, format: Format): Promise<Returned> {
  const path = pathOf(name, format);
  const known = read.get(path) ?? readReturned(readFileSync(path), path, PAGE);
  read.set(path, known);
  return known;
}

/** In the order of the alphabet: the order of the document is that of the cases no more, once entries were moved. */
function wanted({ cases, isTracked }: Session): Told[] {
  const found = [...cases].flatMap(([at, which]) => CASES[which]?.found(whereabouts(at)) ?? []);
  return inOrder(found.map((told) => (isEdit(told) ? [...told, isTracked ? 'tracked' : 'untracked'] : told)));
}

function isEdit([, what]: Told): boolean {
  return what !== 'formatting' && what !== 'comment';
}

function inOrder(all: readonly Told[]): Told[] {
  return [...all].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
}

for (const format of FORMATS) {
  test(`a document that was only saved again, as .${format}, brings no edit`, LIBRE_OFFICE, async () => {
    const theirs = await returned(NOBODY, format);
    const { edits, formatting, noise } = propose(theirs.base, PAGE, theirs);
    assert.deepEqual([edits, formatting, noise, theirs.discussion, theirs.messages], [[], [], 0, [], []]);
  });
}

for (const one of [...TOGETHER, ...ALONE]) {
  for (const format of FORMATS) {
    test(`what is done in LibreOffice (${one.name}, .${format}) is found where it was done`, LIBRE_OFFICE, async () => {
      const theirs = await returned(one, format);
      const proposal = propose(theirs.base, PAGE, theirs);
      assert.deepEqual(inOrder(toldEdits(proposal, theirs.discussion)), wanted(one));
      assert.deepEqual(theirs.messages, []);
    });
  }
}

test('what typing aids did there is counted, and stays as it is on the page', LIBRE_OFFICE, async () => {
  for (const one of TOGETHER) {
    const theirs = await returned(one, 'docx');
    assert.equal(propose(theirs.base, PAGE, theirs).noise, 3, one.name);
  }
});

function withAll(page: Page, theirs: Returned): Page {
  const { edits } = propose(theirs.base, page, theirs);
  return apply(page, edits, new Map(edits.map(({ id }) => [id, { answer: 'accept' }])));
}

test('merging a document twice is merging it once', LIBRE_OFFICE, async () => {
  for (const [i, one] of TOGETHER.entries()) {
    const format = FORMATS[i] ?? 'docx';
    const merged = withAll(PAGE, await returned(one, format));
    const path = pathOf(one.name, format);
    const again = await readReturned(readFileSync(path), path, merged);
    assert.deepEqual(propose(again.base, merged, again).edits, [], path);
  }
});

test(
  'documents of two colleagues give the same page in either order, or conflicts at the same entries',
  LIBRE_OFFICE,
  async () => {
    const [first, second] = await Promise.all(COLLEAGUES.map((one) => returned(one, 'docx')));
    assert.ok(first && second);
    const [firstIn, secondIn] = [withAll(PAGE, first), withAll(PAGE, second)];
    const against = [propose(second.base, firstIn, second), propose(first.base, secondIn, first)];
    const [a, b] = against.map(({ edits }) => conflictsIn(edits));
    assert.deepEqual(a, b);
    assert.ok(a && a.length > 0);
    const [one, other] = [withAgreed(firstIn, second), withAgreed(secondIn, first)];
    const isQuiet = (page: Page): Page => ({ ...page, entries: page.entries.filter(({ id }) => !a?.includes(id)) });
    assert.deepEqual(seen(isQuiet(one)), seen(isQuiet(other)));
  },
);

function conflictsIn(edits: readonly Edit[]): string[] {
  return [...new Set(edits.flatMap(({ conflict, entry = '' }) => (conflict ? entry : [])))].sort();
}

/** With all edits that no other edit meets. */
function withAgreed(page: Page, theirs: Returned): Page {
  const { edits } = propose(theirs.base, page, theirs);
  const agreed = edits.filter(({ conflict }) => !conflict);
  return apply(page, edits, new Map(agreed.map(({ id }) => [id, { answer: 'accept' }])));
}
