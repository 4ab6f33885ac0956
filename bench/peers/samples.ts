/** Reference lines without quotations, with what each of them says, in styles and orders that nobody tuned to. */
import { makeConvention } from '../variety/conventions.ts';
import { makeItems } from '../variety/items.ts';
import type { Label } from '../variety/label.ts';
import { LANGUAGES } from '../variety/languages.ts';
import { type Block, plain } from '../variety/markup.ts';
import { randomFrom } from '../variety/random.ts';
import type { Template } from '../variety/template.ts';
import { LINE_TEMPLATES } from '../variety/templates/lines.ts';
import { STYLED } from '../variety/templates/styled.ts';

export interface Sample {
  readonly lines: readonly string[];
  readonly labels: readonly Label[];
}

const SEED = 11;
const PAGES_EACH = 8;
const HABITS = {
  kinds: ['article-newspaper', 'article-journal', 'report', 'book'],
  quoted: 0,
  noted: 0,
  linked: 0.5,
  missing: 0.05,
} as const;

export function samples(): ReadonlyMap<string, readonly Sample[]> {
  return new Map([
    ['citation styles', STYLED.filter(({ heldOut }) => heldOut).flatMap(samplesOf)],
    ['orders by hand', LINE_TEMPLATES.filter(({ heldOut }) => heldOut).flatMap(samplesOf)],
  ]);
}

function samplesOf(template: Template, index: number): Sample[] {
  return Array.from({ length: PAGES_EACH }, (_, page) => {
    const random = randomFrom(SEED + 100 * index + page);
    const language = LANGUAGES.find(({ tag }) => tag === 'en');
    if (!language) throw new Error('the English words are missing');
    const convention = makeConvention(random, language);
    const items = makeItems(random, language, HABITS, 12);
    const { blocks, labels } = template.make(items, {
      random,
      language,
      convention,
      slipped: () => convention,
      format: 'txt',
    });
    return { lines: blocks.flatMap(linesOf), labels };
  });
}

function linesOf(block: Block): string[] {
  if (block.kind === 'line') return [plain(block.text)];
  return block.kind === 'list' ? block.items.flat().flatMap(linesOf) : [];
}
