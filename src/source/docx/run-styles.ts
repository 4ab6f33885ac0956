/** What styles say of runs: whether they are hidden, and raised. */
import type { SaxesTagNS } from 'saxes';
import { isOn } from '../../read/docx/styles.ts';
import { attribute, parseXml } from '../../xml/parse.ts';

export interface RunStyle {
  readonly isHidden?: boolean;
  readonly isRaised?: boolean;
}

interface Draft {
  isHidden?: boolean;
  isRaised?: boolean;
  basedOn?: string;
}

/** What a run says of itself; what is missing is as its styles say. */
export interface RunProperties {
  isHidden?: boolean;
  isRaised?: boolean;
  styleId?: string;
}

export interface RunStyles {
  /** By id, the word of their ancestors included. */
  readonly byId: ReadonlyMap<string, RunStyle>;
  /** That of paragraphs which name none. */
  readonly normal: RunStyle;
}

export function readRunStyles(chunks: Iterable<Uint8Array>): RunStyles {
  const drafts = new Map<string, Draft>();
  const path: string[] = [];
  let draft: Draft | undefined;
  let normal = '';
  parseXml(chunks, {
    open(tag) {
      const above = path.at(-1);
      path.push(tag.local);
      if (tag.local === 'style') {
        draft = {};
        const id = attribute(tag, 'styleId') ?? '';
        drafts.set(id, draft);
        const isParagraph = attribute(tag, 'type') === 'paragraph';
        if (isParagraph && isOn(attribute(tag, 'default') ?? 'false')) normal = id;
      } else if (draft && above === 'style' && tag.local === 'basedOn') draft.basedOn = attribute(tag, 'val') ?? '';
      // Those below `tblStylePr` are of some cells only.
      else if (draft && above === 'rPr' && path.at(-3) === 'style') take(draft, tag);
    },
    close(tag) {
      path.pop();
      if (tag.local === 'style') draft = undefined;
    },
  });
  const byId = new Map([...drafts.keys()].map((id) => [id, resolved(id, drafts)]));
  return { byId, normal: byId.get(normal) ?? {} };
}

function take(draft: Draft, tag: SaxesTagNS): void {
  const value = attribute(tag, 'val');
  if (tag.local === 'vanish') draft.isHidden = isOn(value);
  else if (tag.local === 'vertAlign') draft.isRaised = value === 'superscript';
}

/** More ancestors than this are a ring, or an attack: no style has them. */
const MOST_ANCESTORS = 20;

function resolved(id: string, drafts: ReadonlyMap<string, Draft>): RunStyle {
  let found: RunStyle = {};
  let at: string | undefined = id;
  for (let depth = 0; at !== undefined && depth < MOST_ANCESTORS; depth++) {
    const draft = drafts.get(at);
    const { basedOn, ...own } = draft ?? {};
    found = { ...own, ...found };
    at = basedOn;
  }
  return found;
}

/** Styles of a paragraph and of its words that both hide show again (ECMA-376 part 1, 17.7.3). */
export function isHidden(run: RunProperties, styles: RunStyles, paragraph: string | undefined): boolean {
  return run.isHidden ?? stylesOf(run, styles, paragraph).filter((style) => style.isHidden).length === 1;
}

export function isRaised(run: RunProperties, styles: RunStyles, paragraph: string | undefined): boolean {
  return run.isRaised ?? stylesOf(run, styles, paragraph).some((style) => style.isRaised);
}

function stylesOf({ styleId }: RunProperties, { byId, normal }: RunStyles, paragraph: string | undefined): RunStyle[] {
  const own = paragraph === undefined ? normal : (byId.get(paragraph) ?? {});
  return [own, byId.get(styleId ?? '') ?? {}];
}
