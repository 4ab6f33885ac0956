import { type Palette, type Scheme, STANDARD } from '../../../colour/palette.ts';
import type { Looks } from './looks.ts';

/** Rules for what differs from `tokens.css`; paper stays white and ink black in print. */
export function colourRules(colours: Looks['colours']): string {
  if (!colours) return '';
  return rulesOf('light', colours.light) + rulesOf('dark', colours.dark);
}

function rulesOf(scheme: Scheme, palette: Palette): string {
  const standard = new Map<string, string>(Object.entries(STANDARD[scheme]));
  const changed = Object.entries(palette).filter(([name, colour]) => standard.get(name) !== colour);
  if (changed.length === 0) return '';
  return `@media screen and (prefers-color-scheme:${scheme}){:root{${changed.map(([name, colour]) => `--${name}:${colour}`).join(';')}}}`;
}
