import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COPY, look } from '../../../test/check-looks.ts';
import { type CaptureReport, captureSummary } from './summary.ts';

const REPORT: CaptureReport = {
  looks: [],
  earlier: 0,
  offline: 0,
  outsideFailures: [],
  interrupted: false,
  archive: 'archive',
  page: 'page.md',
  browser: false,
  sources: 0,
  unaddressed: [],
};

function said(report: Partial<CaptureReport>): string {
  return captureSummary({ ...REPORT, sources: report.looks?.length ?? 0, ...report }, (_, text) => text);
}

const at = (name: string) => ({ url: `https://herald.example/${name}`, entries: [name] });

test('what is gone stands last above the counts, whatever its place on the page', () => {
  const text = said({
    looks: [look('05-01', 'gone', at('a')), look('05-01', 'pay-wall', at('b')), look('05-01', 'no-text', at('c'))],
  });
  const places = ['c  kept', 'b  pay wall', 'a  gone', '3 not kept'].map((part) => text.indexOf(part));
  assert.ok(!places.includes(-1), text);
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
});

test('a sentence that holds for many sources is said once, under all of them', () => {
  const reason = 'The server of the paper was closed down.';
  const looks = Array.from({ length: 200 }, (_, i) => look('05-01', 'gone', { ...at(`e${i}`), reason }));
  const text = said({ looks });
  assert.equal(text.split(reason).length, 2);
  for (const { url } of looks) assert.ok(text.includes(`    ${url}\n`));
});

test('a source that is as and where it was is counted and not listed', () => {
  const same = look('05-01', 'article', { ...at('a'), copy: COPY, since: { at: '2031-04-01', text: 'same' } });
  assert.equal(
    said({ looks: [same] }),
    '1 unchanged — in “archive”\nNow compare the quotations:\n    contextpage verify page.md --archive archive\n',
  );
});

test('a browser is advised where it may show more, and not after it was asked', () => {
  const looks = [look('05-01', 'unclear', at('a')), look('05-01', 'login', at('b'))];
  const advice = '1 source may show more to a browser:\n    contextpage capture page.md --archive archive --browser\n';
  assert.ok(said({ looks }).includes(advice));
  assert.ok(!said({ looks, browser: true }).includes('--browser'));
  assert.ok(!said({ looks: [look('05-01', 'unclear', { ...at('a'), rung: 'browser' })] }).includes('--browser'));
});

test('commands to copy stay on one line, with the names as a shell takes them', () => {
  const looks = [look('05-01', 'article', { ...at('a'), copy: COPY })];
  const page = `my ${'long '.repeat(20)}page.docx`;
  assert.ok(said({ looks, page }).includes(`\n    contextpage verify "${page}" --archive archive\n`));
});

test('who broke off is told how many sources are left', () => {
  const looks = [look('05-01', 'article', { ...at('a'), copy: COPY })];
  assert.equal(
    said({ looks, sources: 4, interrupted: true }),
    '1 new — in “archive”\nYou broke off 3 sources before the end; the same command goes on where it\nstopped.\n',
  );
  assert.match(said({ sources: 4, interrupted: true }), /^Nothing was captured yet\.\nYou broke off 4 sources/u);
});

test('no id and no address sends a command to the terminal', () => {
  const steering = '\u001b[2J';
  const looks = [look('05-01', 'gone', { entries: [`a${steering}`], url: `https://herald.example/${steering}` })];
  assert.ok(!said({ looks, page: `p${steering}`, archive: `b${steering}` }).includes('\u001b'));
});

test('README.md shows the end of what capture says', () => {
  const text = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const shown = /^\$ npx contextpage capture my-page\.md\n…\n([\s\S]*?)^```/mu.exec(text)?.[1] ?? 'not there';
  const kept = Array.from({ length: 14 }, (_, i) => look('05-01', 'article', { ...at(`e${i}`), copy: COPY }));
  const looks = [...kept, look('05-01', 'gone', at('a')), look('05-01', 'login', at('b'))];
  const whole = said({ looks, page: 'my-page.md' });
  assert.equal(whole.slice(-shown.length), shown);
});
