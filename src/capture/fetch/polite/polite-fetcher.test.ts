import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { FakeClock } from '../../../../test/fake-clock.ts';
import { type FakeAnswer, FakeWeb, type SeenRequest, shortestPause } from '../../../../test/fake-web.ts';
import { loopbackPolicy } from '../../../../test/source-site/loopback-policy.ts';
import { type Route, type Routes, startSite } from '../../../../test/source-site/site.ts';
import { Outbound } from '../outbound.ts';
import { PoliteFetcher, userAgent } from './polite-fetcher.ts';

const FINE: FakeAnswer = { status: 200, body: 'Fine.' };

/** A web out of a table; of several answers for an address the last one stays. Robots.txt is nowhere if not given. */
function web(table: Readonly<Record<string, FakeAnswer | readonly FakeAnswer[]>>) {
  const clock = new FakeClock();
  const fake = new FakeWeb(clock, (url, times) => {
    const found = table[url];
    const answers = Array.isArray(found) ? found : [found];
    return answers[Math.min(times, answers.length - 1)] ?? (url.endsWith('/robots.txt') ? {} : FINE);
  });
  return { clock, fake, polite: new PoliteFetcher(fake, clock) };
}

function robots(...lines: string[]): FakeAnswer {
  return { status: 200, body: ['User-agent: *', ...lines].join('\n') };
}

function leadsTo(location: string): FakeAnswer {
  return { status: 302, headers: { location } };
}

test('robots.txt is asked once for each origin and before all else, however many ask at a time', async () => {
  const { clock, fake, polite } = web({});
  await clock.run(Promise.all(['/1', '/2', '/3'].map((path) => polite.get(`http://quay.example${path}`))));
  await clock.run(polite.get('http://quay.example/4'));
  await clock.run(polite.get('https://quay.example/1'));
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/1', '/2', '/3', '/4', '/robots.txt', '/1']);
  assert.equal(shortestPause(fake.seen.slice(0, 5)), 1_000);
});

test('what robots.txt forbids is not asked, and the fault says which line and what to do', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example:8443/robots.txt': robots('Disallow: /private') });
  const { fault, exchanges } = await clock.run(polite.get('https://quay.example:8443/private/1'));
  assert.deepEqual(fault, {
    kind: 'robots',
    reason:
      'robots.txt of quay.example:8443 forbids programs to fetch this address (line 2: “Disallow: /private”); open it in a browser and save the page by hand.',
  });
  assert.deepEqual(exchanges, []);
  assert.deepEqual(fake.pathsOf('quay.example:8443'), ['/robots.txt']);
});

test('what a person asks of a service by hand goes past robots.txt, but not past the pause', async () => {
  const { clock, fake, polite } = web({ 'https://archive.example/robots.txt': robots('Disallow: /') });
  const asked = ['/1', '/2'].map((path) => polite.get(`https://archive.example${path}`, { obeyRobots: false }));
  const answers = await clock.run(Promise.all(asked));
  assert.deepEqual(
    answers.map(({ fault }) => fault),
    [undefined, undefined],
  );
  assert.deepEqual(fake.pathsOf('archive.example'), ['/1', '/2']);
  assert.equal(shortestPause(fake.seen), 1_000);
});

test('each hop of a redirect asks robots.txt of its own origin', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/a': leadsTo('https://pier.example/b'),
    'https://pier.example/robots.txt': robots('Disallow: /b'),
  });
  const { fault, exchanges } = await clock.run(polite.get('https://quay.example/a'));
  assert.equal(fault?.kind, 'robots');
  assert.deepEqual(
    exchanges.map(({ url }) => url),
    ['https://quay.example/a'],
  );
  assert.deepEqual(fake.pathsOf('pier.example'), ['/robots.txt']);
});

test('robots.txt that is not there, or leads nowhere, allows all; one behind a redirect is obeyed', async () => {
  const allows: FakeAnswer[] = [{ status: 404 }, { status: 403 }, leadsTo('/robots.txt'), { fault: 'redirect-loop' }];
  for (const answer of allows) {
    const { clock, polite } = web({ 'https://quay.example/robots.txt': answer });
    assert.equal((await clock.run(polite.get('https://quay.example/a'))).fault, undefined);
  }
  const { clock, polite } = web({
    'http://quay.example/robots.txt': leadsTo('https://www.quay.example/robots.txt'),
    'https://www.quay.example/robots.txt': robots('Disallow: /a'),
  });
  assert.equal((await clock.run(polite.get('http://quay.example/a'))).fault?.kind, 'robots');
});

test('where the server cannot give its robots.txt, nothing of that host is asked in this run', async () => {
  const answers: FakeAnswer[] = [{ status: 500 }, { status: 503 }, { status: 304 }];
  for (const answer of answers) {
    const { clock, fake, polite } = web({ 'https://quay.example/robots.txt': answer });
    for (const path of ['/a', '/b']) {
      const { fault } = await clock.run(polite.get(`https://quay.example${path}`));
      assert.deepEqual(fault, {
        kind: 'robots',
        reason: `Nothing on quay.example is fetched in this run, as its robots.txt could not be read: The server answered ${answer.status}. Try again later, or save the page by hand.`,
      });
    }
    assert.deepEqual(new Set(fake.pathsOf('quay.example')), new Set(['/robots.txt']));
  }
});

test('robots.txt that a redirect leads to and that cannot be read, or has too many wildcards, forbids all', async () => {
  const wild = web({
    'https://quay.example/robots.txt': robots(...Array.from({ length: 1_001 }, (_, i) => `Allow: /*${i}`)),
  });
  assert.equal((await wild.clock.run(wild.polite.get('https://quay.example/a'))).fault?.kind, 'robots');
  const { clock, polite } = web({
    'https://quay.example/robots.txt': leadsTo('https://pier.example/robots.txt'),
    'https://pier.example/robots.txt': { fault: 'certificate' },
  });
  assert.equal((await clock.run(polite.get('https://quay.example/a'))).fault?.kind, 'robots');
});

test('a host that does not answer has its own fault, and is not tried again for its other addresses', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example/robots.txt': { fault: 'no-connection' } });
  const asked = ['/1', '/2', '/3'].map((path) => polite.get(`https://quay.example${path}`));
  const answers = await clock.run(Promise.all(asked));
  assert.deepEqual(
    answers.map(({ fault }) => fault?.kind),
    ['no-connection', 'no-connection', 'no-connection'],
  );
  assert.equal(fake.seen.length, 3);
});

test('a redirect to a host that does not answer is not begun again', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/a': leadsTo('https://pier.example/b'),
    'https://pier.example/robots.txt': { fault: 'no-connection' },
  });
  const { fault, exchanges } = await clock.run(polite.get('https://quay.example/a'));
  assert.equal(fault?.kind, 'no-connection');
  assert.equal(exchanges.length, 1);
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/a']);
});

test('Crawl-delay makes the pause longer, also the one after robots.txt', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example/robots.txt': robots('Crawl-delay: 7') });
  await clock.run(Promise.all(['/1', '/2'].map((path) => polite.get(`https://quay.example${path}`))));
  assert.equal(fake.seen.length, 3);
  assert.equal(shortestPause(fake.seen), 7_000);
});

test('two chains that lead to each other’s hosts both arrive', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/there': leadsTo('https://pier.example/end'),
    'https://pier.example/there': leadsTo('https://quay.example/end'),
  });
  const both = ['https://quay.example/there', 'https://pier.example/there'].map((url) => polite.get(url));
  const answers = await clock.run(Promise.all(both));
  assert.deepEqual(
    answers.map(({ exchanges }) => exchanges.at(-1)?.url),
    ['https://pier.example/end', 'https://quay.example/end'],
  );
  assert.equal(shortestPause(fake.seen), 1_000);
});

test('the hops of a chain on one host keep the pause, and those who wait come in between', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/1': leadsTo('/2'),
    'https://quay.example/2': leadsTo('/3'),
  });
  await clock.run(Promise.all(['/1', '/other'].map((path) => polite.get(`https://quay.example${path}`))));
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/1', '/other', '/2', '/3']);
  assert.equal(shortestPause(fake.seen), 1_000);
});

test('a busy server is left alone for a while and asked again; from then on its pause is twice as long', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/a': [{ status: 503, headers: { 'Retry-After': '20' } }, FINE],
  });
  const [a, b] = await clock.run(Promise.all(['/a', '/b'].map((path) => polite.get(`https://quay.example${path}`))));
  assert.equal(a?.exchanges.at(-1)?.response.status, 200);
  assert.equal(b?.fault, undefined);
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/a', '/b', '/a']);
  const [, first, second, third] = fake.seen;
  assert.equal((second?.start ?? 0) - (first?.end ?? 0), 20_000);
  assert.equal((third?.start ?? 0) - (second?.end ?? 0), 2_000);
});

test('a server that stays busy is asked three times, then its answer stands', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example/a': { status: 502 } });
  const { exchanges } = await clock.run(polite.get('https://quay.example/a'));
  assert.equal(exchanges.at(-1)?.response.status, 502);
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/a', '/a', '/a']);
});

test('a server that wants more patience than a minute keeps its answer', async () => {
  const { clock, fake, polite } = web({
    'https://quay.example/a': { status: 429, headers: { 'retry-after': '3600' } },
  });
  const { exchanges } = await clock.run(polite.get('https://quay.example/a'));
  assert.equal(exchanges.at(-1)?.response.status, 429);
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/a']);
});

test('a host that refuses everything as too much is asked ever more slowly, and then left alone', async () => {
  const clock = new FakeClock();
  const fake = new FakeWeb(clock, (url) => ({ status: url.endsWith('/robots.txt') ? 404 : 429 }));
  const polite = new PoliteFetcher(fake, clock);
  const faults: (string | undefined)[] = [];
  for (let i = 0; i < 6; i++) faults.push((await clock.run(polite.get(`https://quay.example/${i}`))).fault?.kind);
  assert.deepEqual(fake.pathsOf('quay.example').slice(1), ['/0', '/0', '/0', '/1', '/1', '/1', '/2']);
  assert.deepEqual(faults, [undefined, undefined, undefined, 'busy', 'busy', 'busy']);
});

test('a request that is stopped ends at once and gives its place to the next', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example/slow': { ...FINE, ms: 60_000 } });
  const stop = new AbortController();
  const reason = new Error('enough');
  const stopped = ['/slow', '/waiting'].map((path) =>
    assert.rejects(polite.get(`https://quay.example${path}`, { signal: stop.signal }), reason),
  );
  await clock.run(clock.wait(5_000));
  const next = polite.get('https://quay.example/next');
  stop.abort(reason);
  await clock.run(Promise.all([...stopped, next]));
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/slow', '/next']);
  assert.equal(shortestPause(fake.seen), 1_000);
});

test('where the one who asks for robots.txt is stopped, the next one asks for it', async () => {
  const { clock, fake, polite } = web({ 'https://quay.example/robots.txt': { ...robots('Disallow: /b'), ms: 5_000 } });
  const stop = new AbortController();
  const reason = new Error('enough');
  const stopped = assert.rejects(polite.get('https://quay.example/a', { signal: stop.signal }), reason);
  const others = Promise.all(['/b', '/c'].map((path) => polite.get(`https://quay.example${path}`)));
  await clock.run(clock.wait(1_000));
  stop.abort(reason);
  await clock.run(stopped);
  const [b, c] = await clock.run(others);
  assert.deepEqual([b?.fault?.kind, c?.fault], ['robots', undefined]);
  assert.deepEqual(fake.pathsOf('quay.example'), ['/robots.txt', '/robots.txt', '/c']);
});

test('whatever the servers do, no two requests of a host overlap, the pauses hold, and everything comes to an end', async () => {
  const hosts = ['https://quay.example', 'https://pier.example', 'https://mole.example:8443'];
  const paths = ['/1', '/2', '/3'];
  const address = fc.tuple(fc.constantFrom(...hosts), fc.constantFrom(...paths)).map((parts) => parts.join(''));
  const answer: fc.Arbitrary<FakeAnswer> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ status: fc.constantFrom(200, 404), ms: fc.nat(5_000) }) },
    { weight: 3, arbitrary: address.map(leadsTo) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<FakeAnswer>({ status: 429 }, { status: 503, headers: { 'retry-after': '9' } }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<FakeAnswer>({ fault: 'no-connection' }, { fault: 'too-slow', ms: 30_000 }),
    },
  );
  const rules = fc.constantFrom<FakeAnswer>(
    {},
    {},
    robots('Disallow: /1', 'Crawl-delay: 3'),
    leadsTo(`${hosts[0]}/robots.txt`),
    { status: 503 },
  );
  const visits = fc.array(fc.record({ url: address, after: fc.nat(3_000), patience: fc.option(fc.nat(60_000)) }), {
    minLength: 1,
    maxLength: 12,
  });
  const answers = fc.array(answer, { minLength: 7, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(rules, rules, rules), answers, visits, async (robotsOf, given, all) => {
      const clock = new FakeClock();
      const fake = new FakeWeb(clock, (url, times) => {
        const host = hosts.findIndex((one) => url.startsWith(one));
        if (url.endsWith('/robots.txt')) return robotsOf[host] ?? {};
        return given[(7 * host + Number(url.at(-1)) + 3 * times) % given.length] ?? FINE;
      });
      const polite = new PoliteFetcher(fake, clock);
      const visit = async ({ url, after, patience }: { url: string; after: number; patience: number | null }) => {
        await clock.wait(after);
        const stop = new AbortController();
        const request = { signal: stop.signal };
        if (patience !== null) void clock.wait(patience).then(() => stop.abort(new Error('enough')));
        return polite.get(url, request).then(
          ({ exchanges, fault }) => assert.ok(exchanges.length > 0 || fault),
          (error) => assert.ok(stop.signal.aborted && error === stop.signal.reason),
        );
      };
      await clock.run(Promise.all(all.map(visit)));
      assert.ok(shortestPause(fake.seen) >= 1_000, `a pause of ${shortestPause(fake.seen)} ms`);
      // Three attempts of six hops for each visit, and of two for the robots.txt of each host and each visit that was stopped.
      assert.ok(fake.seen.length <= all.length * 3 * 6 + (all.length + hosts.length) * 3 * 6);
    }),
    RUNS,
  );
});

test('on real servers no two requests of a host overlap either, and the pauses hold', async (t) => {
  const seen: SeenRequest[] = [];
  const slow: Route = ({ headers, url }, response) => {
    const start = performance.now();
    const end = (): void => {
      seen.push({ url: `http://${headers.host}${url}`, start, end: performance.now() });
      response.end('Fine.');
    };
    setTimeout(end, 10);
  };
  const there: Route = ({ headers }, response) => {
    response.writeHead(302, { location: headers.host === quay.host ? `${pier.origin}/1` : `${quay.origin}/1` }).end();
  };
  const routes: Routes = { '/robots.txt': slow, '/there': there, '/1': slow, '/2': slow };
  const quay = await startSite(t, routes, { address: '127.0.0.2' });
  const pier = await startSite(t, routes, { address: '127.0.0.3' });
  const now = (): Date => new Date();
  const outbound = new Outbound({ policy: loopbackPolicy([quay.host, pier.host]), userAgent: userAgent('0.1.0'), now });
  const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    sleep(milliseconds, undefined, signal && { signal });
  const polite = new PoliteFetcher(outbound, { now, wait, pauseMs: 30 });

  const urls = ['/1', '/there', '/2'].flatMap((path) => [quay.origin + path, pier.origin + path]);
  const answers = await Promise.all(urls.map((url) => polite.get(url)));
  assert.deepEqual(new Set(answers.map(({ body }) => Buffer.from(body).toString())), new Set(['Fine.']));
  assert.equal(seen.length, 8);
  // Node counts whole milliseconds.
  assert.ok(shortestPause(seen) >= 29, `a pause of ${shortestPause(seen)} ms`);
  assert.ok(
    quay.hits.every(({ headers }) =>
      headers.some(([name, value]) => name === 'User-Agent' && value === userAgent('0.1.0')),
    ),
  );
});

test('the user agent is a product and a comment (RFC 9110, section 10.1.5)', () => {
  assert.equal(userAgent('1.2.3'), 'contextpage/1.2.3 (archives sources that a person cites; obeys robots.txt)');
  assert.match(userAgent('0.1.0'), /^[!#$%&'*+.^`|~\w-]+\/[!#$%&'*+.^`|~\w-]+ \([\t !-'*-[\]-~]*\)$/u);
});
