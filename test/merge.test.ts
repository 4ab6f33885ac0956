/** `contextpage merge`, in this process: a document of the example comes back, and somebody sits at the terminal. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { readPage } from '../src/read/read.ts';
import { COMMENTED, deskWith, TEXT, TWELVE, typing } from './merge-desk.ts';
import { EXAMPLE, PASTED, run } from './run-cli.ts';
import { paragraph, wordFile, wordParts } from './word-file.ts';

const REVIEW = `${EXAMPLE}.edited.review.json`;

test('twelve edits are answered one by one, and only their lines of the page change', async (t) => {
  const desk = deskWith(t, TWELVE);
  const { code, stdout, stderr } = await desk.merge(typing(...'aaaraaaaaaaa', ''));
  assert.equal(code, 0);
  assert.doesNotMatch(stderr, /left out/u);
  assert.match(stdout, /Edit 12 of 12: quotation removed {2}2023-wells, line \d+\n/u);
  assert.match(stdout, /Every edit is answered: 11 to take, 1 to leave out, 0 for later\./u);
  assert.match(stdout, /has 11 edits now; the former page is\s+halder-barrier\.md~\.\n1 edit was left out\.\n/u);
  assert.equal(readFileSync(join(desk.folder, `${EXAMPLE}~`), 'utf8'), TEXT);
  assert.deepEqual(
    desk.changes().map((line) => line.slice(0, 23)),
    [
      'title: The Halder Gates',
      'The storm-tide barrier ',
      'The Halder Forum, [‘Ope',
      'The recording is ninety',
      'Estuary Commission of N',
      '> The gates close at an',
      'Nell Harrow, ‘Nine gate',
      'Tobias Wenlock, [‘What ',
      'Ilse Marchetti, Ferdina',
      '> There are good reason',
      '— pp. 12–13',
      '[‘Four wells above the ',
    ],
  );
  assert.match(desk.page(), /forty days and nothing terrible/u);
  assert.match(desk.page(), /Estuary Commission[^\n]* changed=2026-01-01\}/u);
  assert.match(desk.page(), /Nell Harrow[^\n]* \{added=2026-01-01\}/u);
});

test('the review is readable at 80 columns, and says with signs what it says with colours', async (t) => {
  const desk = deskWith(t, { ...TWELVE, ...COMMENTED });
  const answers = [...'?aaaaaaaaaaaa', 'q'];
  const painted = await desk.merge({ tty: true, typed: ['q'] });
  const plain = await desk.merge(typing(...answers));
  assert.ok(plain.stdout.startsWith(stripVTControlCharacters(painted.stdout)));
  assert.notEqual(stripVTControlCharacters(painted.stdout), painted.stdout);
  assert.equal(stripVTControlCharacters(plain.stdout), plain.stdout);
  // What a person types ends the line of a question.
  const lines = plain.stdout.replaceAll(/\?\]: |stop here: /gu, '$&\n').split('\n');
  for (const line of lines) assert.ok(line.length <= 80, line);
  assert.match(plain.stdout, /Made by Tom Weir \(2026-05-03\)\./u);
  assert.match(plain.stdout, /Track Changes was off/u);
});

test('somebody who stops goes on later where they were, and can undo', async (t) => {
  const desk = deskWith(t, TWELVE);
  const first = await desk.merge(typing('r', 'u', 'u', 'a', 'r', 'l', 'q'));
  assert.match(first.stdout, /Nothing was answered in this sitting yet\./u);
  assert.match(first.stdout, /answers are kept in “halder-barrier\.md\.edited\.review\.json”/u);
  assert.equal(desk.page(), TEXT);
  const second = await desk.merge(typing(...'laaaaaaaaa', ''));
  assert.match(second.stdout, /The review goes on: 2 edits are answered already\./u);
  assert.match(second.stdout, /Edit 3 of 12: author/u);
  assert.match(second.stdout, /1 edit was left out\.\n1 edit is still to be answered\./u);
  assert.match(desk.page(), /title: The Halder Gates/u);
  const third = await desk.merge(typing('a', ''));
  assert.match(third.stdout, /Edit 2 of 2: author/u);
  assert.match(desk.page(), /\nThe Halder Forum,/u);
  assert.match(desk.page(), /the sea out since 1971/u);
});

test('an edit can be taken in words of one’s own', async (t) => {
  const desk = deskWith(t, {
    retyped: [
      { words: '9\u00a0May\u00a02023', as: '10 May 2023' },
      { words: 'ninety minutes', as: 'ninety-five minutes' },
    ],
  });
  const { stdout } = await desk.merge(
    typing('e', 'The recording takes long.\u00b6See 47:00.', 'e', 'soon', 'e', '', 'e', '2023-05-11', ''),
  );
  assert.match(stdout, /This is no date that the calendar has/u);
  assert.match(stdout, /Nothing was typed, so the edit is still open\./u);
  assert.match(desk.page(), /\nThe recording takes long\.\n\nSee 47:00\. \{\.more\}\n/u);
  assert.match(desk.page(), /\*Coast and Harbour\*, 11 May 2023/u);
});

test('what was decided once is not asked again, until its words change or the file with the answers is deleted', async (t) => {
  const desk = deskWith(t, TWELVE);
  const first = await desk.merge(typing(...'r', 'e', 'The sea has stayed out.', ...'raaaaaaaaa', ''));
  assert.match(first.stdout, /“halder-barrier\.md\.edited\.review\.json” keeps what you decided/u);
  const once = desk.page();
  const again = await desk.merge(typing());
  assert.match(again.stdout, /3 edits were decided before, and are not asked about again;\s+to see/u);
  const safe = await desk.merge({}, '--accept-all-safe');
  assert.doesNotMatch(safe.stdout, /need a person/u);
  assert.doesNotMatch((await desk.merge()).stdout, /^Edit|Nothing is written/mu);
  assert.equal(desk.page(), once);
  writeFileSync(join(desk.folder, EXAMPLE), once.replace('title: The Halder Barrier', 'title: The Barrier'));
  assert.match((await desk.merge(typing('q'))).stdout, /2 edits were decided before[\s\S]*Edit 1 of 3: title/u);
  writeFileSync(join(desk.folder, EXAMPLE), once);
  rmSync(join(desk.folder, REVIEW));
  assert.match((await desk.merge(typing('q'))).stdout, /has 3 edits for[\s\S]*Edit 1 of 3: title/u);
});

test('where all edits are taken, nothing is left beside the page but the former one', async (t) => {
  const desk = deskWith(t, TWELVE);
  await desk.merge(typing(...'aaaaaaaaaaaa', ''));
  assert.equal(existsSync(join(desk.folder, REVIEW)), false);
});

test('in a pipe the edits are listed, nothing is asked and nothing is written', async (t) => {
  const desk = deskWith(t, { ...TWELVE, ...COMMENTED });
  const { code, stdout } = await desk.merge();
  assert.equal(code, 0);
  assert.equal(stdout.match(/^Edit \d+ of 12: /gmu)?.length, 12);
  assert.match(stdout, /Nothing is written yet\./u);
  assert.match(
    stdout,
    /To take the 8 edits that need no decision and 1 comment as a private note:\n {4}contextpage merge/u,
  );
  assert.equal(desk.page(), TEXT);
});

test('what is safe is taken without asking; done twice it is done once', async (t) => {
  const desk = deskWith(t, { ...TWELVE, ...COMMENTED });
  const first = await desk.merge({}, '--accept-all-safe');
  assert.equal(first.code, 0);
  assert.match(first.stdout, /has 8 edits and 1 comment as a private note now/u);
  assert.match(first.stdout, /^4 edits need a person to decide/mu);
  const quotations = (text: string): string[] => text.match(/^>.*$/gmu) ?? [];
  assert.deepEqual(quotations(desk.page()), quotations(TEXT));
  const once = desk.page();
  assert.match(
    once,
    /\n\nAda Brook, 2026-05-03, on “ribbed and pale”: Is this the wording in print\? \{\.private\}\n/u,
  );
  const second = await desk.merge({}, '--accept-all-safe', '--format', 'json');
  assert.equal(desk.page(), once);
  assert.ok(
    JSON.parse(second.stdout).edits.every(({ safe, answer }: { safe: boolean; answer?: string }) => !safe && !answer),
  );
});

test('what a person has refused is not taken as safe', async (t) => {
  const desk = deskWith(t, TWELVE);
  await desk.merge(typing('r', 'q'));
  await desk.merge({}, '--accept-all-safe');
  assert.match(desk.page(), /title: The Halder Barrier/u);
});

test('for programs there is one list, empty where nobody edited', async (t) => {
  const desk = deskWith(t, {});
  assert.deepEqual(JSON.parse((await desk.merge({}, '--format', 'json')).stdout).edits, []);
  assert.match((await desk.merge(typing())).stdout, /^No edits: “edited\.docx” says what “halder-barrier\.md” says/u);
  assert.equal(existsSync(join(desk.folder, REVIEW)), false);
});

test('a comment without any edit comes home as well', async (t) => {
  const desk = deskWith(t, COMMENTED);
  const { stdout } = await desk.merge(typing(''));
  assert.match(stdout, /has 1 new comment for/u);
  assert.deepEqual(desk.changes(), [
    'Ada Brook, 2026-05-03, on “ribbed and pale”: Is this the wording in print? {.private}',
  ]);
  assert.match((await desk.merge(typing())).stdout, /^No edits/u);
});

test('for a browser there is one file with everything in it', async (t) => {
  const desk = deskWith(t, { ...TWELVE, ...COMMENTED });
  const { stdout, code } = await desk.merge({}, '--format', 'html');
  assert.equal(code, 0);
  assert.match(stdout, /^<!doctype html>/u);
  assert.match(stdout, /Is this the wording in print\?/u);
  assert.equal(desk.page(), TEXT);
});

test('what the page changed meanwhile is shown beside, and kept', async (t) => {
  const desk = deskWith(t, { retyped: [{ words: 'ninety minutes', as: 'ninety-five minutes' }] });
  writeFileSync(join(desk.folder, EXAMPLE), TEXT.replace('the part on costs', 'the part on money'));
  const { stdout } = await desk.merge(typing('a', ''));
  assert.match(stdout, /here: {4}.*\{\+money\+\}/u);
  assert.match(desk.page(), /is ninety-five minutes long; the part on money begins/u);
});

test('with copies of the sources each wording of a quotation has its verdict, beside the words of the source', async (t) => {
  const desk = deskWith(t, { retyped: [{ words: 'forty days', as: 'fifty days' }] });
  const own = 'We opened them for a while and nothing terrible happened.';
  const { stdout } = await desk.merge(typing('e', own, 'q'), '--archive', 'sources');
  assert.match(stdout, /Compared with the copy of the source, your words are: altered\./u);
  assert.match(stdout, /printed: We opened them for \[-forty-\] days[^:]*\(verbatim\)/u);
  assert.match(stdout, /edited: {2}We opened them for \{\+fifty\+\} days[^:]*\(altered\)/u);
  assert.match(stdout, /source: {2}We opened them for \{\+forty\+\} days/u);
});

test('who made the edits is kept where that is wished', async (t) => {
  const desk = deskWith(t, TWELVE);
  await desk.merge({}, '--accept-all-safe', '--history');
  assert.match(
    desk.page(),
    /\nHistory: date; edited by Ada Brook \(2026-05-03\), taken over 2026-01-01\. \{\.private\}\n/u,
  );
  const { page } = await readPage(desk.page(), { name: EXAMPLE });
  assert.deepEqual(
    page.entries.filter(({ notes }) => notes.some(({ text }) => /^History/u.test(text.plain))).map(({ id }) => id),
    ['halder-forum-2023-opening', 'harrow-2023-gates', 'wenlock-2023-youll', 'marchetti-2023-wells'],
  );
});

test('a document that was never ours brings what it has, and takes nothing away', async (t) => {
  const desk = deskWith(t, {});
  const body = [
    'Hester Quillan, ‘A common gauge: fishermen, farmers, and the reading of one number’, Forum for Coastal Studies, 2 April 2023',
    'Nell Harrow, ‘Nine gates and a winter’, The Orsel Herald, 2 June 2023',
    '“The ninth gate has not moved since January, and nobody says why.”',
  ];
  writeFileSync(join(desk.folder, 'edited.docx'), wordFile(wordParts(body.map((text) => paragraph(text)).join(''))));
  const { stdout } = await desk.merge({}, '--format', 'json');
  assert.deepEqual(
    JSON.parse(stdout).edits.map(({ kind, part }: { kind: string; part: string }) => `${kind} ${part}`),
    ['added entry'],
  );
});

test('only a context file is written to; others are told the way, and stay as they are', async (t) => {
  const desk = deskWith(t, TWELVE);
  const before = readFileSync(join(desk.folder, PASTED), 'utf8');
  for (const more of [['--accept-all-safe'], []]) {
    const { code, stderr } = await run(desk.folder, ['merge', PASTED, 'edited.docx', ...more], typing());
    assert.equal(code, 2);
    assert.match(
      stderr,
      /merge writes to context files.*contextpage convert halder-barrier-as-pasted\.txt context\.md/u,
    );
  }
  assert.equal(readFileSync(join(desk.folder, PASTED), 'utf8'), before);
});

test('what cannot be merged is told in one sentence', async (t) => {
  const { folder } = deskWith(t, {});
  writeFileSync(join(folder, 'none.docx'), 'words');
  for (const argv of [
    ['merge', EXAMPLE, 'none.docx'],
    ['merge', EXAMPLE, 'absent.docx'],
    ['merge', 'absent.md', 'edited.docx'],
    ['merge', EXAMPLE, EXAMPLE],
    ['merge', EXAMPLE, 'edited.docx', '--archive', 'absent'],
  ]) {
    const { code, stderr, stdout } = await run(folder, argv);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, /^contextpage: [^\n]+\n$/u);
  }
});

test('a page that another program changed during the review is left as it is, and so are the answers', async (t) => {
  const desk = deskWith(t, TWELVE);
  const changed = `${TEXT}\n`;
  const { code, stderr } = await desk.merge({
    ...typing(...'aaaaaaaaaaaa', ''),
    onOutput: (text) => {
      if (text.includes('Edit 5 of')) writeFileSync(join(desk.folder, EXAMPLE), changed);
    },
  });
  assert.equal(code, 2);
  assert.match(stderr, /was changed by another program/u);
  assert.equal(desk.page(), changed);
  assert.match((await desk.merge(typing(''))).stdout, /12 edits are answered already/u);
  assert.match(desk.page(), /title: The Halder Gates/u);
});
