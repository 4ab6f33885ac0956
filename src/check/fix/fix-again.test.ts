/**
 * Whole pages, made at random, with faults planted at random, through the reader and the recogniser: what `--fix`
 * leaves has nothing more to fix, and a page without faults has nothing to report.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Message } from '../../model/message.ts';
import { readPage } from '../../read/read.ts';
import { checkPage } from '../check.ts';
import { applyFixes } from './fix.ts';

const numRuns = Number(process.env.CONTEXTPAGE_SOAK) ? 2000 : 60;

const PEOPLE = [
  'Anna Berg',
  'Tom Reed',
  'Ida Holm and Per Lund',
  'Eva Lind',
  'Jon Vik',
  'Mia Sund',
  'Kai Borg',
  'Lea Ness',
];
const TITLES = [
  'The harbour after the storm',
  'Who owns the quay?',
  'Don’t rebuild the pier',
  'Dredging, dams and doubt',
  'A pier for all: the long plan',
  'Why the workers’ boats stay in port',
  'Stop the crane!',
  'What the tide left behind',
];
const OUTLETS = ['The Harbour Post', 'Northern Ledger', 'Coast Weekly', 'Island Courier'];
const WORDS = [
  'The council closed the old quay on Monday. Nobody had asked the fishermen, who found the gate locked in the morning.',
  'and yet the boats went out again. They came back at noon with half a load, and with less fuel than they had wanted.',
  'We were told to wait for the report. It has been three years now, and the workers’ families still have no answer.',
  'In the ’90s the pier carried trains. Today it carries gulls, said one of the men who used to load the wagons there.',
  'The mayor “regrets the delay,” she said. Her deputy added that “no stone will be moved” before the vote in the autumn.',
  'Ships of any size may land here again. The first one to do so brought timber from the north and left without a cargo.',
  'A crane fell into the basin at night. It took the harbour master six weeks to find someone who would lift it out.',
  'The dam is higher than the plan allowed. An engineer wrote to the ministry about it, and never received a reply.',
];
const MONTHS = ['December', 'October', 'September', 'July', 'June', 'April', 'March', 'January'];

interface Style {
  readonly title: readonly [string, string];
  readonly dot: string;
  readonly stop: string;
}

/** One way to spoil a reference or a quotation; each can be mended safely. */
const FAULTS: Readonly<Record<string, (reference: string, quotation: string, style: Style) => [string, string]>> = {
  'missing opening mark': (reference, quotation) => [reference, quotation.slice(1)],
  'missing closing mark': (reference, quotation) => [reference, quotation.slice(0, -1)],
  'wrong closing mark': (reference, quotation, { title }) => [
    reference.replace(`${title[1]},`, `${title[0]},`),
    quotation,
  ],
  'glued sentences': (reference, quotation) => [reference, quotation.replace(/\. (?=[A-Z])/, '.')],
  'doubled comma': (reference, quotation, { title }) => [reference.replace(`${title[1]},`, `${title[1]},,`), quotation],
  'other date form': (reference, quotation, { dot }) => [
    reference.replace(dot ? /(\d)\. / : /(\d) (?=[A-Z])/, dot ? '$1 ' : '$1. '),
    quotation,
  ],
  'other end': (reference, quotation, { stop }) => [stop ? reference.slice(0, -1) : `${reference}.`, quotation],
};

const style: fc.Arbitrary<Style> = fc.record({
  title: fc.constantFrom<[string, string]>(['‘', '’'], ['“', '”']),
  dot: fc.constantFrom('', '.'),
  stop: fc.constantFrom('', '.'),
});

function pairs(of: Style, order: readonly number[]): [string, string][] {
  return order.map((n, i) => {
    const date = `${20 - i}${of.dot} ${MONTHS[i]} ${2021 - (i >> 2)}`;
    const title = `${of.title[0]}${TITLES[n]}${of.title[1]}`;
    return [`${PEOPLE[n]}, ${title}, ${OUTLETS[n % 4]}, ${date}${of.stop}`, `“${WORDS[n]}”`];
  });
}

async function checked(text: string): Promise<Message[]> {
  const { page, lines, source } = await readPage(text, { name: 'page.txt' });
  return checkPage(page, { lines, source, today: '2026-01-01' });
}

const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 6 });
const told = (messages: readonly Message[]): string[] => messages.map(({ rule, reason }) => `${rule}: ${reason}`);

test('a page without faults has nothing to report but its missing links', async () => {
  await fc.assert(
    fc.asyncProperty(style, order, async (of, which) => {
      const messages = await checked(pairs(of, which).flat().join('\n'));
      assert.deepEqual(told(messages.filter(({ rule }) => rule !== 'missing-link')), []);
    }),
    { numRuns },
  );
});

test('planted faults are named, mended by the fixes, and nothing fixable is left', async () => {
  const planted = fc.uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...Object.keys(FAULTS))), {
    minLength: 1,
    maxLength: 2,
    selector: ([line]) => line,
  });
  await fc.assert(
    fc.asyncProperty(style, order, planted, async (of, which, faults) => {
      const clean = pairs(of, which);
      const faulty = clean.map(([reference, quotation], i): [string, string] => {
        const fault = FAULTS[faults.find(([line]) => line === i)?.[1] ?? ''];
        return fault ? fault(reference, quotation, of) : [reference, quotation];
      });
      const text = faulty.flat().join('\n');
      const fixed = applyFixes(text, await checked(text));
      assert.equal(fixed.text, clean.flat().join('\n'));
      assert.equal(fixed.applied, faults.length);
      assert.deepEqual(told((await checked(fixed.text)).filter(({ fix }) => fix)), []);
    }),
    { numRuns },
  );
});
