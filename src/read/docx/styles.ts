import type { SaxesTagNS } from 'saxes';
import type { Style } from '../../model/manuscript.ts';
import { attribute, parseXml } from '../../xml/parse.ts';
import type { Languages } from '../manuscript/story/languages.ts';
import { styleKind } from '../manuscript/style-kind.ts';
import { languagesOf } from './body/run-language.ts';

/** A style with what only the reader of runs needs. */
export interface WordStyle extends Style {
  readonly isHidden: boolean;
  /** The list that its paragraphs are numbered in, and the level there from 0. */
  readonly numId?: string;
  readonly level?: number;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  /** Of paragraphs that name none. */
  readonly standard?: WordStyle;
  /** What `w:docDefaults` says of all text. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly languages: Languages;
}

interface Draft {
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  level?: number;
  bold?: boolean;
  italic?: boolean;
  isHidden?: boolean;
  languages?: Languages;
}

export function readStyles(chunks: Iterable<Uint8Array>): Styles {
  const drafts = new Map<string, Draft>();
  const defaults: Draft = { name: '' };
  let standardId: string | undefined;
  let draft: Draft | undefined;
  parseXml(chunks, {
    open(tag) {
      if (tag.local === 'docDefaults') draft = defaults;
      else if (tag.local === 'style') {
        const id = attribute(tag, 'styleId') ?? '';
        draft = { name: '' };
        drafts.set(id, draft);
        if (attribute(tag, 'type') === 'paragraph' && isOn(attribute(tag, 'default') ?? '0')) standardId = id;
      } else if (draft) note(draft, tag);
    },
    close(tag) {
      if (tag.local === 'style' || tag.local === 'docDefaults') draft = undefined;
    },
  });
  const byId = new Map([...drafts.keys()].map((id) => [id, resolved(id, drafts)]));
  const standard = byId.get(standardId ?? '');
  return {
    byId,
    ...(standard ? { standard } : {}),
    bold: defaults.bold ?? false,
    italic: defaults.italic ?? false,
    languages: { ...defaults.languages, ...drafts.get(standardId ?? '')?.languages },
  };
}

function note(draft: Draft, tag: SaxesTagNS): void {
  const value = attribute(tag, 'val');
  if (tag.local === 'name') draft.name = (value ?? '').toLowerCase();
  else if (tag.local === 'basedOn' && value !== undefined) draft.basedOn = value;
  else if (tag.local === 'outlineLvl') draft.outline = Number(value);
  else if (tag.local === 'numId' && value !== undefined) draft.numId = value;
  else if (tag.local === 'ilvl') draft.level = Number(value);
  else if (tag.local === 'b') draft.bold = isOn(value);
  else if (tag.local === 'i') draft.italic = isOn(value);
  else if (tag.local === 'vanish' || tag.local === 'specVanish') draft.isHidden = isOn(value);
  else if (tag.local === 'lang') draft.languages = languagesOf(tag);
}

/** Whether a property such as `w:b` is on: present without a value, or with one that does not say no. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** Longer chains of styles are not followed: Word itself makes none of more than ten. */
const LONGEST_CHAIN = 50;

function resolved(id: string, drafts: ReadonlyMap<string, Draft>): WordStyle {
  const line: Draft[] = [];
  let at: string | undefined = id;
  while (at !== undefined && line.length < LONGEST_CHAIN) {
    const draft = drafts.get(at);
    if (!draft || line.includes(draft)) break;
    line.push(draft);
    at = draft.basedOn;
  }
  const said = <Name extends keyof Draft>(name: Name): Draft[Name] | undefined =>
    line.find((draft) => draft[name] !== undefined)?.[name];
  const names = line.map((draft) => draft.name);
  const numbered = /^heading (\d)$/.exec(names.find((name) => /^heading \d$/.test(name)) ?? '')?.[1];
  const outline = numbered === undefined ? said('outline') : Number(numbered) - 1;
  const numId = said('numId');
  const level = said('level');
  return {
    name: names[0] ?? '',
    kind: styleKind(names, outline),
    outline: outline ?? 9,
    isList: numId !== undefined && numId !== '0',
    bold: said('bold') ?? false,
    italic: said('italic') ?? false,
    isHidden: said('isHidden') ?? false,
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level }),
  };
}
