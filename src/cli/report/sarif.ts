/**
 * SARIF 2.1.0 (Static Analysis Results Interchange Format, an OASIS standard): one log for all pages, printed while
 * they are checked. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { ruleUrl } from '../../check/check.ts';
import type { RuleDescription } from '../../check/rule.ts';
import { described } from '../../check/rules.ts';
import type { SilencedMessage } from '../../check/silence.ts';
import type { Message, Severity, TextEdit } from '../../model/message.ts';
import { LineIndex, type Place } from '../../model/place.ts';
import { sha256 } from '../../text/hash.ts';
import { visibleJson } from '../visible.ts';
import type { CheckedPage, Report } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Names that stand before messages from the reading of a file. */
const READING: readonly RuleDescription[] = [
  { name: 'read', severity: 'warning', summary: 'Something of the input could not be read as it was meant.' },
  { name: 'context-file', severity: 'warning', summary: 'A line of a context file is outside its grammar.' },
];
const RULES = [...described, ...READING];
const INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ name }, i) => [name, i]));

export function sarifReport(version: string): Report {
  const failures: object[] = [];
  let results = 0;
  const one = (result: object): string => `${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`;
  return {
    open: () => head(version),
    page: (page) => visibleJson(pageResults(page).map(one).join('')),
    failure: (uri, sentence) => {
      failures.push({ level: 'error', message: { text: sentence }, locations: [{ physicalLocation: file(uri) }] });
      return '';
    },
    close: () => visibleJson(tail(failures)),
  };
}

/** Up to the opening bracket of the results. */
function head(version: string): string {
  const rules = RULES.map(({ name, severity, summary }) => ({
    id: name,
    shortDescription: { text: summary },
    help: { text: `See ${ruleUrl(name)} in the documentation of contextpage.` },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const tool = { driver: { name: 'contextpage', version, rules } };
  return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool)},"columnKind":"utf16CodeUnits","results":[`;
}

function tail(failures: readonly object[]): string {
  const invocation = {
    executionSuccessful: failures.length === 0,
    ...(failures.length > 0 && { toolExecutionNotifications: failures }),
  };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

function pageResults(page: CheckedPage): object[] {
  const index = new LineIndex(page.source);
  const seen = new Map<string, number>();
  const spoken = page.messages.map((message) => result(message, page, index, seen));
  return [...spoken, ...page.silenced.map((silenced) => suppressed(silenced, page, index, seen))];
}

function suppressed(
  { message, reason }: SilencedMessage,
  page: CheckedPage,
  index: LineIndex,
  seen: Map<string, number>,
): object {
  const suppressions = [{ kind: 'inSource', status: 'accepted', justification: reason }];
  return { ...result(message, page, index, seen), suppressions };
}

function result(message: Message, page: CheckedPage, index: LineIndex, seen: Map<string, number>): object {
  const { rule, severity, reason, expected, place, fix } = message;
  const ruleIndex = INDEX.get(rule);
  const text = expected === undefined ? reason : `${reason} Expected: ${expected}`;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text },
    locations: [location(page.uri, place, index)],
    partialFingerprints: { 'contextpage/v1': fingerprint(message, page.source, seen) },
    ...(fix && page.isFixable && { fixes: [fixOf(fix.edits, page.uri, index)] }),
    // Where one result says whether it is suppressed, all of them do.
    suppressions: [],
  };
}

function location(uri: string, place: Place | undefined, index: LineIndex): object {
  if (!place) return { physicalLocation: file(uri) };
  if ('line' in place) return { physicalLocation: { ...file(uri), region: region(place.offset, place.end, index) } };
  const fullyQualifiedName = `${place.part}#${place.paragraph}`;
  return { physicalLocation: file(uri), logicalLocations: [{ fullyQualifiedName, kind: 'element' }] };
}

function region(start: number, end: number, index: LineIndex): object {
  const [from, to] = [index.place(start), index.place(Math.max(start, end))];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function fixOf(edits: readonly TextEdit[], uri: string, index: LineIndex): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(start, end, index),
    ...(text !== '' && { insertedContent: { text } }),
  }));
  return { description: { text: 'The change that --fix makes.' }, artifactChanges: [{ ...file(uri), replacements }] };
}

function file(uri: string): { artifactLocation: { uri: string } } {
  return { artifactLocation: { uri: uri.split('/').map(encodeURIComponent).join('/') } };
}

/**
 * The same for the same finding of another day, wherever its line has moved to: from the rule, the entry and the words
 * it is about, and its number among findings alike.
 */
function fingerprint({ rule, entry, place, reason }: Message, source: string, seen: Map<string, number>): string {
  const words = place && 'offset' in place ? source.slice(place.offset, place.end) : '';
  const about = words || reason.replace(/\d+/gu, '');
  const key = sha256(JSON.stringify([rule, entry, about])).slice(0, 16);
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  return `${key}:${number}`;
}
