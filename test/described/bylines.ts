/**
 * Bylines, and what only looks like one: pages of one habit each. To add one: see `english-habits.ts`.
 */
import { type Habit, page, prose } from './habit.ts';

const HEAD = '<title>Gates stuck</title><meta property="og:site_name" content="Orsel Herald">';
const GERMAN =
  'Das Wasser im Becken stieg über Nacht wieder um eine Handbreit, und die Wärter kamen mit Lampen zurück.';
const SPANISH =
  'El agua de la dársena subió otra vez un palmo durante la noche y los guardas volvieron con faroles a mirar.';

function gates(around: string, author: readonly string[], head = '', issued: string | undefined = undefined): Page {
  return [page(HEAD + head, `<h1>Gates stuck</h1>${around}`), 'Gates stuck', author, issued, 'Orsel Herald'];
}
/** A habit without its name. */
type Page = readonly [string, string, readonly string[], string | undefined, string | undefined];

function data(author: string): string {
  return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stuck","author":${author}}</script>`;
}

export const BYLINES: readonly Habit[] = [
  [
    'an unusual name alone under the heading, over the day',
    ...gates(`<p>Quillane Thornby</p><p>1 May 2020</p>${prose(3)}`, ['Quillane Thornby'], '', '2020-05-01'),
  ],
  ['a sentence that begins with “by”', ...gates(`<p>By Tom Weir’s reckoning the dam will hold.</p>${prose(3)}`, [])],
  ['a standfirst with “by” in it', ...gates(`<p>A long night recalled by Tom Weir and Ada Brook</p>${prose(3)}`, [])],
  [
    'a standfirst with “von” in it',
    page(HEAD, `<h1>Gates stuck</h1><p>Vom Winter der Boote und von Heike Brandwein</p>${prose(3, GERMAN)}`, 'de'),
    'Gates stuck',
    [],
    undefined,
    'Orsel Herald',
  ],
  [
    'a standfirst that begins with “de”',
    page(HEAD, `<h1>Gates stuck</h1><p>De Puerto Quillo a Mora, una noche sin luz</p>${prose(3, SPANISH)}`, 'es'),
    'Gates stuck',
    [],
    undefined,
    'Orsel Herald',
  ],
  [
    'the heading of a box about the author',
    ...gates(
      `${prose(4)}<div class="author-box"><h3 class="author-heading">About The Author</h3><p class="author-name">Ada Brook</p><p>Ada Brook writes on rivers.</p></div>`,
      ['Ada Brook'],
    ),
  ],
  [
    'words of the interface in what the markup calls an author',
    ...gates(`<div class="byline"><span class="author">Show Author Details</span></div>${prose(4)}`, []),
  ],
  [
    'a button beside the author',
    ...gates(
      `<div class="byline">By <a class="author" href="/a">Ada Brook</a> <button class="author-follow">Follow Author</button></div>${prose(4)}`,
      ['Ada Brook'],
    ),
  ],
  [
    'a link to all of an author',
    ...gates(
      `<p>By Ada Brook</p>${prose(4)}<div class="author-links"><a rel="author" href="/a">View All Posts By Ada Brook</a></div>`,
      ['Ada Brook'],
    ),
  ],
  [
    'two words for “by”, in Indonesian',
    page(HEAD, `<h1>Pintu air macet</h1><p>Ditulis oleh Rahmat Surono</p>${prose(3)}`, 'id'),
    'Pintu air macet',
    ['Rahmat Surono'],
    undefined,
    'Orsel Herald',
  ],
  [
    'two words for “by”, in Vietnamese',
    page(HEAD, `<h1>Cửa cống bị kẹt</h1><p>Viết bởi Trần Quang Minh</p>${prose(3)}`, 'vi'),
    'Cửa cống bị kẹt',
    ['Trần Quang Minh'],
    undefined,
    'Orsel Herald',
  ],
  [
    'two words for “by”, in Greek',
    page(HEAD, `<h1>Κόλλησαν οι πύλες</h1><p>Γράφει ο Νίκος Αλεξάκης</p>${prose(3)}`, 'el'),
    'Κόλλησαν οι πύλες',
    ['Νίκος Αλεξάκης'],
    undefined,
    'Orsel Herald',
  ],
  ['a place behind the name', ...gates(`<p>By Ada Brook, Marsh Haven</p>${prose(3)}`, ['Ada Brook'])],
  [
    'a place in an element beside the name',
    ...gates(`<p>By <a href="/a">Ada Brook</a> <span>Marsh Haven</span></p>${prose(3)}`, ['Ada Brook']),
  ],
  ['a place behind a bar', ...gates(`<p>By Ada Brook | Victoria Falls</p>${prose(3)}`, ['Ada Brook'])],
  [
    'a place behind the name, with “in”',
    page(HEAD, `<h1>Tore klemmen</h1><p>Von Heike Brandwein, Neu Orsel</p>${prose(3, GERMAN)}`, 'de'),
    'Tore klemmen',
    ['Heike Brandwein'],
    undefined,
    'Orsel Herald',
  ],
  ['a ministry in the data', ...gates(prose(3), [], data('{"@type":"Organization","name":"Ministry of Waters"}'))],
  ['an agency in the data', ...gates(prose(3), [], data('{"@type":"Organization","name":"Coastal News Agency"}'))],
  ['a desk in the data', ...gates(prose(3), [], data('{"@type":"Person","name":"Communications Unit"}'))],
  ['an office in the markup', ...gates(`<span class="author">Office of Strategic Communication</span>${prose(3)}`, [])],
  ['an agency in the byline', ...gates(`<p>By Coastal News Agency</p>${prose(3)}`, [])],
  ['a body that signs', ...gates(`<p>By the Harbour Safety Committee</p>${prose(3)}`, ['Harbour Safety Committee'])],
  [
    'markup and byline that agree, in a newsletter',
    page(
      '<title>The long ebb - by Ada Brook - Mud &amp; Tide</title><meta name="author" content="Ada Brook"><meta property="og:title" content="The long ebb"><meta property="og:site_name" content="Mud &amp; Tide">',
      `<div><h1><a href="/">Mud &amp; Tide</a></h1></div><article><h1 class="post-title">The long ebb</h1><h3 class="subtitle">What the eels knew before the keepers did</h3><div class="byline-wrapper"><div><a href="/@ada">Ada Brook</a></div><div>Mar 29, 2021</div></div>${prose(4)}</article>`,
    ),
    'The long ebb',
    ['Ada Brook'],
    '2021-03-29',
    'Mud & Tide',
  ],
  [
    'a byline of a picture',
    ...gates(
      `<figure><img src="a.jpg"><figcaption>The gates at dawn. By Mia Lund</figcaption></figure><p>1 May 2020</p>${prose(3)}`,
      [],
      '',
      '2020-05-01',
    ),
  ],
  [
    'a byline of a teaser',
    ...gates(
      `${prose(4)}<aside class="related"><h2>More</h2><article><h3><a href="/x">Eels return</a></h3><p>By Mia Lund</p></article><article><h3><a href="/y">Weir mended</a></h3><p>By Tom Weir</p></article></aside>`,
      [],
    ),
  ],
  [
    'an author of a list before the article’s own',
    ...gates(
      prose(3),
      ['Ada Brook'],
      '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Eels return","author":{"@type":"Person","name":"Mia Lund"}}}]}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stuck","author":{"@type":"Person","name":"Ada Brook"}}</script>',
    ),
  ],
  [
    'the author of a post that is answered',
    page(
      '<title>On gates</title><meta property="og:site_name" content="Mud Notes">',
      `<article class="h-entry"><div class="p-in-reply-to h-cite">In reply to <a class="p-name u-url" href="https://b.example/1">Eels</a> by <span class="p-author h-card">Mia Lund</span></div><h1 class="p-name">On gates</h1><a class="p-author h-card" href="/">Ada Brook</a><time class="dt-published" datetime="2020-05-01">1 May 2020</time><div class="e-content">${prose(3)}</div></article>`,
    ),
    'On gates',
    ['Ada Brook'],
    '2020-05-01',
    'Mud Notes',
  ],
  [
    'the author of a work that is cited in the text',
    page(
      '<title>On gates</title><meta property="og:site_name" content="Mud Notes">',
      `<article class="h-entry"><h1 class="p-name">On gates</h1><time class="dt-published" datetime="2020-05-01">1 May 2020</time><div class="e-content">${prose(2)}<p class="h-cite">See <a class="p-name" href="https://b.example/2">Eels</a> by <span class="p-author">Mia Lund</span></p>${prose(2)}</div></article>`,
    ),
    'On gates',
    [],
    '2020-05-01',
    'Mud Notes',
  ],
  ['a function behind the name', ...gates(`<p>By Ada Brook Waterways Correspondent</p>${prose(3)}`, ['Ada Brook'])],
  [
    'a function in the data',
    ...gates(prose(3), ['Ada Brook'], data('{"@type":"Person","name":"Ada Brook, Waterways Correspondent"}')),
  ],
  ['an honorific before the name', ...gates(`<p>By Sir Ada Brook</p>${prose(3)}`, ['Ada Brook'])],
  [
    'an honorific of two words',
    ...gates(`<p>By Prof. Dr. Ada Brook and Dame Hester Quillan</p>${prose(3)}`, ['Ada Brook', 'Hester Quillan']),
  ],
  ['an edition beside the date', ...gates(`<p>1 May 2020 | Evening Edition</p>${prose(3)}`, [], '', '2020-05-01')],
  [
    'a bare name before a bar and an office',
    ...gates(`<p>Quillane Thornby | Senior Fellow</p>${prose(3)}`, ['Quillane Thornby']),
  ],
  [
    'a section and a subject under the heading',
    ...gates(`<p>Coastal Affairs</p><p>1 May 2020</p>${prose(3)}`, [], '', '2020-05-01'),
  ],
  ['a signature at the end', ...gates(`${prose(4)}<p>— Quillane Thornby, Orsel</p>`, ['Quillane Thornby'])],
  [
    'a reporter in brackets at the end',
    ...gates(`${prose(4)}<p>(Reporting by Tom Weir in Orsel; Editing by Mia Lund)</p>`, ['Tom Weir']),
  ],
  [
    'a reporter in brackets',
    ...gates(`${prose(4)}<p>(Reporting by Tom Weir and Ada Brook)</p>`, ['Tom Weir', 'Ada Brook']),
  ],
  [
    'a newsletter by the name of its author',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="Xantha Quorrel"><script type="application/ld+json">{"@type":"Article","headline":"Gates stuck","author":[{"@type":"Person","name":"Xantha Quorrel"}],"publisher":{"@type":"Organization","name":"Xantha Quorrel"}}</script>',
      `<h1>Gates stuck</h1><p>By Xantha Quorrel · 3 min read</p>${prose(3)}`,
    ),
    'Gates stuck',
    ['Xantha Quorrel'],
    undefined,
    'Xantha Quorrel',
  ],
  [
    'the data call the paper itself a person',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="Orsel Herald"><script type="application/ld+json">{"@type":"Article","headline":"Gates stuck","author":{"@type":"Person","name":"Orsel Herald"}}</script>',
      `<h1>Gates stuck</h1><p>By Orsel Herald</p>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    undefined,
    'Orsel Herald',
  ],
  [
    'a name over the day and the time that reading takes',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="Mud and Tide">',
      `<h1>Gates stuck</h1><div><a href="/@x">Xantha Quorrel</a></div><div>May 1, 2020 · 3 min read</div>${prose(3)}`,
    ),
    'Gates stuck',
    ['Xantha Quorrel'],
    '2020-05-01',
    'Mud and Tide',
  ],
  [
    'a button in the box of an author',
    page(
      '<title>Tor się zaciął</title><meta property="og:site_name" content="Mud and Tide">',
      `<h1>Tor się zaciął</h1><p>1 maja 2020</p>${prose(3)}<div class="author-box"><h3>O Autorze</h3><button>Obserwuj Mnie</button></div>`,
      'pl',
    ),
    'Tor się zaciął',
    [],
    '2020-05-01',
    'Mud and Tide',
  ],
  [
    'a place behind the byline',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="Orsel Herald">',
      `<h1>Gates stuck</h1><p>By Xantha Quorrel, Victoria Falls</p>${prose(3)}`,
    ),
    'Gates stuck',
    ['Xantha Quorrel'],
    undefined,
    'Orsel Herald',
  ],
  [
    'a place under the name',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="Orsel Herald">',
      `<h1>Gates stuck</h1><p class="author">Xantha Quorrel<br>Lower Orsel</p>${prose(3)}`,
    ),
    'Gates stuck',
    ['Xantha Quorrel'],
    undefined,
    'Orsel Herald',
  ],
  [
    'a place behind a bar',
    page(
      '<title>La noche</title><meta property="og:site_name" content="Diario de Orsel">',
      `<h1>La noche</h1><p>Lucía Morante / Nueva Orsel</p><p>1 de mayo de 2020</p>${prose(3)}`,
      'es',
    ),
    'La noche',
    ['Lucía Morante'],
    '2020-05-01',
    'Diario de Orsel',
  ],
];
