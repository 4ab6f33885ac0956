/**
 * Titles with subtitles, days of papers and repositories, and bodies that issue papers. To add one: see `english-habits.ts`.
 */
import { type Habit, page, prose } from './habit.ts';

const PAPER = '<meta property="og:site_name" content="Institute of Coastal Works">';

export const PAPERS: readonly Habit[] = [
  [
    'a subtitle in the same group of headings',
    page(
      `<title>Silt and Levies</title>${PAPER}`,
      `<hgroup><h1>Silt and Levies</h1><p>Paying for canals after the flood</p></hgroup><p>May 2020</p>${prose(3)}`,
    ),
    'Silt and Levies: Paying for canals after the flood',
    [],
    '2020-05',
    'Institute of Coastal Works',
  ],
  [
    'a subtitle that the markup calls so, of a report',
    page(
      `<title>Silt and Levies</title>${PAPER}`,
      `<p>Research Report 12</p><h1>Silt and Levies</h1><h2 class="subtitle">Paying for canals after the flood</h2><p>May 2020</p>${prose(3)}`,
    ),
    'Silt and Levies: Paying for canals after the flood',
    [],
    '2020-05',
    'Institute of Coastal Works',
  ],
  [
    'a subtitle in the citation data',
    page(
      `<title>Silt and Levies</title><meta name="citation_title" content="Silt and Levies: Paying for canals after the flood"><meta name="citation_journal_title" content="Journal of Small Waterways">`,
      `<h1>Silt and Levies</h1><p class="sub">Paying for canals after the flood</p><p>May 2020</p>${prose(3)}`,
    ),
    'Silt and Levies: Paying for canals after the flood',
    [],
    '2020-05',
    'Journal of Small Waterways',
  ],
  [
    'a standfirst of a newspaper',
    page(
      '<title>Gates stuck</title><meta property="og:type" content="article"><meta property="og:site_name" content="Orsel Herald">',
      `<h1>Gates stuck</h1><h2 class="subtitle">Keepers say that the river rose too fast</h2><p>1 May 2020</p>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    '2020-05-01',
    'Orsel Herald',
  ],
  [
    'a shorter title in the data',
    page(
      '<title>Gates stuck - Orsel Herald</title><meta property="og:title" content="Gates stuck"><meta property="og:site_name" content="Orsel Herald"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stuck"}</script>',
      `<h1>Gates stuck at Orsel as the river rises</h1>${prose(3)}`,
    ),
    'Gates stuck at Orsel as the river rises',
    [],
    undefined,
    'Orsel Herald',
  ],
  [
    'the newsletter’s name and number before the title',
    page(
      '<title>Mud &amp; Tide #42: The long ebb</title><meta property="og:title" content="Mud &amp; Tide #42: The long ebb"><meta property="og:site_name" content="Mud &amp; Tide">',
      `<h1>Mud &amp; Tide #42: The long ebb</h1>${prose(3)}`,
    ),
    'The long ebb',
    [],
    undefined,
    'Mud & Tide',
  ],
  [
    'no heading, and the name of the site in large letters',
    page(
      '<title>The long ebb – Mud &amp; Tide</title>',
      `<div class="header"><h1><a href="/">Mud &amp; Tide</a></h1></div><p><b>The long ebb</b></p><p>1 May 2020</p>${prose(3)}`,
    ),
    'The long ebb',
    [],
    '2020-05-01',
    'Mud & Tide',
  ],
  [
    'the year of publication, and the day of the deposit',
    page(
      '<title>Eels at night</title>',
      `<header><a href="/">University of Quillhaven</a></header><h1>Eels at night</h1><dl><dt>Date of publication</dt><dd>2012</dd><dt>Deposited on</dt><dd>11 February 2021</dd><dt>Date available</dt><dd>12 February 2021</dd></dl>${prose(3)}`,
    ),
    'Eels at night',
    [],
    '2012',
    'University of Quillhaven',
  ],
  [
    'an update as the only date',
    page('<title>Gates stuck</title>', `<h1>Gates stuck</h1><p>Last updated: 4 May 2020</p>${prose(3)}`),
    'Gates stuck',
    [],
    '2020-05-04',
    undefined,
  ],
  [
    'an update in the data as the only date',
    page(
      '<title>Gates stuck</title><meta property="article:modified_time" content="2020-05-04T10:00:00+02:00">',
      `<h1>Gates stuck</h1>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    '2020-05-04',
    undefined,
  ],
  [
    'digits of full width',
    page(
      '<title>水門が動かず</title>',
      `<h1>水門が動かず</h1><p>２０２０年５月１日</p>${prose(3, '夜のうちに水がまた上がり、帰っていた番人たちが灯りを持って水門を見に戻ってきた。夜のうちに水がまた上がった。')}`,
      'ja',
    ),
    '水門が動かず',
    [],
    '2020-05-01',
    undefined,
  ],
  [
    'a running number that could be a month and a year',
    page(
      `<title>Silt and Levies</title>${PAPER}`,
      `<p>Working Paper 04/2019</p><h1>Silt and Levies</h1><p>Published: 3 June 2020</p>${prose(3)}`,
    ),
    'Silt and Levies',
    [],
    '2020-06-03',
    'Institute of Coastal Works',
  ],
  [
    'a running number and no day',
    page(
      `<title>Silt and Levies</title>${PAPER}`,
      `<h1>Silt and Levies</h1><p>Policy Paper No. 11/2019</p>${prose(3)}`,
    ),
    'Silt and Levies',
    [],
    undefined,
    'Institute of Coastal Works',
  ],
  [
    'dates of a table',
    page(
      '<title>Gates stuck</title>',
      `<h1>Gates stuck</h1>${prose(2)}<table><tr><th>Date</th><th>Level</th></tr><tr><td>3 May 2019</td><td>412</td></tr><tr><td>4 May 2019</td><td>413</td></tr></table>${prose(2)}`,
    ),
    'Gates stuck',
    [],
    undefined,
    undefined,
  ],
  [
    'a numeric date with a label, and an update beside it',
    page(
      '<title>Tore klemmen</title>',
      `<h1>Tore klemmen</h1><p>Erstellt: 1.5.2020, 10:20 Uhr · Aktualisiert: 4.5.2020</p>${prose(3, 'Das Wasser im Becken stieg über Nacht wieder um eine Handbreit, und die Wärter kamen.')}`,
      'de',
    ),
    'Tore klemmen',
    [],
    '2020-05-01',
    undefined,
  ],
  [
    'a ministry that issues a paper on the portal of the government',
    page(
      '<title>New gauges on the lower basin - GOV.OX</title><meta property="og:site_name" content="GOV.OX">',
      `<header><a href="/">GOV.OX</a></header><h1>New gauges on the lower basin</h1><dl><dt>From:</dt><dd><a href="/org">Ministry of Waters</a></dd><dt>Published</dt><dd>1 May 2020</dd></dl>${prose(3)}`,
    ),
    'New gauges on the lower basin',
    [],
    '2020-05-01',
    'Ministry of Waters',
  ],
  [
    'a stray separator before the name of the site',
    page(
      '<title>Gates stuck | - Orsel Herald</title><meta property="og:title" content="Gates stuck">',
      `<h1>Gates stuck</h1>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    undefined,
    'Orsel Herald',
  ],
  [
    'the company, and the newspaper on the logo',
    page(
      '<title>Gates stuck</title><meta property="og:site_name" content="mora-media.example"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stuck","publisher":{"@type":"Organization","name":"Mora Media Holdings Ltd."}}</script>',
      `<header><a href="/"><img class="logo" alt="Mora Gazette" src="l.svg"></a></header><h1>Gates stuck</h1>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    undefined,
    'Mora Gazette',
  ],
  [
    'the journal, and its publisher',
    page(
      '<title>Gates stuck</title><meta name="citation_publisher" content="Harrow &amp; Co. Ltd."><meta name="citation_journal_title" content="Journal of Small Waterways">',
      `<h1>Gates stuck</h1>${prose(3)}<footer>Published by Harrow &amp; Co. Ltd.</footer>`,
    ),
    'Gates stuck',
    [],
    undefined,
    'Journal of Small Waterways',
  ],
  [
    'a platform, and the publication on it',
    page(
      '<title>The long ebb | Podbay</title><meta property="og:site_name" content="Podbay"><script type="application/ld+json">{"@type":"PodcastEpisode","name":"The long ebb","datePublished":"2020-05-01","partOfSeries":{"@type":"PodcastSeries","name":"River Voices"}}</script>',
      `<h1>The long ebb</h1>${prose(3)}`,
    ),
    'The long ebb',
    [],
    '2020-05-01',
    'River Voices',
  ],
  [
    'an office in the foot, and the name in the head',
    page(
      '<title>Gates stuck</title>',
      `<header><div>Upland Paths Trust</div></header><h1>Gates stuck</h1><p>1 May 2020</p>${prose(3)}<footer><p>Registered Office: Charity Commission House, Orsel</p><p>© 2020 Webworks Studio Ltd</p></footer>`,
    ),
    'Gates stuck',
    [],
    '2020-05-01',
    'Upland Paths Trust',
  ],
  [
    'a name that only the bar at the head shows',
    page(
      '<title>Gates stuck</title>',
      `<header class="top"><div class="bar"><span>Quillhaven Lantern</span></div><nav><a href="/n">News</a><a href="/s">Sport</a></nav></header><h1>Gates stuck</h1><p>1 May 2020</p>${prose(3)}`,
    ),
    'Gates stuck',
    [],
    '2020-05-01',
    'Quillhaven Lantern',
  ],
  [
    'a ministry over the heading, on the site of its government',
    page(
      '<title>New gauges</title><meta property="og:site_name" content="Government of Orsel">',
      `<header><div>Ministry of Rivers and Ports</div></header><main><h1>New gauges</h1><p>1 May 2020</p>${prose(3)}</main>`,
    ),
    'New gauges',
    [],
    '2020-05-01',
    'Ministry of Rivers and Ports',
  ],
  [
    'a ministry in the data, on the portal of its government',
    page(
      '<title>Nouvelles jauges</title><meta property="og:site_name" content="Portail du gouvernement"><meta name="dc.publisher" content="Ministère des Rivières et des Ports">',
      `<h1>Nouvelles jauges</h1><p>1 mai 2020</p>${prose(3)}`,
      'fr',
    ),
    'Nouvelles jauges',
    [],
    '2020-05-01',
    'Ministère des Rivières et des Ports',
  ],
  [
    'a newspaper whose first line is the ministry that it writes about',
    page(
      '<title>New gauges</title><meta property="og:site_name" content="Orsel Herald">',
      `<p>Ministry of Rivers and Ports</p><h1>New gauges</h1><p>By Ada Brook</p><p>1 May 2020</p>${prose(3)}`,
    ),
    'New gauges',
    ['Ada Brook'],
    '2020-05-01',
    'Orsel Herald',
  ],
];
