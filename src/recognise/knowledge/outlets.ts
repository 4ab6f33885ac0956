/** Outlets that are known by name: one sign among many for what an outlet is, never the only one. */
import { OUTLET_NAMES } from './outlet-names.ts';

/** Names folded as `foldWords(name).join(' ')`. */
export const KNOWN_OUTLETS: ReadonlySet<string> = new Set(OUTLET_NAMES.replaceAll('\n', '').split('|'));
