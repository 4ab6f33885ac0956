/** What people change on a page in WordPress is proposed, and what they wrote around our part stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Edit, FieldValue } from '../src/merge/proposal.ts';
import { propose } from '../src/merge/propose.ts';
import { returnedFromWordPress } from '../src/merge/returned/from-wordpress.ts';
import { InputError } from '../src/model/input-error.ts';
import type { Page } from '../src/model/page.ts';
import { lostIn } from '../src/read/wordpress/lost-in.ts';
import { managedPart } from '../src/read/wordpress/managed-part.ts';
import { writeWordPress } from '../src/write/wordpress/wordpress.ts';
import { arbitraryPage, RUNS } from './arbitrary-page.ts';
import { checkedPage } from './checked-page.ts';
import { harbourPage } from './docx-pages.ts';
import { assertLinear } from './growth.ts';
import { stateOf } from './wordpress/state.ts';

const PAGE = harbourPage(6);
const PART = written(PAGE);

function written(page: Page): string {
  return writeWordPress(page, { stamp: '01234567', word: 'https://library.example/page.docx' });
}

const REWRITINGS: readonly ((part: string) => string)[] = [
  (part) => part,
  (part) => part.replace(/ id="[^"]*"/gu, ''),
  (part) => part.replace(/<\/?span[^>]*>/gu, ''),
  (part) => part.replace(/<!-- .*? -->\n?/gu, '').trim(),
];

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'object' && 'plain' in value ? value.plain : JSON.stringify(value);
}

function told(edit: Edit): string {
  const { kind, part, entry } = edit;
  const of = `${kind} ${part} of ${entry}`;
  return edit.kind === 'changed' ? `${of}: ${edit.field} “${textOf(edit.theirs)}”` : of;
}

function editsOf(
  part: string,
  page = PAGE,
  title = page.title,
): { told: string[]; edits: readonly Edit[]; said: string[] } {
  const returned = returnedFromWordPress(part, page, { name: 'The page', title });
  const { edits } = propose(returned.base, page, returned);
  return { told: edits.map(told), edits, said: returned.messages.map(({ reason }) => reason) };
}

function replaced(from: string | RegExp, to: string): string {
  const now = PART.replace(from, to);
  assert.ok(now !== PART, `the part has ${from}`);
  return now;
}

/** The blocks that an entry is written in. */
function blocksOf(id: string): string {
  const start = PART.lastIndexOf('<!-- wp:paragraph -->', PART.indexOf(` id="${id}"`));
  const rest = PART.slice(start + 5);
  const ends = [/<!-- wp:paragraph -->\n<p id=/u, /<!-- wp:heading/u, /<!-- wp:separator/u].map((end) =>
    rest.search(end),
  );
  return PART.slice(start, start + 5 + Math.min(...ends.filter((end) => end >= 0)));
}

const WORDS = 'The surveyors asked for a dredger in spring 1, and vote 0 was put off';
const EDITS: readonly (readonly [name: string, part: string, told: readonly string[]])[] = [
  [
    'a word of a quotation',
    replaced(WORDS, WORDS.replace('a dredger', 'two dredgers')),
    [
      `changed quotation of harbour-1: text “${PAGE.entries[1]?.quotations[0]?.text.plain.replace('a dredger', 'two dredgers')}”`,
    ],
  ],
  [
    'words at the end of a quotation',
    replaced('“until the water returns”.</span>”', '“until the water returns”. They left.</span>”'),
    [`changed quotation of harbour-5: text “${PAGE.entries[5]?.quotations[0]?.text.plain} They left.”`],
  ],
  [
    'a word of a note',
    replaced('The paper corrected figure 4 later.', 'The paper corrected figure 5 later.'),
    ['changed note of harbour-4: text “The paper corrected figure 5 later.”'],
  ],
  [
    'the title of a source',
    replaced('tells of the lower harbour, part 2', 'says of the lower harbour, part 2'),
    ['changed entry of harbour-2: title “"What the closed ledger says of the lower harbour, part 2"”'],
  ],
  [
    'its address',
    replaced('number=4&amp;', 'number=44&amp;'),
    ['changed entry of harbour-4: URL “"https://courier.example/story?number=44&page=a"”'],
  ],
  ['an entry that is gone', replaced(blocksOf('harbour-4'), ''), ['removed entry of harbour-4']],
  [
    'a quotation that is gone',
    replaced(/<!-- wp:quote -->(?:(?!<!-- wp:quote)[\s\S])*?vote 0[\s\S]*?<!-- \/wp:quote -->/u, ''),
    [],
  ],
];

for (const [name, part, expected] of EDITS) {
  test(`${name} is proposed, with and without the marks`, () => {
    for (const rewrite of REWRITINGS) {
      const { told: found } = editsOf(rewrite(part));
      if (expected.length > 0) assert.deepEqual(found, expected);
      else assert.match(found.join('\n'), /^removed quotation of harbour-\d$/u);
      assert.equal(stateOf(rewrite(part), PART), 'changed');
    }
  });
}

test('a new source, typed between two others, is proposed as an entry', () => {
  const typed =
    '<!-- wp:paragraph -->\n<p>Cleo Marsh, ‘<a href="https://gauge.example/low">Low water at the gauge</a>’, <em>Gauge Weekly</em>, 2 February 2021</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>“No boat passed for a week.”</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->\n\n';
  for (const rewrite of REWRITINGS) {
    const { edits } = editsOf(rewrite(replaced(blocksOf('harbour-4'), typed + blocksOf('harbour-4'))));
    const [edit, more] = edits;
    assert.ok(edit?.kind === 'added' && edit.item.part === 'entry');
    assert.equal(more, undefined);
    assert.equal(edit.item.entry.reference.title, 'Low water at the gauge');
    assert.deepEqual(
      edit.item.entry.quotations.map(({ text }) => text.plain),
      ['No boat passed for a week.'],
    );
  }
});

test('what somebody wrote inside our part is proposed as a note where it stands', () => {
  const typed =
    '<!-- wp:paragraph -->\n<p>Mind that the reading room is closed in May.</p>\n<!-- /wp:paragraph -->\n\n';
  for (const rewrite of REWRITINGS) {
    const { edits } = editsOf(rewrite(replaced(blocksOf('harbour-4'), blocksOf('harbour-4') + typed)));
    assert.equal(edits.length, 1);
    assert.ok(edits[0]?.kind === 'added' && edits[0].item.part === 'note' && edits[0].entry === 'harbour-4');
    assert.equal(edits[0].item.note.text.plain, 'Mind that the reading room is closed in May.');
  }
});

test('an entry that was moved to another section is proposed as moved', () => {
  const sections = [
    { id: 'gates', title: 'Gates', level: 2 },
    { id: 'tolls', title: 'Tolls', level: 2 },
  ];
  const page = {
    ...PAGE,
    sections,
    entries: PAGE.entries.map((entry, i) => ({ ...entry, section: i < 3 ? 'gates' : 'tolls' })),
  };
  const part = written(page);
  const [block = ''] =
    /<!-- wp:paragraph -->\n<p id="harbour-0">.*?<\/p>\n<!-- \/wp:paragraph -->\n\n/u.exec(part) ?? [];
  const now = part.replace(block, '').replace('<!-- wp:separator', `${block}<!-- wp:separator`);
  for (const rewrite of REWRITINGS) assert.deepEqual(editsOf(rewrite(now), page).told, ['moved entry of harbour-0']);
});

test('a paragraph that was parted with Enter is two paragraphs of the same quotation', () => {
  const { edits } = editsOf(
    replaced(
      / in spring 5, and vote 0/u,
      '</span></p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p><span id="SAME" lang="en"> in spring 5, and vote 0',
    ).replace(/(<span id="(cp-q-[^"]*)" lang="en">The surveyors asked for a dredger<\/span>[\s\S]*?)SAME/u, '$1$2'),
  );
  assert.equal(edits.length, 1);
  assert.ok(edits[0]?.kind === 'changed' && edits[0].part === 'quotation');
  assert.match(textOf(edits[0].theirs), /a dredger\nin spring 5/u);
});

test('the title that the page has in WordPress is proposed as the title of the page', () => {
  assert.deepEqual(editsOf(PART, PAGE, 'The upper harbour').told, [
    'changed page of undefined: title “"The upper harbour"”',
  ]);
});

test('what has no words in our part is told, and makes the part a changed one', () => {
  for (const [block, told] of [
    [
      '<figure class="wp-block-image"><img src="https://library.example/gate.png" alt="The gate"/></figure>',
      /The gate/u,
    ],
    ['<iframe src="https://video.example/low-water"></iframe>', /low-water/u],
    ['<!-- wp:latest-posts /-->', /latest-posts/u],
  ] as const) {
    const now = replaced('<!-- wp:separator', `${block}\n\n<!-- wp:separator`);
    const { edits, said } = editsOf(now);
    assert.deepEqual(edits, []);
    assert.match(said.join('\n'), told);
    assert.equal(stateOf(now, PART), 'changed');
  }
});

test('what others wrote around our part stays byte for byte, however often it is published', () => {
  const around = fc.constantFrom(
    '',
    '<!-- wp:paragraph -->\n<p>Opening hours: <b>9 to 5',
    '<p>A picture <img src=x></p>\r\n\r\n',
    '<!-- wp:group -->\n<div class="wp-block-group" id="contextpage-2"><!-- wp:html --><div></div><!-- /wp:html --></div>\n<!-- /wp:group -->\n\n',
    'Words \ud83c\udff3\ufe0f <!-- a comment --> [gallery]',
    '<!-- wp:spacer {"height":"20px"} /-->\n',
  );
  fc.assert(
    fc.property(arbitraryPage(), around, around, fc.nat({ max: 3 }), (page, before, after, way) => {
      const rewrite = REWRITINGS[way] ?? String;
      const part = written(page);
      const now = rewrite(part);
      // Without delimiters and ids nothing but the words tells, and what stands around must be whole elements.
      if (now.includes('id="contextpage"') && now.includes('<!--')) {
        assert.deepEqual(managedPart(before + now + after), { before, managed: now, after });
      }
      const found = managedPart(`<p>Before</p>\n${now}\n<p>After</p>`, part);
      assert.equal(found?.managed, now);
    }),
    RUNS,
  );
});

test('a part whose frame was dissolved is found by the marks of its paragraphs', () => {
  const inside = PART.replace(/^<!-- wp:group .*?>\n<div.*?>/u, '').replace(/<\/div>\n<!-- \/wp:group -->$/u, '');
  const [before, after] = [
    '<!-- wp:paragraph -->\n<p>Before</p>\n<!-- /wp:paragraph -->\n\n',
    '\n\n<!-- wp:paragraph -->\n<p>After</p>\n<!-- /wp:paragraph -->',
  ];
  const found = managedPart(before + inside + after);
  assert.equal(found?.before, before);
  assert.deepEqual(lostIn(PART, found.managed), []);
  assert.deepEqual(editsOf(found.managed).told, []);
});

test('a page that was written by hand is none of ours, whatever it quotes', () => {
  const byHand = PART.replace(/<!-- .*? -->\n?/gu, '')
    .replace(/ id="[^"]*"/gu, '')
    .replace(/<\/?(?:span|div)[^>]*>/gu, '');
  assert.equal(stateOf(byHand, undefined), 'none');
  assert.equal(managedPart(byHand), undefined);
  assert.equal(stateOf('<p>Nothing of that kind</p>', PART), 'none');
  assert.equal(stateOf(PART, undefined), 'changed');
});

test('verdicts and corrections are no edits, also where all that is left of the former page is what its Word document keeps', () => {
  const page = checkedPage();
  const part = written(page);
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map(({ receipt: _verdict, corrected: _former, ...quotation }) => quotation),
  }));
  for (const rewrite of REWRITINGS) {
    const returned = returnedFromWordPress(rewrite(part), { ...page, entries }, { name: 'The page', ours: page });
    assert.deepEqual([propose(returned.base, page, returned).edits, returned.messages], [[], []]);
  }
});

test('content that is tangled beyond reading is refused in one sentence', () => {
  assert.throws(() => managedPart('<div>'.repeat(50_000)), InputError);
});

test('the time of reading hostile content grows with it', async () => {
  const name = 'cp-q-aaaaaaaaaaaaaaaa';
  for (const piece of [
    ...['<!-- wp:group ', '<!-- wp:group -->', '<!-- wp:group --><!-- /wp:html -->', '<!--', '<p>a ', 'id="cp-q-'],
    ...[`<span id="${name}">a</span>`, `<span id="${name}">a`, '<p>The surveyors asked for a dredger</p>', '\n\n'],
  ]) {
    await assertLinear(piece, 1_000, (count) => {
      const content = piece.repeat(count);
      stateOf(content, PART);
      lostIn(PART, content);
      returnedFromWordPress(`${PART}${content}`, PAGE, { name: 'The page' });
    });
  }
});
