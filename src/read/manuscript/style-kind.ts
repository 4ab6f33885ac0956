import type { Style } from '../../model/manuscript.ts';

const QUOTATION_NAMES = new Set([
  'quote',
  'intense quote',
  'block text',
  'quotations',
  'block quotation',
  'blockquote',
]);
/** Our own documents print these around the sources: they say nothing about a source. */
const FURNITURE_NAMES =
  /^(?:page facts|quotation check|withdrawn source|toc \d|toc heading|table of contents|contents heading)$/;
/** These have an outline level for the navigation pane, and are text all the same. */
const TEXT_NAMES = new Set(['source reference']);

/**
 * What paragraphs of a style are.
 * @param names its own and its ancestors’, in lower case, as Word has them
 * @param outline level in the navigation pane from 0, where it has one
 */
export function styleKind(names: readonly string[], outline: number | undefined): Style['kind'] {
  if (names.some((name) => TEXT_NAMES.has(name))) return 'text';
  if (names.some((name) => FURNITURE_NAMES.test(name))) return 'furniture';
  if (names.includes('title')) return 'title';
  if (names.some((name) => QUOTATION_NAMES.has(name))) return 'quotation';
  // Level 9 is body text (ECMA-376 part 1, 17.3.1.20).
  return outline !== undefined && outline < 9 ? 'heading' : 'text';
}
