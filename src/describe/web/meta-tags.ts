import type { Evidence } from '../evidence.ts';
import { metaField } from './meta-fields.ts';
import type { PageData } from './page-data.ts';

/** What the page says in `<meta>`. */
export function* metaEvidence({ metas }: PageData): Generator<Evidence> {
  for (const { name, content } of metas) {
    const meaning = metaField(name);
    if (meaning) yield { ...meaning, text: content, from: name };
  }
}
