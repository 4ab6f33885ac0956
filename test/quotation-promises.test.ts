/** What a verdict promises, tried on drawn articles in many scripts with permitted edits and with false ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProof, type Proven } from '../src/anchor/proof/check-proof.ts';
import { cosmeticFold } from '../src/anchor/proof/proof-fold.ts';
import { verifyQuotation } from '../src/anchor/verify.ts';
import type { Region, SourceSpan, SourceText } from '../src/model/source.ts';
import type { ProofStep, Verification } from '../src/model/verification.ts';
import { type Article, drawArticle, drawFrom, pick } from './quotation-article.ts';
import { ATTACKS } from './quotation-attacks.ts';
import { drawQuote, EDITS, type EditKind, type Quote, textOf } from './quotation-edits.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
const RUNS = SOAK ? 3000 : 60;
/** Leave the words as they are, so that what is false stays false. */
const BESIDE = Object.entries(EDITS)
  .filter(([name]) => !/number|thousands|dropped/.test(name))
  .map(([, edit]) => edit);
const OWN: readonly (readonly Region[])[] = [
  ['article', 'note-call'],
  ['article'],
  ['article', 'caption'],
  ['caption'],
];
const PERSONAL: readonly EditKind[] = ['ellipsis', 'bracket', 'case', 'end-punctuation', 'footnote', 'emphasis'];

for (const [name, edit] of Object.entries(EDITS)) {
  test(`a quotation stays faithful with ${name}`, () => {
    each((seed) => {
      const draw = drawFrom(seed);
      const article = drawArticle(draw);
      const edited = edit(drawQuote(draw, article, 6), draw, article);
      if (edited) isFaithful(article, edited);
    });
  });
}

test('a quotation stays faithful with up to four edits', () => {
  each((seed) => {
    const draw = drawFrom(seed);
    const article = drawArticle(draw);
    let quote = drawQuote(draw, article, 8);
    for (let edits = draw(5); edits > 0; edits--) {
      quote = pick(draw, Object.values(EDITS))(quote, draw, article) ?? quote;
    }
    isFaithful(article, quote);
  });
});

for (const [name, attack] of Object.entries(ATTACKS)) {
  test(`a quotation is never faithful with ${name}`, () => {
    const count = { tried: 0, held: 0 };
    each((seed) => {
      const draw = drawFrom(seed);
      const article = drawArticle(draw);
      const attacked = attack(drawQuote(draw, article, 5), draw, article);
      if (attacked) isRefused(article, textOf(attacked), count);
    });
    assert.ok(
      count.held <= Math.max(2, count.tried / 20),
      `${count.held} of ${count.tried} still stand in the article`,
    );
  });
}

test('a quotation with permitted edits is never faithful with one alteration beside them', () => {
  const count = { tried: 0, held: 0 };
  each(
    (seed) => {
      const draw = drawFrom(seed);
      const article = drawArticle(draw);
      const quote = drawQuote(draw, article, 12);
      const attacked = pick(draw, Object.values(ATTACKS))(quote, draw, article);
      if (!attacked || attacked.parts.length < 10) return;
      const kept = { from: Math.max(0, attacked.at - 2), to: attacked.at + 3 };
      const near = textOf({ parts: attacked.parts.slice(kept.from, kept.to) });
      if (holds(article, near)) count.held++;
      else {
        const parts = attacked.parts.map((part, at) =>
          at >= kept.from && at < kept.to ? { ...part, isTaken: true } : part,
        );
        let edited: Quote = { ...quote, parts };
        for (let edits = 1 + draw(3); edits > 0; edits--) {
          edited = pick(draw, BESIDE)(edited, draw, article) ?? edited;
        }
        isRefused(article, textOf(edited), count);
      }
    },
    SOAK ? 170_000 : 300,
  );
  assert.ok(count.held <= count.tried / 20, `${count.held} of ${count.tried} still stand in the article`);
});

test('a quotation that begins or ends inside a word or a number is never faithful', () => {
  const count = { tried: 0, held: 0 };
  each((seed) => {
    const draw = drawFrom(seed);
    const article = drawArticle(draw);
    const text = textOf(drawQuote(draw, article, 4));
    const inside = draw(2) === 0 ? text.replace(/^[\p{L}\p{N}]/u, '') : text.replace(/[\p{L}\p{N}]$/u, '');
    const cut = inside === text.slice(1) ? text.slice(0, 2) : text.slice(-2);
    if (article.script.space === '' && !/^\d\d$/u.test(cut)) return;
    if (inside !== text && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(inside)) {
      if (!standsAsWords(article, inside)) isRefused(article, inside, count, false);
    }
  });
});

test('no kind of edit makes a proof of a false quotation hold', () => {
  const kinds = [
    ...PERSONAL,
    'typography',
    'nested-quotes',
    'hyphenation',
    'ligature',
    'unicode',
    'paragraph-join',
  ] as const;
  each((seed) => {
    const draw = drawFrom(seed);
    const article = drawArticle(draw);
    const quote = drawQuote(draw, article, 6);
    const attacked = pick(draw, Object.values(ATTACKS))(quote, draw, article);
    const [start = 0, end = 0] = [article.tokens[quote.first]?.start, article.tokens[quote.last]?.end];
    const exact = article.source.text.slice(start, end);
    if (!attacked || cosmeticFold(exact) === cosmeticFold(textOf(attacked))) return;
    for (const edit of kinds) {
      const forged: Proven = {
        verdict: 'edited',
        passages: [{ start, end, exact }],
        proof: forge(attacked, start, exact, edit),
      };
      assert.ok(checkProof(textOf(attacked), article.source, forged), `${edit}: ${textOf(attacked)} | ${exact}`);
    }
  });
});

test('two passages in the wrong order are never faithful, with an ellipsis or without', () => {
  const count = { tried: 0, held: 0 };
  each((seed) => {
    const draw = drawFrom(seed);
    const article = drawArticle(draw);
    const middle = Math.floor(article.tokens.length / 2);
    if (middle < 6) return;
    const one = partOf(article, draw(middle - 4), 4);
    const two = partOf(article, middle + draw(middle - 4), 4);
    if (
      wordsFound(article, two) < wordsFound(article, one) ||
      !isOnce(article.source, one) ||
      !isOnce(article.source, two)
    )
      return;
    isRefused(article, two + pick(draw, [' ', ' … ', ' [...] ']) + one, count);
  });
});

test('words of teasers, comments and advertisements are never faithful', () => {
  const count = { tried: 0, held: 0 };
  each((seed) => {
    const article = drawArticle(drawFrom(seed));
    for (const text of article.elsewhere) isRefused(article, text, count);
  });
});

test('another source that holds the words is named, and sources that do not hold them change nothing', () => {
  each((seed) => {
    const draw = drawFrom(seed);
    const one = drawArticle(draw);
    const other = drawArticle(draw, one.script);
    const third = drawArticle(draw);
    const text = textOf(drawQuote(draw, other, 6));
    if (holds(one, text) || holds(third, text)) return;
    const others = [
      { id: 'third', source: third.source },
      { id: 'other', source: other.source },
    ];
    const result = verifyQuotation(text, one.source, { others });
    assert.deepEqual([result.verdict, result.foundIn], ['wrong-source', 'other'], text);
    assert.equal(checkProof(text, other.source, result), undefined);
    assert.deepEqual(verifyQuotation(text, one.source, { others: others.toReversed() }), result);
    const own = verifyQuotation(text, other.source);
    const irrelevant = [
      { id: 'third', source: third.source },
      { id: 'one', source: one.source },
    ];
    assert.deepEqual(verifyQuotation(text, other.source, { others: irrelevant }), own);
    assert.deepEqual(verifyQuotation(text, other.source), own);
  });
});

test('any text gives a verdict of a valid shape and never an exception', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '…',
    '...',
    '[…]',
    '“',
    "'",
    '*',
    '_',
    '-',
    '−',
    '\ud83d',
    '\udc00',
    '\u0301',
    '\u00ad',
    '\n',
    ' ',
    '5',
    '½',
    'a',
    '門',
    '\u200b',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: piece, maxLength: 60 }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  const region = fc.constantFrom<Region>('article', 'caption', 'note-call', 'apparatus', 'teaser', 'note');
  fc.assert(
    fc.property(text, fc.array(fc.tuple(region, text), { maxLength: 6 }), fc.nat(), (quotation, parts, from) => {
      const source = sourceOf(parts);
      hasShape(quotation, source);
      hasShape(source.text.slice(from % (source.text.length + 1)).slice(0, 40), source);
    }),
    { numRuns: RUNS * 10 },
  );
});

test('thousands of brackets, ellipses and marks are judged like any text', () => {
  const { source } = drawArticle(drawFrom(7));
  for (const piece of [
    '[',
    ']',
    '[]',
    '[a] ',
    '…',
    '... ',
    '. ',
    '“',
    '’',
    '*',
    '_a_ ',
    '-',
    '\u0301',
    '\ud83d',
    '1,',
    '不',
  ]) {
    hasShape(piece.repeat(5000), source);
    hasShape(piece.repeat(50), { ...source, text: '', spans: [] });
  }
});

function each(property: (seed: number) => void, runs = RUNS): void {
  fc.assert(fc.property(fc.nat({ max: 2 ** 32 - 1 }), property), { numRuns: runs, endOnFailure: true });
}

function isFaithful(article: Article, quote: Quote): void {
  const text = textOf(quote);
  const result = verifyQuotation(text, article.source);
  const dropsMark = result.changes.some(({ kind }) => kind === 'end-punctuation');
  // The same words may stand in another place without the note call that was left out here.
  const told = quote.kinds.filter((kind) => PERSONAL.includes(kind));
  const isElsewhere = result.verdict === 'verbatim' && told.every((kind) => kind === 'footnote');
  const isEdited = dropsMark || (told.length > 0 && !isElsewhere);
  const expected = isEdited ? 'edited' : 'verbatim';
  const seen = {
    text,
    source: article.source.text,
    verdict: result.verdict,
    fault: checkProof(text, article.source, result),
  };
  assert.deepEqual(seen, { ...seen, verdict: expected, fault: undefined });
  liesThere(article, quote, text, result);
}

/** Where the quotation begins and ends with words that stand only once, so do the passages. */
function liesThere({ source, tokens }: Article, quote: Quote, text: string, { passages }: Verification): void {
  const begins = source.text.slice(tokens[quote.first]?.start, tokens[quote.first + 3]?.end);
  const ends = source.text.slice(tokens[quote.last - 3]?.start, tokens[quote.last]?.end);
  if (!text.startsWith(begins) || !text.endsWith(ends) || !isOnce(source, begins) || !isOnce(source, ends)) return;
  assert.equal(passages[0]?.start, tokens[quote.first]?.start);
  const rest = source.text.slice(tokens[quote.last]?.end, passages.at(-1)?.end);
  assert.match(rest, /^[^\p{L}\p{N}]?$/u);
}

function isOnce({ text }: SourceText, part: string): boolean {
  return text.indexOf(part) === text.lastIndexOf(part);
}

interface Count {
  tried: number;
  /** How many false quotations stand in the article after all. */
  held: number;
}

function isRefused(article: Article, text: string, count: Count, asks = true): void {
  count.tried++;
  if (asks && holds(article, text)) {
    count.held++;
    return;
  }
  const { verdict } = verifyQuotation(text, article.source);
  const seen = { text, source: article.source.text, isFaithful: verdict === 'verbatim' || verdict === 'edited' };
  assert.deepEqual(seen, { ...seen, isFaithful: false });
}

/** Plain search, apart from the matcher, in the article with its captions and without them; its first letter in any case. */
function holds({ source }: Article, text: string): boolean {
  const sought = [text, withFirst(text, 'toLowerCase'), withFirst(text, 'toUpperCase')].map(cosmeticFold);
  return OWN.some((regions) => {
    const own = source.spans.filter(({ region }) => regions.includes(region));
    const folded = cosmeticFold(own.map(({ start, end }) => source.text.slice(start, end)).join(''));
    return sought.some((form) => folded.includes(form));
  });
}

function withFirst(text: string, change: 'toLowerCase' | 'toUpperCase'): string {
  return text.replace(/\p{L}/u, (letter) => letter[change]());
}

/** Whether the text stands somewhere between two words. */
function standsAsWords({ source }: Article, text: string): boolean {
  const words = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}’'−£$€₹.,-])${text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}(?![\\p{L}\\p{M}\\p{N}’'%-]|[.,]\\p{N})`,
    'u',
  );
  return words.test(source.text);
}

function partOf({ tokens, source }: Article, from: number, length: number): string {
  return source.text.slice(tokens[from]?.start, tokens[from + length - 1]?.end);
}

function wordsFound({ source }: Article, text: string): number {
  return source.text.indexOf(text);
}

function sourceOf(parts: readonly (readonly [Region, string])[]): SourceText {
  let text = '';
  const spans: SourceSpan[] = [];
  for (const [block, [region, part]] of parts.entries()) {
    if (part === '') continue;
    spans.push({ start: text.length, end: text.length + part.length, region, block });
    text += part;
  }
  return { text, spans, origins: [], contentType: 'text/plain' };
}

function hasShape(quotation: string, source: SourceText): void {
  const { verdict, passages, proof, confidence } = verifyQuotation(quotation, source);
  for (const { start, end, exact } of passages) {
    assert.equal(exact, source.text.slice(start, end));
    assert.ok(start >= 0 && start < end && end <= source.text.length);
  }
  assert.ok(confidence >= 0 && confidence <= 1);
  assert.equal(proof !== undefined, ['verbatim', 'edited', 'wrong-source'].includes(verdict));
  if (proof) assert.equal(proof.map(({ text }) => text).join(''), quotation);
}

/** Copies what both have at their ends, and calls the difference between them an edit. */
function forge(quote: Pick<Quote, 'parts'>, start: number, exact: string, edit: EditKind): readonly ProofStep[] {
  const text = textOf(quote);
  let lead = 0;
  while (lead < text.length && text[lead] === exact[lead]) lead++;
  let rest = 0;
  while (rest < Math.min(text.length, exact.length) - lead && text.at(-1 - rest) === exact.at(-1 - rest)) rest++;
  const end = start + exact.length;
  return [
    { start, end: start + lead, text: text.slice(0, lead) },
    { edit, start: start + lead, end: end - rest, text: text.slice(lead, text.length - rest) },
    { start: end - rest, end, text: text.slice(text.length - rest) },
  ];
}
