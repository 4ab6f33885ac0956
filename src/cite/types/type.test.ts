import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem, CslType } from '../../model/csl.ts';
import { impliedType } from './type.ts';

test('the fields of a reference say what it is', () => {
  const cases: [Omit<CslItem, 'type'>, CslType][] = [
    [{ genre: 'Webinar' }, 'event'],
    [{ medium: 'Podcast', 'container-title': 'The Lune Herald' }, 'broadcast'],
    [{ genre: 'Video' }, 'motion_picture'],
    [{ genre: 'Communiqu\u00e9 de presse', publisher: 'Lake Office' }, 'webpage'],
    [{ genre: 'Press release' }, 'webpage'],
    [{ genre: 'Policy Brief' }, 'report'],
    [{ 'container-title': 'The Lune Herald' }, 'article-newspaper'],
    [{ 'container-title': 'Journal of Lake Studies' }, 'article-journal'],
    [{ 'container-title': 'Harbour Magazine' }, 'article-magazine'],
    [{ 'container-title': 'The Quay Blog' }, 'post-weblog'],
    [{ 'container-title': 'Oberl\u00e4nder Tagblatt' }, 'article-newspaper'],
    [{ 'container-title': 'Timestamp' }, 'webpage'],
    [{ 'container-title': 'Water Matters', volume: '12' }, 'article-journal'],
    [{ publisher: 'Harbour Institute' }, 'report'],
    [{ publisher: 'Harbour Press', ISBN: '978' }, 'book'],
    [{}, 'webpage'],
  ];
  for (const [reference, type] of cases) assert.equal(impliedType(reference), type, JSON.stringify(reference));
});
