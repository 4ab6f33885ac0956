/** What an entry takes over from the entries that its `crossref` and `xdata` name. */
import type { RawEntry, RawField } from './fields.ts';

/** Not handed down: what is said of the one work alone. */
const OWN_FIELDS: ReadonlySet<string> = new Set(
  'abstract annotation annote crossref doi entrysubtype ids keywords label note pages shorttitle sortkey subtitle url urldate xdata xref'.split(
    ' ',
  ),
);
/** Characters that are handed down at most: many entries may name one, so that what it holds is read many times. */
const MOST = 5000;
const MOST_FIELDS = 100;

/** A volume's title becomes that of the book around the entry. `byKey`: keys in lower case. */
export function inheritedFields(raw: RawEntry, byKey: ReadonlyMap<string, RawEntry>): RawField[] {
  const out: RawField[] = [];
  let room = MOST;
  for (const { name, value } of raw.fields) {
    if (name !== 'crossref' && name !== 'xdata') continue;
    for (const key of value.slice(0, MOST).split(',', 20)) {
      for (const field of byKey.get(key.trim().toLowerCase())?.fields.slice(0, MOST_FIELDS) ?? []) {
        if (name === 'crossref' && OWN_FIELDS.has(field.name)) continue;
        room -= field.value.length;
        if (room > 0) out.push(name === 'crossref' && field.name === 'title' ? { ...field, name: 'booktitle' } : field);
      }
    }
  }
  return out;
}
