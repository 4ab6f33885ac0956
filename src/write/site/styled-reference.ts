import type { StyledPart } from '../../cite/styled/styled-parts.ts';
import type { Entry } from '../../model/page.ts';
import { type Html, html } from './html.ts';
import type { Setting } from './setting.ts';
import { addressForPrint, sourceAddress, sourceLink } from './source-links.ts';

/** A line in the citation style of the build. Its title, or without one its first words, carries the link. */
export function styledLine(entry: Entry, parts: readonly StyledPart[], setting: Setting): Html {
  const href = sourceAddress(entry);
  const from = Math.max(
    parts.findIndex((part) => part.title),
    0,
  );
  const length = parts.slice(from).findIndex((part) => !part.title);
  const to = length < 0 ? parts.length : from + Math.max(length, 1);
  const linked = parts.slice(from, to).map(run);
  const title = href === undefined ? html`<b>${linked}</b>` : sourceLink(entry, href, linked, setting);
  return html`${parts.slice(0, from).map(run)}${title}${addressForPrint(href)}${parts.slice(to).map(run)}`;
}

function run({ text, em, strong, smallCaps, position }: StyledPart): Html {
  let out = html`${text}`;
  if (position === 'super') out = html`<sup>${out}</sup>`;
  if (position === 'sub') out = html`<sub>${out}</sub>`;
  if (smallCaps) out = html`<span class="caps">${out}</span>`;
  if (em) out = html`<em>${out}</em>`;
  return strong ? html`<strong>${out}</strong>` : out;
}
