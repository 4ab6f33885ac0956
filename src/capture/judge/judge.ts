import type { SourceText } from '../../model/source.ts';
import type { Fetched } from '../fetch/exchange.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Judgement, Sought } from './judgement.ts';
import { judgeWithProbe, needsProbe, type Probe } from './probe.ts';

/**
 * The class of an answer, with a second question only where something is odd about the first.
 * @param ask asks for a made-up address, in the way in which the first answer was got
 */
export async function judge(
  fetched: Fetched,
  source: SourceText | undefined,
  sought: Sought,
  ask: (address: string) => Promise<Probe>,
): Promise<Judgement> {
  const first = judgeAnswer(fetched, source, sought);
  const madeUp = needsProbe(first, fetched, source, sought);
  return madeUp === undefined || !source ? first : judgeWithProbe(first, fetched, source, await ask(madeUp), sought);
}
