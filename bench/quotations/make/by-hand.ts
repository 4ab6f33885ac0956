/** Cases that stand in the truth as they are. */
import type { QuotationCase } from '../case.ts';
import type { Draft } from './draft.ts';
import type { Material } from './material.ts';

export function byHand({ truth }: Material): readonly { readonly category: string; readonly draft: Draft }[] {
  const faithful = (truth.faithful ?? []).map(({ category, quote, verdict, passages, changes, cautions }) => {
    const expected: QuotationCase['expected'] = {
      verdict,
      passages,
      ...(changes && { changes }),
      ...(cautions && { cautions }),
    };
    return { category, draft: { quote, expected } };
  });
  const altered = (truth.altered ?? []).map(({ category, quote, passages, changes }) => {
    return { category, draft: { quote, expected: { verdict: 'altered' as const, passages, changes } } };
  });
  return [...faithful, ...altered];
}
