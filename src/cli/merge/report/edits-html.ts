/** What colleagues changed in a document, as one HTML file that needs nothing else: to read, to print, to pass on. */
import { basename } from 'node:path';
import { shorten } from '../../../text/shorten.ts';
import { attributes, Html, html } from '../../../write/site/html.ts';
import { scriptOf } from '../../../write/site/script.ts';
import { lookOfSite } from '../../../write/site/stylesheet.ts';
import { markSymbols } from '../../../write/site/verdicts/check-marks.ts';
import { commentView } from './comment-view.ts';
import { editView } from './edit-view.ts';
import { capitalised, type EditsReport, editAnchor } from './edits-report.ts';
import { type EntryGroup, grouped, groupHeading } from './groups.ts';

export function editsHtml(report: EditsReport): string {
  const { page, edits } = report;
  // Where the file lies is nobody's business but the curator's.
  const document = basename(report.document);
  const groups = grouped(report);
  const verdicts = edits.flatMap(({ shown }) => shown.rows.flatMap(({ verdict }) => (verdict ? [{ verdict }] : [])));
  const markup = html`<!doctype html>
<html lang="en" class="latn">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Edits in “${document}”</title>
<style>${new Html(lookOfSite(new URL('report.css', import.meta.url)))}</style>
</head>
<body>
${markSymbols(verdicts)}<main>
<header>
<h1>Edits in “<bdi>${document}</bdi>”</h1>
<p class="of">compared with the page “<bdi>${page.title}</bdi>”</p>
${summary(report)}${conflictList(report)}</header>
${groups.map((group) => groupView(group, report))}${formattingList(report)}${messageList(report)}</main>
</body>
</html>
`;
  return markup.toString();
}

function summary({ edits, noise, known, discussion }: EditsReport): Html {
  const facts = [
    edits.length === 0 ? 'No words were edited.' : `${counted(edits.length, 'edit')}.`,
    ...(discussion.length > 0 ? [`${counted(discussion.length, 'comment')}.`] : []),
    ...(noise > 0
      ? [`${counted(noise, 'difference')} of typography alone, left as ${noise > 1 ? 'they are' : 'it is'}.`]
      : []),
  ];
  return html`<p class="facts">${facts.join(' ')}</p>
${known === '' ? undefined : html`<p class="facts">${known}</p>\n`}`;
}

function conflictList({ edits }: EditsReport): Html | undefined {
  const open = edits.filter(({ edit, answer }) => edit.conflict && (answer ?? 'later') === 'later');
  if (open.length === 0) return undefined;
  const links = open.map(
    ({ shown }) =>
      html`<li><a href="#${editAnchor(shown)}">${capitalised(shown.what)}${shown.entry && html`, <bdi>${shown.entry.name}</bdi>`}</a></li>\n`,
  );
  const says =
    open.length === 1 ? 'One edit meets a change of your own' : `${open.length} edits meet changes of your own`;
  return html`<nav aria-labelledby="conflicts"><p class="loud" id="conflicts">${says}: somebody has to decide.</p>
<ul>
${links}</ul></nav>
`;
}

function groupView(group: EntryGroup, { page }: EditsReport): Html {
  const { style } = scriptOf(page.lang);
  return html`<section${attributes({ 'aria-labelledby': group.anchor })}>
${groupHeading(group, page, style)}
<div class="words">
${group.edits.map((one) => editView(one, page, style))}${group.comments.map((one) => commentView(one, page.lang))}</div>
</section>
`;
}

const LONGEST_FORMATTED = 160;

function formattingList({ formatting, page }: EditsReport): Html | undefined {
  if (formatting.length === 0) return undefined;
  const items = formatting.map(({ part, theirs }) => {
    const words = html`<bdi${attributes({ lang: page.lang })}>${shorten(theirs.plain, LONGEST_FORMATTED)}</bdi>`;
    return html`<li>${part === 'intro' ? 'intro' : part}: ${words}</li>\n`;
  });
  return html`<section aria-labelledby="looks"><h2 id="looks">Only the look was changed</h2>
<div class="words"><p class="aside">Italics, bold or links were changed, and no words. The page keeps its own.</p>
<ul class="list">
${items}</ul></div></section>
`;
}

function messageList({ messages, document }: EditsReport): Html | undefined {
  if (messages.length === 0) return undefined;
  const items = messages.map(
    ({ reason }) => html`<li>${reason.replaceAll(`“${document}”`, `“${basename(document)}”`)}</li>\n`,
  );
  return html`<section aria-labelledby="messages"><h2 id="messages">About the document</h2>
<div class="words"><ul class="list">
${items}</ul></div></section>
`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
