/** The edits of a document, part by part, with what each of them meets. */
import type { Quotation, Text } from '../model/page.ts';
import type { Draft } from './edit-ids.ts';
import { isPrinted, isText } from './fields/fields.ts';
import { hasOtherLook, isSame, mergeField, type Outcome } from './fields/merge-field.ts';
import { carriedEntries } from './order/carried.ts';
import { movedKeys } from './order/moved.ts';
import { type Placement, placements } from './order/placements.ts';
import type { Versions } from './parts/keys.ts';
import { isKnownAgain } from './parts/likeness.ts';
import { BODY, INTRO, listIn, notAmong, ownerOf, PAGE, type Part, type Parts, woven } from './parts/parts.ts';
import type { Added, Edit, FieldName, FieldValue, Formatting, Item, Proposal } from './proposal.ts';
import { isTouched } from './touched.ts';

/** A part that both sides have. */
interface Both {
  readonly key: string;
  readonly own: Part;
  readonly their: Part;
}

export interface Found extends Pick<Proposal, 'formatting' | 'noise'> {
  /** In the order of the edited document; what it lacks stands where it was. */
  readonly drafts: readonly Draft[];
}

export function findEdits(versions: Versions<Parts>): Found {
  return new EditFinder(versions).find();
}

class EditFinder {
  readonly #formatting: Formatting[] = [];
  #noise = 0;
  readonly #versions: Versions<Parts>;
  readonly #placements: ReadonlyMap<string, Placement>;
  readonly #carried: ReadonlyMap<string, readonly string[]>;
  readonly #movedByOurs: ReadonlySet<string>;
  readonly #movedUntracked: ReadonlySet<string>;

  constructor(versions: Versions<Parts>) {
    const { base, ours, accepted, rejected } = versions;
    const placed = placements({
      base: base.lists,
      ours: ours.lists,
      theirs: accepted.lists,
      isTouched: (key) => isTouched(key, base, accepted),
      rank: (key) => rankOf(base.parts.get(key) ?? ours.parts.get(key) ?? accepted.parts.get(key)),
    });
    this.#versions = versions;
    this.#carried = carriedEntries(placed, base);
    const alone = notAmong([...this.#carried.values()].flat());
    this.#placements = new Map(placed.flatMap((one) => (alone(one.key) ? [[one.key, one] as const] : [])));
    this.#movedByOurs = movedKeys(base.lists, ours.lists);
    this.#movedUntracked = movedKeys(base.lists, rejected.lists);
  }

  find(): Found {
    const entryParts = (key: string): string[] =>
      (['quotations', 'notes'] as const).flatMap((what) => this.#keysOf(listIn(key, what)));
    const keys = [...this.#keysOf(INTRO), ...this.#keysOf(BODY).flatMap((key) => [key, ...entryParts(key)])];
    const drafts = [PAGE, ...keys].flatMap((key) => this.#at(key));
    return { drafts, formatting: this.#formatting, noise: this.#noise };
  }

  #keysOf(list: string): string[] {
    const { base, accepted } = this.#versions;
    return woven(accepted.lists.get(list) ?? [], base.lists.get(list) ?? [], (key) => !accepted.parts.has(key));
  }

  #at(key: string): Draft[] {
    const { base, ours, accepted } = this.#versions;
    const [own, their] = [ours.parts.get(key), accepted.parts.get(key)];
    const placement = this.#placements.get(key);
    if (own && their) {
      const both = { key, own, their };
      return [...(placement ? [this.#moved(both, placement)] : []), ...this.#fields(both)];
    }
    if (their) return placement ? [this.#added(their, placement)] : [];
    return own && base.parts.has(key) ? this.#removed(key, own) : [];
  }

  #added(their: Part, placement: Placement): Draft {
    const { key, why } = placement;
    const conflict = why === 'removed-here' ? { conflict: why } : {};
    const { item, ...more } = this.#withoutMoved(key, their.item);
    const isQuoting = item.part === 'quotation' || (item.part === 'entry' && item.entry.quotations.length > 0);
    const made = this.#madeAdded(key);
    const safe = why === 'added' && !isQuoting;
    return { kind: 'added', ...about(key, their), ...conflict, item, ...more, to: spotOf(placement), made, safe };
  }

  #moved({ key, own, their }: Both, placement: Placement): Draft {
    const conflict = placement.why === 'moved-here' ? { conflict: placement.why } : {};
    const made = this.#movedUntracked.has(key) ? 'untracked' : 'tracked';
    const safe = placement.why === 'moved';
    const { item, list } = own;
    const along = this.#carried.get(key);
    const to = spotOf(placement);
    const what = { item, from: list, to, ...(along && { along }) };
    return { kind: 'moved', ...about(key, their), ...conflict, ...what, made, safe };
  }

  /** Nothing of its own for what stood in an entry that is gone, and went with it. */
  #removed(key: string, own: Part): Draft[] {
    const { base, ours, accepted, rejected } = this.#versions;
    const owner = ownerOf(base.parts.get(key)?.list ?? '');
    if (owner !== undefined && !accepted.parts.has(owner)) return [];
    const isChanged = this.#movedByOurs.has(key) || isTouched(key, base, ours);
    const conflict = isChanged ? { conflict: 'changed-here' as const } : {};
    const made = rejected.parts.has(key) ? 'tracked' : 'untracked';
    return [{ kind: 'removed', ...about(key, own), ...conflict, item: own.item, made, safe: false }];
  }

  #fields(both: Both): Draft[] {
    const printed = this.#versions.base.parts.get(both.key)?.fields;
    const names = new Set([...(printed?.keys() ?? []), ...both.their.fields.keys()]);
    return [...names].flatMap((field) => this.#field(both, field, printed?.get(field)));
  }

  #field({ key, own, their }: Both, field: FieldName, base: FieldValue | undefined): Draft[] {
    const [ours, theirs] = [own.fields.get(field), their.fields.get(field)];
    if (theirs === undefined && !isPrinted(field)) return [];
    const outcome = recognisable(own.item, { base, ours, theirs }, mergeField(field, base, ours, theirs));
    if (outcome.kind !== 'edit') {
      const isLook = isText(base) && isText(theirs) && isText(ours) && this.#format(own, field, { base, ours, theirs });
      if (outcome.kind === 'noise' && !isLook) this.#noise++;
      return [];
    }
    const { merged } = outcome;
    const conflict = outcome.conflict ? { conflict: 'same-words' as const } : {};
    const made = this.#madeField(key, field, base, theirs);
    const isQuoted = own.item.part === 'quotation' && field === 'text';
    const safe = !outcome.conflict && merged !== undefined && theirs !== undefined && !isQuoted;
    return [{ kind: 'changed', ...about(key, own), ...conflict, field, base, ours, theirs, merged, made, safe }];
  }

  /** Whether the words have another look, which is told. */
  #format(
    { item, entry }: Part,
    field: FieldName,
    { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', Text>,
  ): boolean {
    if (!hasOtherLook(base, theirs) || !hasOtherLook(ours, theirs)) return false;
    this.#formatting.push({ part: item.part, ...(entry === undefined ? {} : { entry }), field, base, theirs });
    return true;
  }

  /** An entry without what was moved into it, an edit of its own, and without what ours moved out of it and still has. */
  #withoutMoved(key: string, item: Item): Pick<Added, 'item' | 'within'> {
    if (item.part !== 'entry') return { item };
    const { base, ours, accepted } = this.#versions;
    const ownIn = (list: string): string[] =>
      (accepted.lists.get(list) ?? []).filter(
        (part) => !ours.parts.has(part) && (base.parts.get(part)?.list ?? list) === list,
      );
    const within = { quotations: ownIn(listIn(key, 'quotations')), notes: ownIn(listIn(key, 'notes')) };
    const [quoted, noted] = [within.quotations, within.notes].map((keys) =>
      keys.flatMap((part) => accepted.parts.get(part)?.item ?? []),
    );
    const { section: _section, place: _place, ...entry } = item.entry;
    const quotations = (quoted ?? []).flatMap((one) => (one.part === 'quotation' ? withoutPlace(one.quotation) : []));
    const notes = (noted ?? []).flatMap((one) => (one.part === 'note' ? one.note : []));
    return { item: { part: 'entry', entry: { ...entry, quotations, notes } }, within };
  }

  #madeAdded(key: string): Edit['made'] {
    const { base, accepted, rejected } = this.#versions;
    const isUntracked = rejected.parts.has(key) && (!base.parts.has(key) || isTouched(key, base, rejected));
    if (!isUntracked) return 'tracked';
    return isTouched(key, rejected, accepted) ? 'both' : 'untracked';
  }

  #madeField(
    key: string,
    field: FieldName,
    base: FieldValue | undefined,
    theirs: FieldValue | undefined,
  ): Edit['made'] {
    const part = this.#versions.rejected.parts.get(key);
    const rejected = part?.fields.get(field);
    if (!part || isSame(field, rejected, base)) return 'tracked';
    return isSame(field, rejected, theirs) ? 'untracked' : 'both';
  }
}

/** What has no id must be known again by its words: where it could not be, the words of both are in conflict. */
function recognisable(
  { part }: Item,
  { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', FieldValue | undefined>,
  outcome: Outcome,
): Outcome {
  if (outcome.kind !== 'edit' || (part !== 'note' && part !== 'intro')) return outcome;
  const { merged } = outcome;
  if (!isText(base) || !isText(ours) || !isText(theirs) || !isText(merged)) return outcome;
  // What only they changed has their own words afterwards.
  if (isSame('text', base, ours)) return outcome;
  const isKnown = [ours, theirs].every((later) => isKnownAgain(base.plain, merged.plain, later.plain));
  return isKnown ? outcome : { kind: 'edit', merged: theirs, conflict: true };
}

function withoutPlace({ place: _place, ...quotation }: Quotation): Quotation {
  return quotation;
}

function about(key: string, { item, entry }: Part): Pick<Edit, 'part' | 'key' | 'entry'> {
  return { part: item.part, key, ...(entry === undefined ? {} : { entry }) };
}

function spotOf({ list, after }: Placement): { list: string; after?: string } {
  return { list, ...(after === undefined ? {} : { after }) };
}

/** Of two new neighbours the one comes first whose words do; what is not printed is no neighbour of anything. */
function rankOf(part: Part | undefined): string {
  const item = part?.item;
  switch (item?.part) {
    case 'entry':
      return item.entry.id;
    case 'section':
      return item.section.title;
    case 'quotation':
      return item.quotation.text.plain;
    case 'note':
      return item.note.private ? '' : item.note.text.plain;
    case 'intro':
      return item.text.plain;
    default:
      return '';
  }
}
