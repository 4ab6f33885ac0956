/** Every class of answer, on invented sites: see `source-site/articles.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fetched } from '../src/capture/fetch/exchange.ts';
import { judge } from '../src/capture/judge/judge.ts';
import type { Judgement } from '../src/capture/judge/judgement.ts';
import type { SourceText } from '../src/model/source.ts';
import { readSource } from '../src/source/read-source.ts';
import { ARTICLES, SITES } from './source-site/articles.ts';
import { type Case, fetchFrom, type Sites } from './source-site/invented-site.ts';
import { LATE_ARTICLES, LATE_SITES } from './source-site/late-articles.ts';
import { MORE_ARTICLES, MORE_SITES } from './source-site/more-articles.ts';

for (const [sites, one] of [
  ...ARTICLES.map((one) => [SITES, one] as const),
  ...MORE_ARTICLES.map((one) => [MORE_SITES, one] as const),
  ...LATE_ARTICLES.map((one) => [LATE_SITES, one] as const),
]) {
  test(`${one.expected}: ${one.name}`, { skip: one.gap ?? false }, async () => {
    const judgement = await judged(sites, one);
    assert.equal(judgement.outcome, one.expected, judgement.reason);
    assert.equal(judgement.movedTo, one.movedTo);
  });
}

async function judged(sites: Sites, { url, title }: Case): Promise<Judgement> {
  const sought = { url, ...(title !== undefined && { title }) };
  const fetched = fetchFrom(sites, url);
  return judge(fetched, await sourceOf(fetched), sought, async (address) => {
    const probe = fetchFrom(sites, address);
    const source = await sourceOf(probe);
    return { fetched: probe, ...(source && { source }) };
  });
}

async function sourceOf(fetched: Fetched): Promise<SourceText | undefined> {
  const answer = fetched.exchanges.at(-1);
  if (!answer || fetched.fault) return undefined;
  const contentType = answer.response.headers.find(([name]) => name === 'content-type')?.[1];
  return readSource(fetched.body, { url: answer.url, ...(contentType !== undefined && { contentType }) });
}
