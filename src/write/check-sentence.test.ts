import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyQuotation } from '../anchor/verify.ts';
import type { Page } from '../model/page.ts';
import type { Receipt } from '../model/receipt.ts';
import { readSource } from '../source/read-source.ts';
import { sha256 } from '../text/hash.ts';
import { checkSentence } from './check-sentence.ts';
import { checkWords, correctedOn, withdrawnOn } from './check-words.ts';
import { shownChecks } from './shown-checks.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];
const SOURCE = await readSource(
  Buffer.from(
    'The harbour master said on Monday that the lower gate will not be opened before spring, since nine boats lie in the channel.',
  ),
  { contentType: 'text/plain' },
);

/** The receipt that a quotation gets from the source. */
function receiptOf(text: string): Receipt {
  const { confidence: _confidence, foundIn: _other, ...evidence } = verifyQuotation(text, SOURCE, { lang: 'en' });
  const copy = { sha256: sha256('copy'), textSha256: sha256(SOURCE.text), captured: '2026-05-03' };
  return { ...evidence, quotationSha256: sha256(text), copy };
}

function pageOf(quotations: readonly (readonly [text: string, receipt?: Receipt])[], more: Partial<Page> = {}): Page {
  const entry = {
    ...{ id: 'a', reference: { type: 'webpage' as const }, notes: [], tags: [] },
    quotations: quotations.map(([plain, receipt], i) => ({
      id: `a-${i}`,
      text: { plain },
      ...(receipt && { receipt }),
    })),
  };
  return { title: 'T', lang: 'en', intro: [], sections: [], entries: [entry], other: [], ...more };
}

function said(text: string, lang = 'en'): string {
  const [check] = shownChecks(pageOf([[text, receiptOf(text)]])).values();
  assert.ok(check);
  return `${checkWords(lang).verdicts[check.verdict]}: ${checkSentence(check, lang, () => undefined)}`;
}

test('an altered quotation is told word by word, with the marks of the language', () => {
  assert.equal(
    said('said on Tuesday that the lower gate will not be opened before summer'),
    'Altered: 2 words differ from the source (“Tuesday” for “Monday”; “summer” for “spring”)',
  );
  assert.equal(said('nine old boats lie'), 'Altered: 1 word differs from the source (“old” is not in the source)');
  assert.equal(
    said('gate will be opened before spring', 'fr'),
    'Altérée: 1 mot diffère de la source («\u00a0not\u00a0» est omis)',
  );
  assert.equal(said('since nine boats, lie in the channel', 'de'), 'Verändert: die Zeichensetzung weicht ab');
});

test('an edited quotation is told by what was changed, once each', () => {
  assert.equal(
    said('The harbour master said on Monday that the lower gate […] before spring, since [they] lie in the channel'),
    'Edited: ellipsis, words in brackets, end punctuation; please look: the words left out hold a negation, the words in brackets are not the source’s',
  );
  assert.equal(said('the harbour master said on Monday', 'es'), 'Editada: letra inicial');
});

test('words that no copy has are told with the date of the copy, a verbatim quotation with nothing', () => {
  assert.equal(
    said('entirely other words of somebody else'),
    'Not found: the copy of 3\u00a0May\u00a02026 does not have these words',
  );
  assert.equal(said('nine boats lie in the channel'), 'Verbatim: ');
});

test('a wrong source is told by the name of the right one', () => {
  const receipt: Receipt = {
    ...receiptOf('nine boats lie in the channel'),
    verdict: 'wrong-source',
    foundIn: { entry: 'b', copy: { sha256: sha256('b'), textSha256: sha256('b') } },
  };
  const check = { verdict: 'wrong-source', receipt } as const;
  assert.equal(
    checkSentence(check, 'en', (id) => `‘Title of ${id}’`),
    'the words stand in ‘Title of b’',
  );
  assert.equal(
    checkSentence(check, 'en', () => undefined),
    '',
  );
});

test('a page without any receipt shows no check; with one, every quotation is told of', () => {
  const text = 'nine boats lie in the channel';
  const other: Receipt = { ...receiptOf(text), quotationSha256: sha256('other words') };
  assert.deepEqual([...shownChecks(pageOf([[text], ['More.']]))], []);
  assert.deepEqual([...shownChecks(pageOf([[text, other]]))], []);
  const verdicts = (page: Page): string[] => [...shownChecks(page).values()].map(({ verdict }) => verdict);
  const quotations = [[text, receiptOf(text)], ['More.'], [text, other]] as const;
  assert.deepEqual(verdicts(pageOf(quotations)), ['verbatim', 'not-verified', 'not-verified']);
  assert.deepEqual(verdicts(pageOf(quotations, { marks: 'all' })), ['verbatim', 'not-checked', 'not-checked']);
});

test('faithful words under a caution are never shown as verbatim', () => {
  const text = 'nine boats lie in the channel';
  const receipt: Receipt = { ...receiptOf(text), cautions: [{ kind: 'negator-omitted', source: 'not' }] };
  assert.deepEqual([...shownChecks(pageOf([[text, receipt]])).values()], [{ verdict: 'edited', receipt }]);
});

test('each language has its own names, and none claims more than was compared', () => {
  for (const lang of LANGUAGES) {
    const names = Object.values(checkWords(lang).verdicts);
    assert.equal(new Set(names).size, 8, lang);
    if (lang !== 'en')
      assert.ok(
        names.every((name) => !Object.values(checkWords('en').verdicts).includes(name)),
        lang,
      );
  }
  assert.equal(checkWords('de-AT'), checkWords('de'));
  assert.equal(checkWords('ja'), checkWords('en'));
  assert.doesNotMatch(JSON.stringify(LANGUAGES.map((lang) => checkWords(lang))), /"(?:true|verified|fact-checked)/i);
});

test('the day of a correction and of a withdrawal is told as precisely as it is known', () => {
  assert.equal(correctedOn('2026-05-03', 'en'), 'Corrected on 3\u00a0May\u00a02026');
  assert.equal(correctedOn('2026-05', 'en'), 'Corrected in May\u00a02026');
  assert.equal(withdrawnOn('2026-05-03', 'de'), 'Zurückgezogen am 3.\u00a0Mai\u00a02026');
  assert.equal(withdrawnOn('2026', 'fr'), 'Retirée (2026)');
});
