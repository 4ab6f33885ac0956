import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import type { Message } from '../../model/message.ts';
import { applyFixes } from '../fix/fix.ts';

const NEW = 'https://herald.example/archive/2021/tides';
const to = (movedTo: string, source = contextPage(TIDES)): Promise<Message[]> =>
  messagesWithLooks('moved', source, [[look('05-01', 'article', { movedTo })]]);

test('a new address for good is expected and put in its place, and a second check finds nothing', async () => {
  const source = contextPage(TIDES);
  const [message] = await to(NEW);
  assert.equal(message?.expected, NEW);
  assert.ok(message.place && 'line' in message.place && message.place.line === 8);
  const { text } = applyFixes(source, [message]);
  assert.equal(text, source.replace('https://herald.example/tides', NEW));
  assert.deepEqual(await to(NEW, text), []);
});

test('a fragment stays, and tracking in the new address goes', async () => {
  const source = contextPage(TIDES.replace('/tides', '/tides#part-2'));
  assert.equal((await to(`${NEW}?utm_source=redirect`, source))[0]?.expected, `${NEW}#part-2`);
});

test('https, www, a slash and tracking are no move', async () => {
  for (const address of [
    'https://www.herald.example/tides',
    'http://herald.example/tides/',
    'https://www.herald.example/tides/?utm_source=x',
  ]) {
    assert.deepEqual(await to(address), [], address);
  }
});

test('an address that may belong to one reader, or that could end before its end, is told and not put in', async () => {
  for (const address of [`${NEW}?token=9`, 'https://herald.example/tides_(old)', 'http://herald.example/a']) {
    const [message] = await to(address);
    assert.deepEqual([message?.expected, message?.fix], [address, undefined]);
  }
});

test('a page that is not there any more is told by what came', async () => {
  const reason = 'The address leads to the home page of a site now.';
  const [message] = await messagesWithLooks('moved', contextPage(TIDES), [[look('05-01', 'moved', { reason })]]);
  assert.match(message?.reason ?? '', /The address leads to the home page/u);
  assert.equal(message?.fix, undefined);
});

test('only the newest look counts, and addresses that are made to lead elsewhere are left alone', async () => {
  const looks = [look('05-01', 'moved'), look('05-02', 'article')];
  assert.deepEqual(await messagesWithLooks('moved', contextPage(TIDES), [looks]), []);
  const url = 'https://doi.org/10.5555/tides';
  const source = contextPage(TIDES.replace('https://herald.example/tides', url));
  assert.deepEqual(await messagesWithLooks('moved', source, [[look('05-01', 'article', { url, movedTo: NEW })]]), []);
});
