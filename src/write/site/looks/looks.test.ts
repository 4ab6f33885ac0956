import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { DOWNLOADS, PAGES, STATES } from '../../../../test/site-pages.ts';
import { paletteOf } from '../../../colour/palette.ts';
import type { Page } from '../../../model/page.ts';
import { readPage } from '../../../read/read.ts';
import type { WriteOptions } from '../../writer.ts';
import { site } from '../site.ts';
import type { Looks } from './looks.ts';

const LIGHT = { accent: '#8a1538', paper: '#fffdf8' };
const LOGO = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4.5 1"/>');
const LOOKS: Looks = {
  colours: { light: paletteOf('light', LIGHT, {}), dark: paletteOf('dark', {}, LIGHT) },
  logo: { extension: '.svg', bytes: LOGO, width: 4.5, height: 1, alt: 'Harbour “Institute”' },
};

async function written(page: Page, options: Partial<WriteOptions>): Promise<ReadonlyMap<string, unknown>> {
  const files = await site.write(page, { baseName: 'page', stamp: '1a2b3c4d', downloads: DOWNLOADS, ...options });
  return new Map(files.map(({ path, content }) => [path, content]));
}

function documents(files: ReadonlyMap<string, unknown>): [path: string, html: string][] {
  return [...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => [path, String(html)]);
}

/** More sources than one page of the site takes. */
function longPage(): Page {
  const [entry] = STATES.entries;
  assert.ok(entry);
  const entries = Array.from({ length: 520 }, (_, i) => ({
    ...entry,
    id: `source-${i}`,
    quotations: [],
    reference: { ...entry.reference, issued: { 'date-parts': [[2000 + (i % 20)]] } },
  }));
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries, other: [] };
}

test('colours and logo are on every page of a list, on the explore page as well, under a policy that fits', async () => {
  const page = longPage();
  const files = await written(page, { looks: LOOKS });
  const pages = documents(files);
  assert.ok(pages.length > 3 && pages.some(([path]) => path === 'explore.html'));
  for (const [path, html] of pages) {
    const [css = ''] = /(?<=<style>).*?(?=<\/style>)/su.exec(html) ?? [];
    assert.ok(html.includes(`style-src &#39;sha256-${createHash('sha256').update(css).digest('base64')}&#39;`), path);
    assert.match(css, /\(prefers-color-scheme:light\)\{:root\{[^}]*--paper:#fffdf8[;}]/u);
    assert.match(css, /\(prefers-color-scheme:light\)\{:root\{[^}]*--accent:#8a1538;--link:#8a1538[;}]/u);
    assert.match(css, /\(prefers-color-scheme:dark\)\{:root\{--accent:#ce9eac;--link:#ce9eac\}/u);
    const [image = ''] = /<header>\s*<img[^>]*>/u.exec(html) ?? [];
    assert.match(image, /alt="Harbour “Institute”" width="1000" height="222">$/u, path);
    const [src = ''] = /(?<=src=")[^"]*/u.exec(image) ?? [];
    assert.equal(files.get(src), LOGO);
  }
});

test('a page with nothing of its house has the standard colours, and one that is one file has no logo', async () => {
  const page = longPage();
  for (const [, html] of documents(await written(page, {})))
    assert.doesNotMatch(html, /<img|--paper:(?!#fff|#14171b)|\.logo/u);
  const one = await written(page, { looks: LOOKS, singleFile: true });
  assert.deepEqual([...one.keys()], ['index.html']);
  const html = String(one.get('index.html'));
  assert.match(html, /--paper:#fffdf8/u);
  assert.doesNotMatch(html, /<img/u);
});

test('a page with a logo is read back as the page without', async () => {
  for (const page of Object.values(PAGES)) {
    const [[, plain = ''] = []] = documents(await written(page, {}));
    const [[, dressed = ''] = []] = documents(await written(page, { looks: LOOKS }));
    const read = async (html: string): Promise<unknown> =>
      JSON.parse(
        JSON.stringify((await readPage(html, { name: 'page.html' })).page, (key, part) =>
          key === 'place' || key === 'other' ? undefined : part,
        ),
      );
    assert.deepEqual(await read(dressed), await read(plain));
  }
});
