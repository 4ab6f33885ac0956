/** Judged by the schema of the standard; the rest by what its text asks of the values. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { described } from '../../check/rules.ts';
import type { Message } from '../../model/message.ts';
import type { CheckedPage } from './report.ts';
import { sarifReport } from './sarif.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly object[] }[] }[];
  readonly suppressions: readonly object[];
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

const isValid = schemaJudge();

/** The schema is one of JSON Schema draft 4, which the judge reads when it is told apart from later drafts. */
function schemaJudge(): (log: unknown) => void {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const schema = JSON.parse(readFileSync(path.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const { $schema: _draft, id: _id, ...rest } = schema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);
  return (log) => assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
}

const SOURCE = 'First line.\r\nShips wait.”\nA third one.\n';
const MARK: Message = {
  rule: 'missing-opening-mark',
  severity: 'error',
  reason: 'The closing mark ” has no opening mark.',
  place: { line: 2, column: 12, offset: 24, end: 25 },
  entry: 'lind-2021-pier',
  expected: '“',
  fix: { edits: [{ start: 13, end: 13, text: '“' }] },
};
const WHOLE: Message = { rule: 'missing-link', severity: 'info', reason: 'No entry of this page has a link.' };

function page(more: Partial<CheckedPage> = {}): CheckedPage {
  const given = { name: 'page.txt', uri: 'page.txt', source: SOURCE, silenced: [], isFixable: true };
  return { ...given, messages: [MARK, WHOLE], ...more };
}

function logOf(pages: readonly CheckedPage[], failures: readonly string[] = []): Log {
  const report = sarifReport('1.2.3');
  const parts = [report.open(), ...pages.map((one) => report.page(one))];
  const log = [...parts, ...failures.map((name) => report.failure(name, 'It is empty.')), report.close()].join('');
  const parsed: Log = JSON.parse(log);
  isValid(parsed);
  return parsed;
}

function results(...pages: CheckedPage[]): readonly Result[] {
  return logOf(pages).runs[0]?.results ?? [];
}

test('the judge refuses what is no log of the standard', () => {
  for (const change of [{ version: '2.0.0' }, { runs: [{ results: [] }] }, { more: 1 }]) {
    assert.throws(() => isValid({ ...logOf([page()]), ...change }), JSON.stringify(change));
  }
});

test('several pages, or none, are one valid log with one run', () => {
  const log = logOf([page(), page({ uri: 'b.txt', messages: [] }), page({ uri: 'c.txt' })]);
  assert.equal(log.runs.length, 1);
  assert.deepEqual(
    log.runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    ['page.txt', 'page.txt', 'c.txt', 'c.txt'],
  );
  assert.deepEqual(logOf([]).runs[0]?.results, []);
});

test('each result names its rule, level, place by line and column, and the change that mends it', () => {
  const [mark, whole] = results(page());
  assert.deepEqual([mark?.level, whole?.level], ['error', 'note']);
  assert.equal(mark?.message.text, 'The closing mark ” has no opening mark. Expected: “');
  assert.deepEqual(mark?.locations[0]?.physicalLocation.region, {
    startLine: 2,
    startColumn: 12,
    endLine: 2,
    endColumn: 13,
  });
  const inserted = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 };
  assert.deepEqual(mark?.fixes?.[0]?.artifactChanges[0]?.replacements, [
    { deletedRegion: inserted, insertedContent: { text: '“' } },
  ]);
  assert.equal(whole?.locations[0]?.physicalLocation.region, undefined);
  assert.equal(results(page({ isFixable: false }))[0]?.fixes, undefined);
});

test('all rules are described, and each result points to the description of its own', () => {
  const run = logOf([page()]).runs[0];
  const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
  for (const { name } of described) assert.ok(ids.includes(name), name);
  for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(ids[ruleIndex], ruleId);
});

test('a silenced message is a result that is suppressed, with the reason; all others say that they are not', () => {
  const [mark, whole] = results(page({ messages: [MARK], silenced: [{ message: WHOLE, reason: 'On paper.' }] }));
  assert.deepEqual(mark?.suppressions, []);
  assert.deepEqual(whole?.suppressions, [{ kind: 'inSource', status: 'accepted', justification: 'On paper.' }]);
});

test('a fingerprint stays when lines are put in above, and tells apart what is alike', () => {
  const { fix: _fix, ...mark } = MARK;
  const moved = { ...mark, place: { line: 3, column: 12, offset: 29, end: 30 } };
  const [before] = results(page());
  const [after, twin] = results(page({ source: `New.\n${SOURCE}`, messages: [moved, moved] }));
  assert.deepEqual(after?.partialFingerprints, before?.partialFingerprints);
  assert.notDeepEqual(twin?.partialFingerprints, after?.partialFingerprints);
});

test('a place in a Word document is its part and paragraph', () => {
  const place = { part: 'word/document.xml', paragraph: 4 };
  const [result] = results(page({ uri: 'p.docx', source: '', messages: [{ ...WHOLE, place }], isFixable: false }));
  assert.deepEqual(result?.locations[0], {
    physicalLocation: { artifactLocation: { uri: 'p.docx' } },
    logicalLocations: [{ fullyQualifiedName: 'word/document.xml#4', kind: 'element' }],
  });
});

test('the name of a file is a relative reference, whatever characters it holds', () => {
  const [result] = results(page({ uri: 'my pages/a:b%é#.txt' }));
  const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  assert.equal(uri, 'my%20pages/a%3Ab%25%C3%A9%23.txt');
  assert.equal(new URL(uri, 'https://root.example/').pathname, '/my%20pages/a%3Ab%25%C3%A9%23.txt');
});

test('a page that could not be read is told in the log, which says that the run was no success', () => {
  assert.equal(logOf([page()]).runs[0]?.invocations[0]?.executionSuccessful, true);
  const log = logOf([page()], ['b.txt']);
  assert.equal(log.runs[0]?.invocations[0]?.executionSuccessful, false);
  assert.match(JSON.stringify(log.runs[0]?.invocations), /It is empty\./);
});

test('control characters of the page stay escaped', () => {
  const report = sarifReport('1.2.3');
  const text = report.page(page({ messages: [{ ...WHOLE, reason: 'A \u001b[2J \u202e word.' }] }));
  assert.match(text, /\\u001b\[2J \\u202e word/);
});
