/** The PDF of a page, made by the browser of this machine and read by two readers of PDF that are not ours. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../src/model/input-error.ts';
import type { Page } from '../src/model/page.ts';
import { printPage } from '../src/print/print-page.ts';
import { Printer } from '../src/print/printer.ts';
import { descendants } from './descendants.ts';
import { largePage } from './large-page.ts';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';
import { PAGES, STATES } from './site-pages.ts';
import { startSite } from './source-site/site.ts';
import { needs } from './tools.ts';

const PDF = 'the-halder-barrier.pdf';

type Outline = readonly { readonly title: string; readonly items: Outline }[];

/** What pdfjs-dist has no types for. */
interface Info {
  readonly Title?: string;
  readonly Language?: string;
}

test('without a browser one sentence says what to install, and the old site is as it was', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['build', EXAMPLE]);
  const former = readFileSync(join(folder, 'site/.contextpage'), 'utf8');
  const { code, stdout, stderr } = await run(folder, ['build', EXAMPLE, '--title', 'Other', '--pdf'], {
    env: { PATH: join(folder, 'none') },
  });
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^contextpage: There is no browser to print the PDF with: install Chromium [^\n]+\n$/u);
  assert.equal(readFileSync(join(folder, 'site/.contextpage'), 'utf8'), former);
});

const NEEDED = [needs('chromium', 'apt-get install chromium'), needs('pdftotext', 'apt-get install poppler-utils')];

describe('In a browser', NEEDED.find(({ skip }) => skip) ?? {}, () => {
  let printer: Printer;
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-pdf-'));

  before(async () => {
    printer = await Printer.open(process.env);
  });

  after(async () => {
    await printer.close();
    rmSync(folder, { recursive: true });
  });

  interface Printed {
    readonly pdf: PDFDocumentProxy;
    readonly info: Info;
    /** The words of each sheet, as poppler reads them. */
    readonly sheets: readonly string[];
  }

  async function printed(page: Page): Promise<Printed> {
    const { content } = await printPage(page, { baseName: 'page', stamp: '1a2b3c4d' }, printer);
    assert.ok(content instanceof Uint8Array);
    const path = join(folder, 'page.pdf');
    writeFileSync(path, content);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    const pdf = await getDocument({ data: Uint8Array.from(content), verbosity: 0 }).promise;
    const info: Info = (await pdf.getMetadata()).info;
    return { pdf, info, sheets: text.split('\f').slice(0, -1).map(tight) };
  }

  test('build puts it among the files of the site, and again the same bytes for the same page', async (t) => {
    const here = copiedExamples(t);
    const env = { PATH: process.env.PATH ?? '' };
    const { stderr, stdout } = await run(here, ['build', EXAMPLE, '--pdf'], { env });
    assert.equal(stderr, '');
    assert.match(stdout, /PDF: {7}site\/the-halder-barrier\.pdf {2}\(/u);
    const site = (name: string): string => readFileSync(join(here, 'site', name), 'latin1');
    assert.match(site('index.html'), /<a href="the-halder-barrier\.pdf" type="application\/pdf">PDF<\/a>/u);
    assert.ok(JSON.parse(site('.contextpage')).files.includes(PDF));
    assert.match(site(PDF), /\/CreationDate \(D:20230620000000Z\)/u);
    const again = await run(here, ['build', EXAMPLE, '--pdf'], { env, today: '2027-05-05' });
    assert.match(again.stdout, /nothing has changed/u);
    await run(here, ['build', EXAMPLE]);
    assert.equal(existsSync(join(here, 'site', PDF)), false);
  });

  test('a long list is whole in one document, in its order, each reference on one sheet with its words', async () => {
    const page = largePage();
    const { pdf, sheets } = await printed(page);
    assert.equal(sheets.length, pdf.numPages);
    const on = (words: string): number => sheets.findIndex((sheet) => sheet.includes(tight(words)));
    const reports = page.entries.filter(({ id }) => /^report-\d+$/u.test(id));
    assert.equal(reports.length, 520);
    for (const { id, reference } of reports) {
      const sheet = on(`‘${reference.title}’`);
      assert.ok(sheet >= 0, id);
      const words = `Boat ${id.slice('report-'.length)} waits.”`;
      assert.ok(sheets[sheet]?.includes(tight(words)), `${id}: ${sheet}, ${on(words)}`);
    }
    assert.match(sheets[1] ?? '', /^Twolakes.*2\/\d+$/su);
    const outline: Outline = (await pdf.getOutline()) ?? [];
    assert.deepEqual(
      outline.map(({ title }) => title),
      ['Two lakes'],
    );
    const groups = outline[0]?.items ?? [];
    assert.equal(groups[0]?.title, '2026 3 sources');
    const named = groups.flatMap(({ items }) => items.map(({ title }) => tight(title)));
    assert.equal(named.length, page.entries.length);
    assert.ok(named.some((one) => one.includes(tight('‘Report 7 on a toll for loaded barges’'))));
    const whole = sheets.join('');
    const places = named.map((one) => whole.indexOf(one.slice(0, 30)));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  test('it knows its title and language, has headings and quotations for those who listen, and links that work', async () => {
    const { pdf, info, sheets } = await printed(STATES);
    assert.deepEqual([info.Title, info.Language], [STATES.title, 'en']);
    const first = await pdf.getPage(1);
    const roles = JSON.stringify(await first.getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'BlockQuote', 'Link']) assert.ok(roles.includes(`"role":"${role}"`), role);
    const links = (await first.getAnnotations()).map(({ url }) => url);
    assert.ok(links.includes('https://paper.example/2021/4/7/'));
    assert.doesNotMatch(sheets.join(''), /page\.invalid|Search|Worddocument/u);
    for (const { reference } of STATES.entries) {
      if (!reference.language && reference.title) assert.ok(sheets.join('').includes(tight(reference.title)));
    }
  });

  test('from right to left the number of the sheet stays in its order, and the paper is that of the country', async () => {
    const { pdf, info, sheets } = await printed(PAGES.arabic ?? STATES);
    assert.equal(info.Language, 'ar');
    assert.ok(sheets.join('').includes(tight('قالت الهيئة إن الأعمال ستبدأ قريبا')));
    const items = (await (await pdf.getPage(1)).getTextContent()).items.flatMap((item) =>
      'str' in item ? [item] : [],
    );
    const number = items
      .filter(({ transform }) => transform[5] < 60)
      .toSorted((a, b) => a.transform[4] - b.transform[4]);
    assert.equal(tight(number.map(({ str }) => str).join('')), `1/${pdf.numPages}`);
    const american = await printed({ ...STATES, entries: STATES.entries.slice(0, 3), lang: 'en-US' });
    const size = async (one: Printed): Promise<number[]> => (await one.pdf.getPage(1)).view.map(Math.round);
    assert.deepEqual(
      [await size({ pdf, info, sheets }), await size(american)],
      [
        [0, 0, 595, 842],
        [0, 0, 612, 792],
      ],
    );
  });

  test('nothing but the files of the page comes to the browser, and nothing runs', async (t) => {
    const { origin, hits } = await startSite(t, {});
    const content = `<title>Mud</title><p id="a">Mud<img src="${origin}/a"><img src="file:///etc/hostname"><iframe src="${origin}/b"></iframe><script>document.title = 'Run'</script>`;
    const pdf = await printer.pdf([{ path: 'index.html', content }]);
    assert.deepEqual(hits, []);
    assert.match(Buffer.from(pdf).toString('latin1'), /\/Title \(Mud\)/u);
  });

  const linux = process.platform === 'linux' ? false : 'it looks for processes as Linux has them';

  test('a browser that hangs or ends gives a sentence', { skip: linux }, async () => {
    for (const [signal, said] of [
      ['SIGSTOP', /^The browser did not make the PDF: it was not done after 1 minutes\. Build/u],
      ['SIGKILL', /^The browser did not make the PDF: .*closed.* Build/u],
    ] as const) {
      const others = new Set(descendants().map(({ pid }) => pid));
      const doomed = await Printer.open(process.env, { least: 1500, perCharacter: 0 });
      const own = descendants().filter(({ pid }) => !others.has(pid));
      const main = own.find(({ command }) => command.includes('--remote-debugging-pipe'));
      assert.ok(main);
      process.kill(main.pid, signal);
      const failed = doomed.pdf([{ path: 'index.html', content: '<p>Mud' }]);
      try {
        await assert.rejects(failed, (error) => error instanceof InputError && said.test(error.message));
      } finally {
        // One that stands still may hold what others wait for at their start.
        if (signal === 'SIGSTOP') process.kill(main.pid, 'SIGKILL');
      }
      await doomed.close();
    }
  });
});

/** Without spaces, which a reader of PDF guesses from gaps, and marks of direction. */
function tight(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}
