/** Addresses of archived copies in citation data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../src/check/check.ts';
import { readPage } from '../src/read/read.ts';

const OWN = 'https://tide.example/a';
const COPY = `https://web.archive.org/web/20210503120000/${OWN}`;
const PERMA = 'https://perma.cc/A1B2-C3D4';

/** A file with one source at an address. */
const FILES: Readonly<Record<string, (url: string) => string>> = {
  'a.bib': (url) => `@online{brook, title = {The dike held}, url = {${url}}, date = {2021-04-03}}`,
  'a.ris': (url) => `TY  - ELEC\nTI  - The dike held\nUR  - ${url}\nPY  - 2021/04/03\nER  - \n`,
  'a.csv': (url) => `title,date,url\nThe dike held,2021-04-03,${url}\n`,
  'a.csl.json': (url) => JSON.stringify([{ type: 'webpage', title: 'The dike held', URL: url }]),
  'a.zotero.rdf': (url) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Document rdf:about="${url}"><z:itemType>webpage</z:itemType><dc:title>The dike held</dc:title><dc:identifier><dcterms:URI><rdf:value>${url}</rdf:value></dcterms:URI></dc:identifier></bib:Document></rdf:RDF>`,
};

for (const [name, fileOf] of Object.entries(FILES)) {
  test(`the address of a copy in ${name} gives the address of the original, and the copy beside it`, async () => {
    const [entry] = (await readPage(fileOf(COPY), { name })).page.entries;
    assert.deepEqual([entry?.reference.URL, entry?.archived], [OWN, [{ url: COPY, date: '2021-05-03' }]]);
  });

  test(`a copy in ${name} that does not tell its original is all the address that the source has`, async () => {
    const { page } = await readPage(fileOf(PERMA), { name });
    const [entry] = page.entries;
    assert.deepEqual([entry?.reference.URL, entry?.archived], [undefined, [{ url: PERMA }]]);
    assert.ok(!checkPage(page).some(({ rule }) => rule === 'missing-link'));
  });
}

test('a context file is read as its curator wrote it', async () => {
  const file = `---\ncontextpage: 1\ntitle: Lakes\n---\n\nAda Brook, [‘The dike held’](${COPY}), *Tide Courier*, 3 April 2021\n`;
  const [entry] = (await readPage(file, { name: 'a.md' })).page.entries;
  assert.deepEqual([entry?.reference.URL, entry?.archived], [COPY, undefined]);
});
