import type { Page } from '../../model/page.ts';
import { published } from '../published.ts';
import type { OutputFile, WriteOptions, Writer } from '../writer.ts';
import { citationFiles } from './cite/citation-files.ts';
import { pageScript } from './find/page-script.ts';
import { scriptWords } from './find/script-words.ts';
import { fontsFor, NO_FONTS } from './fonts.ts';
import { pageBody, pageDocument } from './page.ts';
import { type Setting, settingOf } from './setting.ts';

/** The web page: `index.html`, its fonts and its script. It is read without scripts, and from the disk as from a server. */
export const site: Writer = {
  format: 'html',
  mediaType: 'text/html',
  async write(page: Page, options: WriteOptions): Promise<readonly OutputFile[]> {
    // Unread text is no part of the published data, but a reader of the page sees it.
    const shown = { ...published(page), other: page.other };
    const setting = { ...settingOf(shown), ...(await styled(shown, options)) };
    const count = shown.entries.length;
    const citations = count === 0 ? undefined : await citationFiles(shown, options, setting);
    const script =
      citations && pageScript('page', scriptWords(count, citations.names, setting), options.singleFile ?? false);
    const body = pageBody(shown, { script, citations }, options, setting);
    const fonts = options.singleFile ? NO_FONTS : fontsFor(setting.script, body.toString(), hasSlantedWords(shown));
    return [
      { path: 'index.html', content: pageDocument(body, shown, { fonts, script }, options, setting).toString() },
      ...fonts.files,
      ...(script?.files ?? []),
      ...(citations?.files ?? []),
    ];
  },
};

async function styled(page: Page, { style }: WriteOptions): Promise<Pick<Setting, 'styledLines'>> {
  if (style === undefined) return {};
  const { styledLines } = await import('../../cite/styled.ts');
  const items = page.entries.map(({ id, reference }) => ({ ...reference, id }));
  return { styledLines: await styledLines(items, style, page.lang) };
}

function hasSlantedWords(page: Page): boolean {
  return page.entries.some((entry) =>
    entry.quotations.some(({ text }) => text.marks?.some((mark) => mark.kind === 'em')),
  );
}
