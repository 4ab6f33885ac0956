import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toEdtf } from '../cite/dates/dates.ts';
import type { SourceDescription, Told } from '../model/description.ts';
import { describeSource } from './describe-source.ts';
import { describedReference } from './described-reference.ts';

const told = <T>(value: T): Told<T> => ({ value, from: 'the page', others: [] });
const ADDRESS = 'https://www.orselherald.example/gates?utm_source=mail';

test('a reference has what the source says of itself, and the address that it gives itself', () => {
  const description: SourceDescription = {
    title: told('Gates stuck'),
    author: told([{ family: 'Brook', given: 'Ada' }]),
    outlet: told('Orsel Herald'),
    issued: told({ 'date-parts': [[2020, 5, 1]] }),
    type: 'article-newspaper',
    url: 'https://orselherald.example/gates',
  };
  assert.deepEqual(describedReference(description, ADDRESS), {
    type: 'article-newspaper',
    author: [{ family: 'Brook', given: 'Ada' }],
    title: 'Gates stuck',
    'container-title': 'Orsel Herald',
    issued: { 'date-parts': [[2020, 5, 1]] },
    URL: 'https://orselherald.example/gates',
  });
});

test('an address at another host is not believed, and that of an archived copy is its original’s', () => {
  const { URL: asked } = describedReference({ url: 'https://mirror.example/gates' }, ADDRESS);
  assert.equal(asked, ADDRESS);
  const copy = 'https://web.archive.org/web/20200502000000/https://orselherald.example/gates';
  assert.equal(describedReference({}, copy).URL, 'https://orselherald.example/gates');
  assert.deepEqual(describedReference({}, undefined), { type: 'webpage' });
});

async function page(head: string, body: string): Promise<SourceDescription> {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return describeSource(new TextEncoder().encode(html), { contentType: 'text/html', url: 'https://orsel.example/a/b' });
}

test('what other places say differently is told, and what says the same less fully is not', async () => {
  const { title, issued, author } = await page(
    `<title>Gates stuck | Orsel Herald</title><meta property="og:title" content="What we know of the lower gates">
     <meta name="author" content="Nora Webber"><meta name="date" content="2020-05">`,
    '<h1>“Gates stuck”</h1><p>By Ada Brook</p><p>1 May 2020</p><p>The water in the basin rose again overnight.</p>',
  );
  assert.deepEqual(title?.others, [{ value: 'What we know of the lower gates', from: 'og:title' }]);
  assert.deepEqual(issued?.others, []);
  assert.deepEqual(
    author?.others.map(({ value, from }) => [value[0]?.family, from]),
    [['Webber', 'author']],
  );
});

test('a home page is the address of no article', async () => {
  const canonical = '<link rel="canonical" href="https://orsel.example/">';
  assert.equal((await page(canonical, '<h1>Gates stuck</h1>')).url, 'https://orsel.example/a/b');
});

test('what is no source says nothing', async () => {
  for (const bytes of [
    new Uint8Array(),
    Uint8Array.of(0, 1, 2, 3, 0, 9),
    new TextEncoder().encode('%PDF-1.4 broken'),
  ]) {
    assert.deepEqual(await describeSource(bytes), {});
  }
});

test('a day of a change is said to be one where it stands for that of publication, and is left where that is told', async () => {
  const changed = '<meta property="article:modified_time" content="2021-06-01">';
  const shown = await page('', '<h1>Gates stuck</h1><p>Last updated: 1 June 2021</p>');
  const stated = await page(changed, '<h1>Gates stuck</h1>');
  const both = await page(changed, '<h1>Gates stuck</h1><p>Published 1 May 2020</p>');
  assert.deepEqual(
    [shown, stated, both].map(({ issued, isUpdate }) => [toEdtf(issued?.value), isUpdate]),
    [
      ['2021-06-01', true],
      ['2021-06-01', true],
      ['2020-05-01', undefined],
    ],
  );
});
