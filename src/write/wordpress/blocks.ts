/**
 * Blocks of the WordPress editor, to the letter as its own `save()` writes them: it calls a block that differs damaged.
 * Only core blocks, with what they have had since WordPress 6.0.
 */
import { MANAGED_ANCHOR } from '../../identity/anchors.ts';
import { attributes } from '../site/html.ts';

export type Direction = 'ltr' | 'rtl';

export interface ParagraphOptions {
  readonly anchor?: string | undefined;
  /** Where the page has to say it; elsewhere that of the site. */
  readonly direction?: Direction | undefined;
  /** In the smaller size that every theme has. */
  readonly small?: boolean;
}

export function paragraphBlock(content: string, { anchor, direction, small }: ParagraphOptions = {}): string {
  const settings = { ...(direction && { direction }), ...(small && { fontSize: 'small' }) };
  const own = attributes({
    dir: direction,
    id: anchor,
    class: small ? 'has-small-font-size' : undefined,
  });
  return block('paragraph', settings, `<p${own}>${content}</p>`);
}

/** @param level 2 to 6 */
export function headingBlock(content: string, level: number, direction: Direction | undefined): string {
  const settings = { ...alignment(direction), ...(level !== 2 && { level }) };
  return block('heading', settings, `<h${level}${classes('wp-block-heading', direction)}>${content}</h${level}>`);
}

/**
 * @param paragraphs blocks
 * @param source who says the words, and where
 */
export function quoteBlock(
  paragraphs: readonly string[],
  source: string | undefined,
  direction: Direction | undefined,
): string {
  const cite = source === undefined ? '' : `<cite>${source}</cite>`;
  const open = `<blockquote${classes('wp-block-quote', direction)}>`;
  return block('quote', alignment(direction), `${open}${paragraphs.join('\n\n')}${cite}</blockquote>`);
}

/** Blocks other than paragraphs know no direction, only a side. */
function alignment(direction: Direction | undefined): object {
  return direction === 'rtl' ? { textAlign: 'right' } : {};
}

function classes(own: string, direction: Direction | undefined): string {
  return ` class="${own}${direction === 'rtl' ? ' has-text-align-right' : ''}"`;
}

export function separatorBlock(): string {
  // With the blank that WordPress puts there for users who may not store any HTML they like.
  return block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity" />');
}

/** All that is ours is in one block, which has a name in the editor's list of blocks. */
export function managedBlock(blocks: readonly string[]): string {
  const settings = { metadata: { name: MANAGED_ANCHOR }, layout: { type: 'constrained' } };
  return block('group', settings, `<div id="${MANAGED_ANCHOR}" class="wp-block-group">${blocks.join('\n\n')}</div>`);
}

function block(name: string, settings: object, content: string): string {
  const given = Object.keys(settings).length > 0 ? `${JSON.stringify(settings)} ` : '';
  return `<!-- wp:${name} ${given}-->\n${content}\n<!-- /wp:${name} -->`;
}
