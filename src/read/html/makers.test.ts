/** Pages as the programs of their makers write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertExact } from '../../../test/blocks.ts';
import { assertLinear } from '../../../test/growth.ts';
import { html } from './html.ts';

async function outline(source: string): Promise<string[]> {
  const result = await html.read({ bytes: new Uint8Array(), text: source, name: 'page.html' });
  assert.ok('blocks' in result);
  assertExact(result.blocks.blocks, source);
  return result.blocks.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ kind, level, label, text }) => `${kind}${level || ''} ${label ? `${label} ` : ''}${text}`);
}

test('a page of the nineties has its paragraphs, in columns made by a table too', async () => {
  const source = `<body bgcolor=white><center><font size=5><b>The Fen</b></font></center><hr>
<p>Ada Fenn, <i>Dikes</i>, 1998<br>&nbsp;&nbsp;"Wet."<p>Bo Marsh, Pumps<dd>"Dry."<p>&nbsp;<p>
<table width=100%><tr><td><a href=a>Home</a><br><a href=b>Links</a><td>Cy Reed, Locks<p>"Shut."</table>`;
  assert.deepEqual(await outline(source), [
    ...['paragraph The Fen', 'paragraph Ada Fenn, Dikes, 1998\n"Wet."', 'paragraph Bo Marsh, Pumps'],
    ...['paragraph "Dry."', 'paragraph Home\nLinks', 'paragraph Cy Reed, Locks', 'paragraph "Shut."'],
  ]);
});

test('paragraphs that Word exports keep their title, their quotations, and their place and label in a list', async () => {
  const label = (text: string): string =>
    `<!--[if !supportLists]--><span style='mso-list:Ignore'>${text}<span>&nbsp;&nbsp; </span></span><!--[endif]-->`;
  const source = `<div class=WordSection1><p class=MsoTitle>The Fen</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'>${label('1.')}Ada Fenn, <i>Dikes</i></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${label('·')}inner</p><p class=MsoQuote>“Wet.”</p></div>`;
  assert.deepEqual(await outline(source), [
    ...['heading1 The Fen', 'item1 1. Ada Fenn, Dikes', 'item2 · inner', 'quotation “Wet.”'],
  ]);
});

test('in a wiki, the marks that lead back, the contents and the categories are no text of the page', async () => {
  const source = `<h1>Fen</h1><div id="toc"><ul><li>1 Sources</ul></div><ol><li><span class="mw-cite-backlink"><a href="#a">^</a></span>
<cite class="citation">Fenn, Ada. <i>Dikes</i>.</cite></ol><div id="catlinks">Categories: Water</div>${FILLER}`;
  assert.deepEqual((await outline(source)).slice(0, -1), ['heading1 Fen', 'item1 1. Fenn, Ada. Dikes.']);
});

const FILLER = `<p>${'Words of the page itself. '.repeat(12)}</p>`;

test('banners, share bars, clouds, comment forms and notes on authors around the text are furniture', async () => {
  for (const name of [
    'class="cookie-banner"',
    'id="share-buttons"',
    'class="author-bio"',
    'class="tag-cloud"',
    'class="page-numbers"',
    'id="comment-form"',
    'class="post-navigation"',
    'class="related-posts"',
  ]) {
    assert.equal((await outline(`${FILLER}<div ${name}>Around</div>`)).length, 1, name);
  }
  for (const name of ['class="author"', 'class="page"', 'class="entry-header"', 'class="tag"', 'class="comment"']) {
    assert.equal((await outline(`${FILLER}<div ${name}>Within</div>`)).length, 2, name);
  }
});

test('a term and its description are an item and the paragraphs after it', async () => {
  assert.deepEqual(await outline('<dl><dt>Ada Fenn, Dikes<dd><p>“Wet.”<p>Our view.<div><dt>Bo<dd>Pumps</div></dl>'), [
    ...['item1 Ada Fenn, Dikes', 'paragraph “Wet.”', 'paragraph Our view.', 'item1 Bo', 'paragraph Pumps'],
  ]);
});

test('reading time grows with the input alone: items that Word exports', async () => {
  const item = '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1. </span>a';
  await assertLinear('items', 4000, async (n) =>
    html.read({ bytes: new Uint8Array(), text: item.repeat(n), name: 'a' }),
  );
});
