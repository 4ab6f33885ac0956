import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import { STATES } from '../../../../test/site-pages.ts';
import type { Page } from '../../../model/page.ts';
import { type CitationFile, fileOf } from '../../../page-script/cite/citation-file.ts';
import { bibtexText } from '../../citations/bibtex.ts';
import { cslItems } from '../../citations/csl-json.ts';
import { risText } from '../../citations/ris.ts';
import type { WriteOptions } from '../../writer.ts';
import { settingOf } from '../setting.ts';
import { citationFiles } from './citation-files.ts';
import { citationPath } from './citation-text.ts';

const OPTIONS: WriteOptions = { baseName: 'harbour', stamp: '1a2b3c4d' };
const START = 'contextpageCitations=';

/** The files by their paths, of a build after which `former` stood there. */
async function built(page: Page, former?: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const options = former ? { ...OPTIONS, commonStyles: { former } } : OPTIONS;
  const { files } = await citationFiles(page, options, settingOf(page));
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

function read(files: ReadonlyMap<string, string>): CitationFile[] {
  return [...files.values()].map((text) => JSON.parse(text.slice(START.length)));
}

function linesOf(files: ReadonlyMap<string, string>, id: string): readonly string[] {
  const found = new Map(read(files).flatMap(({ entries }) => entries)).get(id);
  assert.ok(found, id);
  return found.lines.map((runs) => runs.join(''));
}

/** The same files after the words of a line were changed in them, each under the name of what it holds now. */
function retold(files: ReadonlyMap<string, string>, from: string, to: string): Map<string, string> {
  const texts = [...files.values()].map((text) => text.replaceAll(from, to));
  return new Map(texts.map((text) => [citationPath(text), text]));
}

test('the records of all sources, one after another, are the downloads', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      const [file] = read(await built(page));
      const records = (file?.entries ?? []).filter(([id]) => id !== '').map(([, citation]) => citation);
      assert.equal(records.map(({ ris }) => ris).join('\r\n'), risText(page));
      assert.equal(records.map(({ bib }) => bib).join('\n'), bibtexText(page));
      assert.deepEqual(
        records.map(({ csl }) => csl),
        JSON.parse(JSON.stringify(cslItems(page))),
      );
    }),
    RUNS,
  );
});

test('a source is in the file that its id says, and the files share the sources of a long list', async () => {
  const entries = Array.from({ length: 300 }, (_, i) => ({
    ...STATES.entries[0],
    id: `holm-${i}`,
    reference: { type: 'webpage' as const, title: `Report ${i}` },
    quotations: [],
    notes: [],
    tags: [],
  }));
  const files = read(await built({ ...STATES, entries }));
  assert.equal(files.length, 8);
  for (const [at, file] of files.entries()) {
    assert.ok(file.entries.length >= 20 && file.entries.length <= 60, `${file.entries.length}`);
    for (const [id] of file.entries) assert.equal(fileOf(id, files.length), at, id);
  }
});

test('a source has a line in the page’s own style and in each common one; one of which nothing is known has none', async () => {
  const files = await built(STATES, new Map());
  const [{ styles } = { styles: [] }] = read(files);
  assert.deepEqual(
    styles.map(([key]) => key),
    ['', 'apa', 'chicago', 'harvard', 'mla', 'vancouver'],
  );
  const lines = linesOf(files, 'no-quotation');
  assert.equal(lines.length, styles.length);
  assert.match(lines[0] ?? '', /^Ada Berg, ‘No words/u);
  assert.match(lines[1] ?? '', /^Berg, A\. \(2021, February 19\)/u);
  assert.deepEqual(linesOf(files, 'nothing'), []);
  assert.match(linesOf(files, '')[1] ?? '', /^The Lune harbour .* \(2021, April 12\)/u);
});

test('a second build formats what has changed and nothing else', async () => {
  const first = await built(STATES, new Map());
  const kept = retold(first, 'Holm, A. (2021, March 29)', 'As the former site has it');
  assert.match(linesOf(await built(STATES, kept), 'three-quotations')[1] ?? '', /^As the former site has it/u);
  const entries = STATES.entries.map((entry) => ({ ...entry, reference: { ...entry.reference, title: 'Mud' } }));
  assert.match(linesOf(await built({ ...STATES, entries }, kept), 'three-quotations')[1] ?? '', /^Holm, A\. .* Mud\./u);
  assert.match(
    linesOf(await built({ ...STATES, lang: 'de' }, kept), 'three-quotations')[1] ?? '',
    /^Holm, A\. .* März/u,
  );
  assert.deepEqual(await built(STATES, first), first);
});

test('the order in which a reader has found the fields of a reference changes nothing', async () => {
  const entries = STATES.entries.slice(0, 2);
  const turned = entries.map((entry) => ({
    ...entry,
    reference: { type: entry.reference.type, ...Object.fromEntries(Object.entries(entry.reference).reverse()) },
  }));
  const first = await built({ ...STATES, entries }, new Map());
  assert.deepEqual(await built({ ...STATES, entries: turned }, new Map()), first);
});

test('a damaged file of the former site changes nothing', async () => {
  const page = { ...STATES, entries: STATES.entries.slice(0, 1) };
  const first = await built(page, new Map());
  const [[path, text] = ['', '']] = first;
  const half = text.slice(0, text.length / 2);
  const other = `${START}${JSON.stringify({ entries: [['long', { made: 1, lines: 'x' }], null, 3] })}`;
  for (const damaged of [
    new Map([[path, text.replace('Okonjo', 'Nobody')]]),
    new Map([[citationPath(half), half]]),
    new Map([[citationPath(other), other]]),
    new Map([[citationPath(''), '']]),
  ]) {
    assert.deepEqual(await built(page, damaged), first);
  }
});
