/** What our own writer puts under `custom.contextpage`: all of an entry that CSL has no field for. */
import * as v from 'valibot';
import type { CslItem } from '../../model/csl.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { CitationDraft } from '../citation-page.ts';
import { entrySchema, sectionSchema } from '../page-json/page-schema.ts';
import { isObject, type Json } from './values.ts';

export interface Own {
  readonly draft: Omit<CitationDraft, 'reference'>;
  /** The fields of the reference whose copies in the item hold more than they. */
  readonly reference: Pick<CslItem, 'note' | 'keyword'>;
  /** The page's language. */
  readonly lang?: string;
}

/** Undefined where another program, or a person, has left nothing that is whole. */
export function ownFields(item: Json): Own | undefined {
  const fields = isObject(item.custom) ? item.custom.contextpage : undefined;
  if (!isObject(fields) || fields.v !== 1) return undefined;
  const { section, ...rest } = fields;
  const entry = v.safeParse(entrySchema, { ...rest, reference: { type: 'document' } }, { abortEarly: true });
  if (!entry.success) return undefined;
  const { reference: _placeholder, section: _none, ...draft } = entry.output;
  const known = v.safeParse(sectionSchema, section);
  return {
    draft: { ...draft, ...(known.success ? { section: known.output } : {}) },
    reference: {
      ...(typeof fields.note === 'string' ? { note: fields.note } : {}),
      ...(typeof fields.keyword === 'string' ? { keyword: fields.keyword } : {}),
    },
    ...(typeof fields.lang === 'string' && isLanguageTag(fields.lang) ? { lang: fields.lang } : {}),
  };
}
