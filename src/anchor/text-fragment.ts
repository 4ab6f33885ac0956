import type { SourceText } from '../model/source.ts';
import type { Passage } from '../model/verification.ts';

export function fragmentFor(_source: SourceText, _passages: readonly Passage[]): string | undefined {
  return undefined;
}
