import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unwrappedLink } from './unwrapped-link.ts';

const OWN = 'https://tide.example/a?b=1&c=2#d';
const INSIDE = encodeURIComponent(OWN);

test('The address inside a link of a service that counts clicks is the link', () => {
  for (const wrapped of [
    `https://www.google.com/url?q=${INSIDE}&sa=D&usg=x`,
    `https://www.google.de/url?sa=t&url=${INSIDE}`,
    `https://l.facebook.com/l.php?u=${INSIDE}&h=x`,
    `https://eur01.safelinks.protection.outlook.com/?url=${INSIDE}&data=05`,
  ])
    assert.equal(unwrappedLink(wrapped), OWN, wrapped);
});

test('What is inside and no address of the web is left inside', () => {
  for (const inner of ['javascript:alert(1)', 'tide.example', '']) {
    const wrapped = `https://www.google.com/url?q=${encodeURIComponent(inner)}`;
    assert.equal(unwrappedLink(wrapped), wrapped);
  }
});

test('Other links stay as they are, even with an address among their parameters', () => {
  for (const href of [
    OWN,
    `https://tide.example/url?q=${INSIDE}`,
    `https://google.com.tide.example/url?q=${INSIDE}`,
    'https://www.google.com/search?q=https://tide.example',
    '/a',
    '#a',
    'mailto:a@tide.example',
  ])
    assert.equal(unwrappedLink(href), href);
});

test('No text makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(typeof unwrappedLink(`https://www.google.com/url?q=${text}`), 'string');
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 10_000 : 300 },
  );
});
