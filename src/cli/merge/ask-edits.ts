/** A person at the terminal answers one edit after the other. */
import type { Decision, Edit, FieldValue } from '../../merge/proposal.ts';
import { type Act, nextEdit, type Review, reviewed, tally } from '../../merge/review/review.ts';
import type { Verdict } from '../../model/verification.ts';
import type { Io } from '../io.ts';
import { wrapped } from '../report/layout.ts';
import { VERDICT_WORDS } from '../report/verdicts.ts';
import { visible } from '../visible.ts';
import { hasWording, typedWording } from './own-wording.ts';

export interface Sitting {
  readonly edits: readonly Edit[];
  readonly io: Io;
  /** Of the page. */
  readonly lang: string;
  /** The question when all edits are answered. */
  last(review: Review): string;
  textOf(edit: Edit): string;
  /** Called after each answer. */
  keep(review: Review): void;
  /** What the copy of the source says to a quotation in the person's own words, where that can be known. */
  verdictOn(edit: Edit, value: FieldValue): Promise<Verdict | undefined>;
  /** What the person types; undefined where they end the input or break off. */
  typed(given?: string): Promise<string | undefined>;
}

export interface Answered {
  readonly review: Review;
  /** All edits are answered, and the person wants it so; else they want to go on another day. */
  readonly isDone: boolean;
}

export async function askEdits(begun: Review, sitting: Sitting): Promise<Answered> {
  let review = begun;
  for (;;) {
    const edit = nextEdit(sitting.edits, review);
    const reply = edit ? await askOne(edit, review, sitting) : await askAtEnd(review, sitting);
    if (reply === 'stop' || reply === 'finish') return { review, isDone: reply === 'finish' };
    review = reviewed(review, reply);
    sitting.keep(review);
  }
}

type Reply = Act | 'stop' | 'finish';

async function askOne(edit: Edit, review: Review, sitting: Sitting): Promise<Reply> {
  const { io, textOf } = sitting;
  io.stdout.writePainted(`\n${textOf(edit)}\n`);
  const own = hasWording(edit) ? ' [e]dit' : '';
  for (;;) {
    io.stdout.write(`[a]ccept [r]eject${own} [l]ater [u]ndo [q]uit [?]: `);
    const key = await typedKey(sitting);
    if (key === 'q') return 'stop';
    if (key === 'u' && review.history.length > 0) return { act: 'undo' };
    const decision = key === 'e' ? await ownWording(edit, sitting) : ANSWERS[key];
    if (decision) return { act: 'decide', edit: edit.id, decision };
    if (key === 'u') io.stdout.write('Nothing was answered in this sitting yet.\n');
    else if (key !== 'e') io.stdout.write(helpFor(edit));
  }
}

const ANSWERS: Readonly<Record<string, Decision>> = {
  a: { answer: 'accept' },
  r: { answer: 'reject' },
  l: { answer: 'later' },
};

function helpFor(edit: Edit): string {
  const lines = [
    '  a  accept: the page will say it as “edited”; as “merged”, where that is shown',
    '  r  reject: the page stays as it is',
    ...(hasWording(edit) ? ['  e  edit: put it into your own words, starting from the edited ones'] : []),
    '  l  later: ask again another day',
    '  u  undo: take back the last answer',
    '  q  quit: your answers are kept, and the same command goes on with them',
    'Type a letter, then Enter. The page is written at the end, when you say so.',
  ];
  return `${lines.join('\n')}\n`;
}

/** The whole line: nobody accepts an edit by words that were meant for another place. */
async function typedKey({ io, typed }: Sitting): Promise<string> {
  const line = await typed();
  if (line === undefined) io.stdout.write('\n');
  return line === undefined ? 'q' : line.trim().toLowerCase();
}

async function ownWording(edit: Edit, { io, lang, typed, verdictOn }: Sitting): Promise<Decision | undefined> {
  const found = await typedWording(edit, lang, async (given) => {
    io.stdout.write('Change the words, then Enter; nothing at all leaves the edit open.\n');
    const line = await typed(given);
    if (line === undefined) io.stdout.write('\n');
    return line;
  });
  if ('sentence' in found) {
    io.stdout.write(`${found.sentence}\n`);
    return undefined;
  }
  const verdict = await verdictOn(edit, found.value);
  if (verdict) io.stdout.write(`Compared with the copy of the source, your words are: ${VERDICT_WORDS[verdict]}.\n`);
  return { answer: 'edited', value: found.value };
}

/** Undoing is still possible, until the page is written. */
async function askAtEnd(review: Review, sitting: Sitting): Promise<Reply> {
  const { edits, io, last } = sitting;
  const { accepted, rejected, later } = tally(edits, review.decided);
  const answered = `Every edit is answered: ${accepted} to take, ${rejected} to leave out, ${later} for later.`;
  io.stdout.write(edits.length > 0 ? `\n${answered}\n` : '');
  for (;;) {
    const undo = review.history.length > 0 ? ', u to undo' : '';
    io.stdout.writePainted(`${wrapped(visible(`${last(review)} Enter for yes${undo}, q to stop here:`), '')} `);
    const key = await typedKey(sitting);
    if (key === '') return 'finish';
    if (key === 'q') return 'stop';
    if (key === 'u' && undo) return { act: 'undo' };
  }
}
