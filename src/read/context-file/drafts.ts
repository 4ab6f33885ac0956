/** The page while its blocks are collected: ids are given at the end, when all entries are known. */

import type { Attribute } from '../../context-file/attributes.ts';
import type { Attribution } from '../../context-file/attribution.ts';
import type { EntryAttributes } from '../../context-file/entry-attributes.ts';
import { withMarks } from '../../context-file/inline/marks-attribute.ts';
import type { Inline } from '../../context-file/inline/read.ts';
import { joinParagraphs } from '../../context-file/inline/write.ts';
import type { ReferenceLine } from '../../context-file/reference/line.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Correction, Text } from '../../model/page.ts';
import type { Span, SpanKind } from '../../model/reading.ts';
import { markedText } from '../../model/text.ts';

export interface TextDraft {
  /** One for each paragraph. */
  readonly paragraphs: Inline[];
  /** Value of the attribute `marks`. */
  readonly marks?: string;
}

export interface QuotationDraft {
  readonly text: TextDraft;
  readonly translation?: TextDraft;
  readonly attributes: readonly Attribute[];
  readonly corrected: readonly Correction[];
  attribution: Attribution;
  readonly start: number;
  readonly end: number;
}

export interface NoteDraft {
  readonly text: TextDraft;
  readonly private: boolean;
}

export interface EntryDraft {
  readonly inline: Inline;
  readonly line: ReferenceLine;
  readonly reference: CslItem;
  readonly attributes: EntryAttributes;
  /** The section that it stands in, if its attributes name no other. */
  readonly section: string | undefined;
  readonly quotations: QuotationDraft[];
  readonly notes: NoteDraft[];
  readonly start: number;
  readonly end: number;
}

/** A span whose entry has no id yet. */
export interface OwnedSpan extends Omit<Span, 'entry'> {
  readonly kind: SpanKind;
  readonly owner?: EntryDraft;
}

export function textOf(draft: TextDraft): Text {
  const text = joinParagraphs(draft.paragraphs.map(paragraphText));
  return (draft.marks === undefined ? undefined : withMarks(text, draft.marks)) ?? text;
}

function paragraphText({ plain, marks }: Inline): Text {
  return markedText(plain, marks);
}
