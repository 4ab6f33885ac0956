import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardAddress, guardHost, normalAllowHost } from './guard.ts';

function reason(address: string, allowHosts: readonly string[] = []): string | undefined {
  return guardAddress(new URL(address), allowHosts)?.reason;
}

test('a web address on the public web may be asked', () => {
  for (const address of [
    'http://site.example/',
    'https://site.example:8443/a',
    'http://8.8.8.8/',
    'https://[2606:4700::1]',
  ]) {
    assert.equal(reason(address), undefined, address);
  }
});

test('a refusal says what is wrong, and what to do', () => {
  assert.equal(
    reason('ftp://site.example/'),
    'Addresses that begin with “ftp:” are not fetched, only http: and https:.',
  );
  assert.equal(
    reason('http://ann:secret@site.example/'),
    'The address on site.example holds a user name or a password; write it without.',
  );
  assert.equal(
    reason('http://site.example:6667/'),
    'Port 6667 of site.example is not asked: it belongs to other services than the web.',
  );
  assert.equal(
    reason('https://[::1]/'),
    '::1 is not on the public web. If you vouch for this server, allow it by --allow-host [::1]:443.',
  );
  assert.equal(reason(`http://${'a.'.repeat(200)}example/`), 'The address names no host that could be asked.');
});

test('this machine is refused by its name', () => {
  for (const name of ['localhost', 'LOCALHOST.', 'wiki.localhost', 'a.b.localhost.']) {
    assert.match(reason(`http://${name}/`) ?? '', /is not on the public web/u);
  }
  assert.equal(reason('http://localhost.example/'), undefined);
  assert.equal(reason('http://mylocalhost/'), undefined);
});

test('what the user vouches for is that name and port, however it is written', () => {
  const allowed = ['WIKI.localhost.:8080', '[0:0::1]:80', '0x7f.1:443', 'bücher.localhost:90'];
  for (const address of [
    'http://wiki.localhost:8080/',
    'http://wiki.localhost.:8080/',
    'http://[::1]/',
    'https://127.0.0.1/',
    'http://xn--bcher-kva.localhost:90/',
  ]) {
    assert.equal(reason(address, allowed), undefined, address);
  }
  for (const address of [
    'http://wiki.localhost/',
    'http://wiki.localhost:8081/',
    'http://a.wiki.localhost:8080/',
    'https://[::1]/',
    'http://127.0.0.1/',
    'https://127.0.0.2/',
    'https://[::ffff:127.0.0.1]/',
    'http://ann@wiki.localhost:8080/',
    'ftp://wiki.localhost:8080/',
  ]) {
    assert.notEqual(reason(address, allowed), undefined, address);
  }
});

test('a port of another service stays closed, also where the user vouches for it', () => {
  assert.notEqual(reason('http://wiki.localhost:25/', ['wiki.localhost:25']), undefined);
  for (const port of [-1, 0.5, 65_536, Number.NaN])
    assert.equal(guardHost('site.example', port, [])?.kind, 'not-public');
});

test('an allowed host has a name and a port, and nothing else', () => {
  assert.equal(normalAllowHost('Wiki.example.:080'), 'wiki.example:80');
  assert.equal(normalAllowHost('[::1]:8080'), '[::1]:8080');
  for (const text of [
    '',
    'wiki',
    ':80',
    'wiki:',
    'wiki:x',
    'wiki:99999',
    '::1:80',
    'a@wiki:80',
    'wiki/a:80',
    'http://wiki:80',
  ]) {
    assert.equal(normalAllowHost(text), undefined, text);
  }
});
