import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublishable, safeAddress } from './safe-address.ts';

const RUNNING = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001JavaScript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://a.example/1',
  'intent:x',
];
const ON_A_DISK = ['file:///a', ' FI\tLE:/home/ada', 'C:\\Users\\ada', 'd:/ada', '\\\\server\\ada'];

test('web and mail addresses become links, everything else does not', () => {
  assert.equal(safeAddress('HTTPS://a.example/b?c=[1]|2'), 'https://a.example/b?c=%5B1%5D%7C2');
  assert.equal(safeAddress('mailto:desk@a.example'), 'mailto:desk@a.example');
  assert.equal(safeAddress('http://[::1]:80/a'), 'http://[::1]/a');
  for (const address of [...RUNNING, ...ON_A_DISK, '//a.example', 'ftp://a.example/', 'a', '']) {
    assert.equal(safeAddress(address), undefined, address);
  }
});

test('a sound address stays as it was written', () => {
  for (const address of ['https://a.example', 'HTTP://A.example/b?c=1&d=(e)#f', 'https://a.example/%C3%BC']) {
    assert.equal(safeAddress(address), address);
  }
});

test('an address that runs, or that leads into a disk, is not published; names and relative addresses are', () => {
  for (const address of [...RUNNING, ...ON_A_DISK]) assert.equal(isPublishable(address), false, address);
  for (const address of [
    'https://a.example/',
    'http://a broken one',
    'mailto:desk@a.example',
    'ftp://a.example/',
    'doi:10.5555/1',
    'urn:isbn:1',
    'www.a.example:8080/b',
    '../b',
    '//a.example/b',
    '',
  ]) {
    assert.equal(isPublishable(address), true, address);
  }
});
