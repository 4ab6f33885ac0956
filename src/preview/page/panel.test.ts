import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, PreviewedPage, PreviewState } from '../shown.ts';
import { panelView } from './panel.ts';

const NONE: PreviewState = { faults: [], leftOut: [], pages: [] };

function page(name: string, faults: readonly Fault[], counts: string): PreviewedPage {
  return { name: `${name}.md`, address: `${name}/`, faults, counts, more: 0, command: `contextpage check ${name}.md` };
}

const PORTS = page(
  'ports',
  [
    {
      severity: 'error',
      reason: 'The closing mark is missing.',
      where: 'ports.md:7:3',
      line: 'Okonjo, ‘Tides',
      expected: '‘Tides’',
      entry: 'okonjo-2021',
    },
  ],
  '1 error',
);
const RIVERS = page('rivers', [{ severity: 'info', reason: 'No date.', where: 'rivers.md:3:1' }], '1 hint');

test('a page on which nothing is wrong has no panel', () => {
  assert.deepEqual(panelView(NONE, 'index.html'), { markup: '', said: '' });
  assert.deepEqual(panelView({ ...NONE, pages: [page('ports', [], '')] }, 'ports/index.html'), {
    markup: '',
    said: '',
  });
});

test('what is wrong on a page stands at its foot, with its place, its line, and what is expected', () => {
  const { markup, said } = panelView({ ...NONE, pages: [PORTS, RIVERS] }, 'ports/index.html');
  for (const part of [
    'The closing mark is missing.',
    'ports.md:7:3',
    'Okonjo, ‘Tides</pre>',
    '‘Tides’</bdi>',
    '/ports/#okonjo-2021',
  ])
    assert.ok(markup.includes(part), part);
  assert.match(markup, /<details open>/u);
  assert.equal(said, 'ports.md: 1 error');
});

test('of other pages, a page says how much is wrong there and leads there', () => {
  const { markup, said } = panelView({ ...NONE, pages: [PORTS, RIVERS] }, 'rivers/index.html');
  assert.match(markup, /<details>/u);
  assert.match(markup, /On other pages: <a href="\/ports\/">ports\.md<\/a>: 1 error/u);
  assert.doesNotMatch(markup, /closing mark/u);
  assert.equal(said, 'rivers.md: 1 hint');
});

test('the home page says it of all pages', () => {
  const { markup } = panelView({ ...NONE, pages: [PORTS, RIVERS] }, 'index.html');
  assert.match(markup, /ports\.md: 1 error; rivers\.md: 1 hint/u);
});

test('a save that cannot be shown is told first', () => {
  const { markup, said } = panelView(
    { ...NONE, faults: [{ severity: 'error', reason: 'It is empty.' }] },
    'index.html',
  );
  assert.match(markup, /What was saved last cannot be shown[\s\S]*It is empty\./u);
  assert.doesNotMatch(markup, /as it was before/u);
  assert.equal(said, 'What was saved last cannot be shown: It is empty.');
});

test('while a save cannot be shown, nothing is said of the lines of a former one', () => {
  const { markup } = panelView(
    { faults: [{ severity: 'error', reason: 'It is empty.' }], leftOut: [], pages: [PORTS, RIVERS] },
    'ports/index.html',
  );
  assert.match(markup, /It is empty\.[\s\S]*The page above is as it was before\./u);
  assert.doesNotMatch(markup, /ports\.md|rivers\.md|closing mark/u);
});

test('no text of a page becomes markup', () => {
  const evil = '<img src=x onerror="alert(1)">';
  const fault: Fault = { severity: 'error', reason: evil, where: evil, line: evil, expected: evil, entry: evil };
  const { markup } = panelView(
    { faults: [], leftOut: [fault], pages: [{ ...page(evil, [fault], evil), command: evil, more: 1 }] },
    'x',
  );
  assert.match(markup, /img/u);
  assert.doesNotMatch(markup + panelView({ ...NONE, faults: [fault] }, 'x').markup, /<img/u);
});
