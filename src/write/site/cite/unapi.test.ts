import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unapiIdentifier, unapiServer } from './unapi.ts';

const library = (bytes: number) => [{ path: 'the harbour.zotero.rdf', format: 'zotero.rdf', bytes }];

test('a page with a library for Zotero offers it, one identifier for all sources', () => {
  assert.equal(
    unapiServer(library(9000))?.toString(),
    '<link rel="unapi-server" type="application/xml" title="unAPI" href="the%20harbour.zotero.rdf#">',
  );
  assert.equal(unapiIdentifier(library(9000))?.toString(), '<abbr class="unapi-id" title="sources" hidden></abbr>');
});

test('without a library, or with one too large to be fetched on each visit, the page offers none', () => {
  for (const downloads of [[], library(10_000_000), [{ path: 'harbour.ris', format: 'ris', bytes: 9000 }]]) {
    assert.equal(unapiServer(downloads), undefined);
    assert.equal(unapiIdentifier(downloads), undefined);
  }
});
