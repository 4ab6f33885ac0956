/** Reports of what colleagues changed in documents: every kind of edit, comments, conflicts, verdicts; both directions of writing. */
import { editsHtml } from '../src/cli/merge/report/edits-html.ts';
import type { EditsReport } from '../src/cli/merge/report/edits-report.ts';
import type { Decision } from '../src/merge/proposal.ts';
import { propose } from '../src/merge/propose.ts';
import { type Evidence, editShower } from '../src/merge/review/shown.ts';
import type { Entry, Page } from '../src/model/page.ts';
import { arabicPage, harbourPage } from './docx-pages.ts';

const BASE = harbourPage(8);

/** By the name of the page. */
export function editsReports(): ReadonlyMap<string, string> {
  return new Map([
    ['harbour', editsHtml(harbour())],
    ['arabic', editsHtml(arabic())],
  ]);
}

function reportOf(base: Page, ours: Page, theirs: Page, evidence: (at: number) => Evidence = () => ({})): EditsReport {
  const { edits, formatting, noise } = propose(base, ours, { accepted: theirs, rejected: base });
  const shown = editShower(ours, edits);
  const answers: readonly (Decision['answer'] | undefined)[] = [
    undefined,
    'accept',
    undefined,
    'reject',
    'later',
    'edited',
  ];
  return {
    page: ours,
    document: 'harbour, edited by Bo.docx',
    edits: edits.map((edit, i) => ({
      edit,
      shown: shown(edit, edit.part === 'quotation' ? evidence(i) : {}),
      makers:
        i % 3 === 2
          ? []
          : [{ author: 'Bo Lind', day: '2026-05-03' }, ...(i % 4 === 0 ? [{ author: 'Ada Brook' }] : [])],
      ...(answers[i % answers.length] === undefined ? {} : { answer: answers[i % answers.length] ?? 'later' }),
    })),
    formatting,
    noise,
    discussion: [],
    known: '',
    messages: [],
  };
}

function harbour(): EditsReport {
  const ours = changed(BASE, 'harbour-2', (entry) => quoting(entry, 'spring 2', 'the spring of 2'));
  const theirs = [
    (page: Page) => ({ ...page, title: 'The lower harbour, and the treaty of lakes' }),
    (page: Page) => changed(page, 'harbour-2', (entry) => quoting(entry, 'spring 2', 'autumn 2')),
    (page: Page) =>
      changed(page, 'harbour-1', (entry) => ({
        ...entry,
        notes: [{ text: { plain: 'The paper corrected figure 2 later, on its front page.' } }],
      })),
    (page: Page) =>
      changed(page, 'harbour-3', (entry) => ({
        ...entry,
        reference: { ...entry.reference, title: 'What the long drought tells of the upper harbour, part 3' },
      })),
    (page: Page) => changed(page, 'harbour-5', (entry) => quoting(entry, 'asked for', 'ask for')),
    (page: Page) => ({ ...page, entries: page.entries.filter(({ id }) => id !== 'harbour-4') }),
    (page: Page) => ({ ...page, entries: [...page.entries, NEW] }),
  ].reduce((page, edit) => edit(page), BASE);
  const verdicts = ['verbatim', 'altered', 'edited', 'not-found', 'wrong-source', 'unreadable'] as const;
  const report = reportOf(BASE, ours, theirs, (at) => ({
    source: 'The surveyors asked for a dredger in spring, and the vote was put off “until the water returns”.',
    verdicts: {
      printed: 'verbatim',
      here: verdicts[at % 6] ?? 'edited',
      edited: verdicts[(at + 1) % 6] ?? 'altered',
      new: 'not-found',
    },
  }));
  const at = { part: 'reference', entry: 'harbour-3' } as const;
  return {
    ...report,
    discussion: [
      {
        at,
        words: 'the long drought',
        author: 'Ada Brook',
        day: '2026-05-03',
        text: 'Is this the right year?\nI have 2019.',
        isDone: true,
        replies: [{ author: 'Bo Lind', text: 'Yes.' }],
      },
      { words: '', text: 'Who reads this?', isDone: false, replies: [] },
    ],
    known: '8 sources known again: 7 by their bookmark, 1 by address.',
    messages: [
      {
        rule: 'read',
        severity: 'warning',
        reason: 'Words of the document belong to no source, and were left out: “<b>x</b>”',
      },
    ],
    formatting: [
      { part: 'note', entry: 'harbour-1', field: 'text', base: { plain: 'The paper' }, theirs: { plain: 'The paper' } },
    ],
    noise: 2,
  };
}

const NEW: Entry = {
  id: 'lind-2026',
  reference: {
    type: 'book',
    author: [{ family: 'Lind', given: 'Bo' }],
    title: 'Tides & <locks>',
    issued: { 'date-parts': [[2026]] },
  },
  quotations: [{ id: 'lind-2026-a', text: { plain: 'No tide waits for a lock keeper.' } }],
  notes: [],
  tags: [],
};

function arabic(): EditsReport {
  const theirs = changed(arabicPage, 'qasim-2021', (entry) => ({
    ...quoting(entry, '2019', '2018'),
    notes: [{ text: { plain: 'صُححت الأرقام في اليوم التالي.' } }],
  }));
  return reportOf(arabicPage, arabicPage, theirs, () => ({ verdicts: { printed: 'verbatim', edited: 'altered' } }));
}

function changed(page: Page, id: string, change: (entry: Entry) => Entry): Page {
  return { ...page, entries: page.entries.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

function quoting(entry: Entry, before: string, after: string): Entry {
  const quotations = entry.quotations.map(({ text: { plain }, ...rest }) => ({
    ...rest,
    text: { plain: plain.replace(before, after) },
  }));
  return { ...entry, quotations };
}
