/** Verdicts that are remembered are those that would be found today, whatever has happened to page and copies since. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeSources } from '../src/cli/archive/describe-sources.ts';
import { Judge } from '../src/cli/archive/judge.ts';
import { keepKnownDocuments, readKnownDocuments } from '../src/cli/archive/kept-verdicts.ts';
import { CopyReader } from '../src/cli/archive/read-copies.ts';
import type { SavedSource } from '../src/cli/archive/saved-sources.ts';
import { type KnownDocuments, VerdictMemory } from '../src/cli/archive/verdict-memory.ts';
import { verifyPage } from '../src/cli/archive/verify-page.ts';
import type { Rung } from '../src/model/capture.ts';
import type { Page } from '../src/model/page.ts';
import { RUNS } from './arbitrary-page.ts';
import { look, open, pageCapture, scratch } from './archive-exchange.ts';

const TOLD = [
  'The harbour gave nine barges to the town in the wet spring.',
  'The harbour gave ninety barges to the town in the wet spring.',
  'The harbour has not given up its barges, and nobody asked for them.',
  'The harbour has given up its barges, and nobody asked for them.',
  'Three clerks counted the ropes on the quay until the lamps went out.',
  'Until the lamps went out three clerks counted the ropes on the quay.',
  // What its number is depends on the language, and its last word on the encoding that the server tells.
  'They paid 1,500 crowns for a rope that is called b\u00eadzie.',
];
const QUOTED = [
  ...TOLD,
  'They paid 1500 crowns for a rope that is called b\u00eadzie.',
  'The harbour gave nine barges … in the wet spring.',
  'Pelicans were seen by the verger at noon.',
];
const PAID = TOLD.length - 1;
const LANGS = ['en', 'de'];
const CONTENT_TYPES = [
  'text/plain; charset=iso-8859-1',
  'text/plain; charset=iso-8859-2',
  'text/html; charset=iso-8859-1',
] as const;

/** A copy of the source of one entry. */
interface Saved {
  readonly entry: number;
  readonly told: readonly number[];
  readonly contentType: string;
  readonly rung?: Rung;
}

/** A page and its copies, as indices into the lists above. */
interface State {
  readonly entries: readonly { readonly quoted: readonly number[]; readonly lang: number }[];
  readonly copies: readonly Saved[];
}

const ENTRIES = 3;
const sentence = fc.nat(TOLD.length - 1);
const entry = fc.record({
  quoted: fc.array(fc.nat(QUOTED.length - 1), { maxLength: 3 }),
  lang: fc.nat(LANGS.length - 1),
});
const copy: fc.Arbitrary<Saved> = fc.record(
  {
    entry: fc.nat(ENTRIES - 1),
    told: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    contentType: fc.constantFrom(...CONTENT_TYPES),
    rung: fc.constantFrom<Rung>('http', 'outside'),
  },
  { requiredKeys: ['entry', 'told', 'contentType'] },
);
const state: fc.Arbitrary<State> = fc.record({
  entries: fc.array(entry, { minLength: ENTRIES, maxLength: ENTRIES }),
  copies: fc.array(copy, { maxLength: 5 }),
});

/** What a curator, or a new capture, does between two runs. */
const edit: fc.Arbitrary<(before: State) => State> = fc.oneof(
  fc.tuple(fc.nat(ENTRIES - 1), entry).map(([at, fresh]) => ({ entries, copies }: State) => ({
    entries: entries.with(at, fresh),
    copies,
  })),
  copy.map((fresh) => ({ entries, copies }: State) => ({ entries, copies: [...copies, fresh] })),
  fc.tuple(fc.nat(4), copy).map(([at, fresh]) => ({ entries, copies }: State) => ({
    entries,
    copies: copies.map((one, i) => (i === at ? fresh : one)),
  })),
  fc.nat(4).map((at) => ({ entries, copies }: State) => ({ entries, copies: copies.filter((_, i) => i !== at) })),
  fc.constant(({ entries, copies }: State) => ({ entries, copies: copies.toReversed() })),
);

function pageOf({ entries }: State): Page {
  return {
    title: 'Barges',
    lang: 'en',
    intro: [],
    sections: [],
    other: [],
    entries: entries.map(({ quoted, lang }, i) => ({
      id: `entry-${i}`,
      reference: { type: 'webpage' },
      quotations: quoted.map((at, n) => ({
        id: `entry-${i}-${n}`,
        text: { plain: QUOTED[at] ?? '' },
        lang: LANGS[lang] ?? '',
      })),
      notes: [],
      tags: [],
    })),
  };
}

function bytesOf({ told, contentType }: Saved): Uint8Array {
  const sentences = told.map((at) => TOLD[at] ?? '');
  if (contentType.startsWith('text/plain')) return Buffer.from(sentences.join('\n\n'), 'latin1');
  const body = sentences.map((words) => `<p>${words}</p>`).join('');
  return Buffer.from(
    `<!doctype html><title>Barges ${told.join()}</title><article><h1>Barges</h1>${body}</article>`,
    'latin1',
  );
}

function savedSources({ copies }: State): SavedSource[] {
  return copies.map((one, i) => ({
    entry: `entry-${one.entry}`,
    key: `copy-${i}`,
    name: `copy-${i}`,
    size: 1,
    contentType: one.contentType,
    bytes: () => bytesOf(one),
    ...(one.rung && { rung: one.rung, outcome: 'article' as const }),
  }));
}

interface Judged {
  readonly told: unknown;
  readonly known: KnownDocuments;
  /** How often a copy was read. */
  readonly reads: number;
}

async function judgedWith(former: KnownDocuments, at: State): Promise<Judged> {
  let reads = 0;
  const memory = new VerdictMemory(former);
  const judge = new Judge(memory);
  const progress = {
    expect: () => undefined,
    step: () => {
      reads += 1;
    },
  };
  const copies = new CopyReader(progress).copies(savedSources(at));
  const { verified, noCopy } = await verifyPage(pageOf(at), copies, judge, () => undefined);
  const described = await describeSources(copies, judge);
  const told = verified.map(({ copy: { file, read }, foundCopy, quotation, verification, drifted }) => ({
    ...{ quotation: quotation.id, verification, drifted, file, read },
    found: foundCopy && { file: foundCopy.file, read: foundCopy.read },
  }));
  const known: KnownDocuments = JSON.parse(JSON.stringify(memory.known()));
  return { told: { told, noCopy, described }, known, reads };
}

test('what is remembered never changes a verdict, and is enough where nothing has changed', async () => {
  await fc.assert(
    fc.asyncProperty(state, fc.array(edit, { maxLength: 5 }), async (start, edits) => {
      let now = start;
      let known: KnownDocuments = {};
      for (const change of [(same: State) => same, ...edits]) {
        now = change(now);
        const remembering = await judgedWith(known, now);
        assert.deepEqual(remembering.told, (await judgedWith({}, now)).told);
        const again = await judgedWith(remembering.known, now);
        assert.deepEqual([again.told, again.known, again.reads], [remembering.told, remembering.known, 0]);
        known = remembering.known;
      }
    }),
    RUNS,
  );
});

test('another encoding that was served, another language, or other sources in another order are judged anew', async () => {
  const quoting = (quoted: number, lang: number, contentType: string): State => ({
    entries: [{ quoted: [quoted], lang }],
    copies: [{ entry: 0, told: [PAID], contentType }],
  });
  const [western, central] = CONTENT_TYPES;
  const told = [[0], [4], [4, 3]].map((said, at) => ({ entry: at, told: said, contentType: western }));
  const inOrder = { entries: [0, 1, 2].map((at) => ({ quoted: at === 0 ? [4] : [], lang: 0 })), copies: told };
  for (const [before, after] of [
    [quoting(PAID, 0, western), quoting(PAID, 0, central)],
    [quoting(PAID + 1, 0, western), quoting(PAID + 1, 1, western)],
    [inOrder, { ...inOrder, copies: told.toReversed() }],
  ] as const) {
    const first = await judgedWith({}, before);
    const fresh = await judgedWith({}, after);
    assert.notDeepEqual(fresh.told, first.told);
    assert.deepEqual((await judgedWith(first.known, after)).told, fresh.told);
  }
});

test('what the folder no longer has leaves no words behind, be it the source or where the words were found', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const { copy: kept } = archive.keep(
    look('https://harbour.example/kept'),
    pageCapture('https://harbour.example/kept', 'Kept.'),
  );
  archive.close();
  const verification = { verdict: 'not-found' as const, passages: [], changes: [], cautions: [], confidence: 0 };
  const found = (hint: string) => ({ verification: { ...verification, hint } });
  const documents: KnownDocuments = {
    captured: {
      sha256: kept?.sha256 ?? '',
      verdicts: { a: found('stays'), b: { ...found('goes'), foundIn: 'purged' } },
    },
    purged: { sha256: 'f'.repeat(64), verdicts: { a: found('goes') } },
    saved: { sha256: 'e'.repeat(64), savedAs: 'saved.txt', verdicts: { a: found('stays') } },
    removed: { sha256: 'd'.repeat(64), savedAs: 'removed.txt', verdicts: { a: found('goes') } },
  };
  const folder = { path, name: 'archive' };
  keepKnownDocuments(folder, documents, (file) => file === 'saved.txt');
  assert.doesNotMatch(readFileSync(join(path, 'verdicts.json'), 'utf8'), /goes/u);
  const { captured, saved } = readKnownDocuments(folder);
  assert.deepEqual([captured?.verdicts, saved?.verdicts], [{ a: found('stays') }, { a: found('stays') }]);
});
