/** How one stretch of the input is shown: on the ground of its kind, with its name before it. */
import type { SpanKind } from '../../model/reading.ts';
import { attributes, type Child, type Html, html } from '../site/html.ts';
import { assurance, percent, type ReadField } from './certainty.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';

/** The class and the hue of a kind. */
export function ground(kind: SpanKind, more = ''): Html {
  const { hue } = KIND_VIEWS[kind];
  if (kind === 'layout') return attributes({ class: 'layout' });
  const special = `${kind === 'unread' ? ' unread' : ''}${more}`;
  return attributes({
    class: hue === undefined ? `k${special}` : `k hue${special}`,
    style: hue === undefined ? undefined : `--h:${hue}`,
  });
}

/**
 * Words of the report among words of the page: English, from left to right, and not copied with the page's text. The
 * colon is for those who hear them.
 */
export function label(words: Child, kind?: string): Html {
  return html`<b${attributes({ lang: 'en', dir: 'ltr', class: kind })}>${words}<i>: </i></b>`;
}

/** “Title”, “Title 76 %”, “Title? 35 %”: the doubtful ones lead to the list that says what else they could be. */
export function fieldLabel({ field, number }: ReadField): Html {
  const { name } = KIND_VIEWS[field.field];
  const how = assurance(field);
  if (how === 'sure') return label(name);
  if (how === 'likely') return label(`${name} ${percent(field)}`);
  return label(html`<a href="#u${number}">${name}? ${percent(field)}</a>`);
}

/** A field on its ground; `isTarget` where the list of doubtful fields leads to this place. */
export function fieldStretch(read: ReadField, text: string, isTarget: boolean, isFirst = true): Html {
  const doubtful = assurance(read.field) === 'doubtful';
  const id = isTarget && isFirst && assurance(read.field) !== 'sure' ? `f${read.number}` : undefined;
  const shown = isFirst ? fieldLabel(read) : undefined;
  return html`<span${attributes({ id })}${ground(read.field.field, doubtful ? ' doubtful' : '')}>${shown}${text}</span>`;
}
