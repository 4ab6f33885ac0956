/** One page of invented sources in one template and one language, with its label. */
import { makeConvention } from './conventions.ts';
import { type Habits, makeItems } from './items.ts';
import type { PageLabel } from './label.ts';
import { LANGUAGES, type Language } from './languages.ts';
import type { Block } from './markup.ts';
import { type Random, randomFrom } from './random.ts';
import { asHtml, asMarkdown, asText, type Format, type TextLayout } from './render.ts';
import { slipOf } from './slips.ts';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';
import { themed } from './themes.ts';

export type Split = 'tune' | 'held-out';

export interface VarietyPage {
  /** Without extension; unlike any other of the same seed. */
  readonly name: string;
  readonly format: Format;
  readonly template: string;
  readonly language: string;
  readonly source: string;
  readonly label: PageLabel;
}

const HABITS: readonly Habits[] = [
  { kinds: ['article-newspaper'], quoted: 0.9, noted: 0.1, linked: 1, missing: 0.06 },
  { kinds: ['article-newspaper', 'report'], quoted: 0.7, noted: 0, linked: 0.9, missing: 0.08, shortened: true },
  {
    kinds: ['article-newspaper', 'report', 'article-newspaper', 'book', 'broadcast', 'manuscript'],
    quoted: 0,
    noted: 0.4,
    linked: 0.8,
    missing: 0.08,
  },
  {
    kinds: ['report', 'dataset', 'treaty', 'legal_case', 'article-newspaper', 'manuscript'],
    quoted: 0.4,
    noted: 0.2,
    linked: 0.8,
    missing: 0.05,
  },
  {
    kinds: ['article-newspaper', 'post', 'motion_picture', 'broadcast'],
    quoted: 0.3,
    noted: 0.3,
    linked: 1,
    missing: 0.05,
  },
  {
    kinds: ['article-newspaper', 'article-journal', 'chapter', 'book', 'article-journal', 'legal_case'],
    quoted: 0.2,
    noted: 0.2,
    linked: 0.5,
    missing: 0.03,
  },
];
const LAYOUTS: readonly TextLayout[] = [
  { gap: '\n\n', bullet: '- ', heading: 'plain' },
  { gap: '\n', bullet: '* ', heading: 'capitals' },
  { gap: '\n\n', bullet: '• ', heading: 'underlined' },
  { gap: '\n', bullet: '– ', heading: 'colon' },
];

/**
 * The pages of a seed, always the same. `tune` draws from the templates and languages that may be looked at while the
 * recogniser is built; each page of `held-out` has a template, a language or both that never were.
 */
export function* varietyPages(seed: number, count: number, split: Split): Generator<VarietyPage> {
  for (let i = 0; i < count; i++) {
    const random = randomFrom(seed * 1_000_003 + i * 7919 + (split === 'tune' ? 0 : 499_979));
    const [newTemplate, newLanguage] =
      split === 'tune'
        ? [false, false]
        : random.pick([
            [true, false],
            [true, false],
            [false, true],
            [true, true],
          ]);
    const language = pickLanguage(random, newLanguage === true);
    const template = random.pick(
      TEMPLATES.filter(({ heldOut, isFor }) => heldOut === newTemplate && isFor?.(language) !== false),
    );
    yield makePage(random, template, language, String(i + 1).padStart(4, '0'));
  }
}

/** English has as many pages as all others together, where it is one of those to choose from. */
function pickLanguage(random: Random, heldOut: boolean): Language {
  const choice = LANGUAGES.filter((language) => language.heldOut === heldOut);
  const english = choice.find(({ tag }) => tag === 'en');
  return english !== undefined && random.chance(0.5) ? english : random.pick(choice);
}

function makePage(random: Random, template: Template, language: Language, number: string): VarietyPage {
  const format = random.pick(template.formats);
  const convention = makeConvention(random, language);
  const items = makeItems(random, language, random.pick(HABITS), 8 + random.below(9));
  const slips = new Map(items.map((item) => [item.title, slipOf(convention, random)]));
  const { blocks, labels } = template.make(items, {
    random,
    language,
    convention,
    format,
    slipped: ({ title }) => slips.get(title) ?? convention,
  });
  const title = random.pick(language.titles);
  const intro: Block[] = random.chance(0.5) ? [{ kind: 'line', text: [random.pick(language.intro)] }] : [];
  return {
    name: `${number}-${language.tag}-${template.name}`,
    format,
    template: template.name,
    language: language.tag,
    source:
      template.finish?.(blocks, title, random) ?? written(random, format, title, language.tag, [...intro, ...blocks]),
    label: { title, lang: language.tag, entries: labels },
  };
}

function written(random: Random, format: Format, title: string, lang: string, blocks: readonly Block[]): string {
  const heading: Block = { kind: 'heading', level: 1, text: [title] };
  if (format === 'html') return themed(random, title, lang, asHtml(blocks));
  if (format === 'md') return `${asMarkdown([heading, ...blocks])}\n`;
  return `${asText([heading, ...blocks], random.pick(LAYOUTS))}\n`;
}
