/** What is there is never condemned: the labelled sources of `bench/quotations`, and the invented pages over HTTP. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readTruths, type Truth } from '../bench/quotations/truth.ts';
import type { Fetched } from '../src/capture/fetch/exchange.ts';
import { forbidsCopy } from '../src/capture/judge/forbids-copy.ts';
import { judgeAnswer } from '../src/capture/judge/judge-answer.ts';
import type { Judgement } from '../src/capture/judge/judgement.ts';
import { judgeWithProbe, needsProbe } from '../src/capture/judge/probe.ts';
import { readHtmlSource } from '../src/source/html/read-html-source.ts';
import { ROUTES } from './source-site/articles.ts';
import { type Answer, exchangeOf } from './source-site/invented-site.ts';
import { startSite } from './source-site/site.ts';

const HALF = join(import.meta.dirname, '../bench/quotations/first');
const READABLE = readTruths(HALF).filter(({ source, unreadable }) => source.endsWith('.html') && !unreadable);
const MISSING =
  '<title>Hm | Post</title><main><h1>Nothing under this name</h1><p>We looked on every shelf and behind the piano, and there is no such thing as what you asked for. Perhaps it was never written, perhaps it is in the wash.</p></main>';
const HOSTS: readonly Answer[] = [{ status: 404, body: MISSING }, { body: MISSING }];

test('a source that can be read is an article, under whatever title, on hosts with and without a real 404', () => {
  assert.ok(READABLE.length > 30);
  for (const truth of READABLE) {
    for (const title of [truth.body[0], 'Fourteen herons settle accounts in a borrowed boat', undefined]) {
      for (const missing of HOSTS) {
        const { outcome, reason } = judged(truth, title, missing);
        assert.equal(outcome, 'article', `${truth.source} as “${title}”: ${reason}`);
      }
    }
  }
});

function judged({ source: file }: Truth, title: string | undefined, missing: Answer): Judgement {
  const url = `https://post.example/2031/05/${file}`;
  const exchange = exchangeOf(url, { body: readFileSync(join(HALF, 'sources', file), 'utf8') });
  const sought = { url, ...(title !== undefined && { title }) };
  const fetched = { exchanges: [exchange], body: exchange.body };
  const source = readHtmlSource(Buffer.from(exchange.body).toString(), { url });
  const first = judgeAnswer(fetched, source, sought);
  const made = needsProbe(first, fetched, source, sought);
  if (made === undefined) return first;
  const other = exchangeOf(made, missing);
  const probe = { fetched: { exchanges: [other], body: other.body }, source: readHtmlSource(MISSING, { url: made }) };
  return judgeWithProbe(first, fetched, source, probe, sought);
}

test('the invented pages are judged over HTTP as they are in memory', async (t) => {
  const { origin } = await startSite(t, ROUTES);
  const outcomes = {
    '/news/pier-rebuilt': 'article',
    '/deleted': 'gone',
    '/challenge-403': 'bot-wall',
    '/law': 'error',
  };
  for (const [path, outcome] of Object.entries(outcomes)) {
    const fetched = await fetchOnce(t, origin + path);
    const source = readHtmlSource(Buffer.from(fetched.body).toString(), { url: origin + path });
    assert.equal(judgeAnswer(fetched, source, { url: origin + path }).outcome, outcome);
  }
  assert.notEqual(forbidsCopy(await fetchOnce(t, `${origin}/no-copy`)), undefined);
  assert.notEqual(forbidsCopy(await fetchOnce(t, `${origin}/no-copy-header`)), undefined);
  assert.equal(forbidsCopy(await fetchOnce(t, `${origin}/news/pier-rebuilt`)), undefined);
});

function fetchOnce(t: TestContext, url: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, signal: t.signal }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      );
      const exchange = exchangeOf(url, { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
      resolve({ exchanges: [exchange], body: exchange.body });
    });
    request.on('error', reject);
  });
}
