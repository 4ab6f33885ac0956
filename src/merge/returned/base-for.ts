/** What a document that came back is compared with. */
import type { Base } from '../../identity/base.ts';
import { exportOf } from '../../identity/export.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { readBase } from '../../read/manuscript/own/base-part.ts';
import { unusableBase } from '../../read/manuscript/own/known-again.ts';
import { basePart } from '../../write/document/base.ts';
import { pageDigest } from '../../write/page-json.ts';
import { published } from '../../write/published.ts';

export interface FoundBase {
  readonly base: Base;
  /** Which document it is, where anything says so. */
  readonly exported?: string;
  readonly messages: readonly Message[];
}

/**
 * The base that the document holds. Where it has none, or one that must not be used: what would be printed of the page
 * now, which is what was printed if the document's name says so.
 */
export function baseFor(manuscript: Manuscript, name: string, ours: Page, isOwn: boolean): FoundBase {
  const found = readBase(manuscript);
  const { exported } = manuscript;
  if (found && 'base' in found) {
    return { base: found.base, exported: exportedBy(found.base), messages: fromAnotherPage(found.base, name, ours) };
  }
  const base = baseFrom(ours);
  const faults = found ? [unusableBase(found.fault, name)] : [];
  const isSame = !isOwn || exported === exportedBy(base);
  return {
    base,
    ...(exported === undefined ? {} : { exported }),
    messages: [...faults, ...(isSame ? [] : [standIn(name)])],
  };
}

/** What the property `contextpageExport` of a document with this base says. */
export function exportedBy(base: Base): string {
  return `${base.export} sha256:${base.sha256}`;
}

/** As a document of the page that is written now would hold it. */
export function baseFrom(ours: Page): Base {
  const page = published(ours);
  const found = readBase({ base: () => baseBytes(page) });
  if (!found || !('base' in found)) throw new Error('A base that was just written can be read.');
  return found.base;
}

function* baseBytes(page: Page): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of basePart(page, exportOf(pageDigest(page)), undefined)) yield encoder.encode(piece);
}

function standIn(name: string): Message {
  return {
    rule: 'read',
    severity: 'warning',
    reason: `“${name}” does not say any more what was printed: it was compared with the page as it is now, so what you changed since then is shown as an edit, too.`,
  };
}

function fromAnotherPage({ page, entries }: Base, name: string, ours: Page): Message[] {
  const ids = new Set(ours.entries.map(({ id }) => id));
  if (entries.length === 0 || entries.some(({ entry }) => ids.has(entry.id))) return [];
  const reason = `“${name}” was printed from “${page.title}”, and none of its sources is on this page: is it the right document?`;
  return [{ rule: 'read', severity: 'warning', reason }];
}
