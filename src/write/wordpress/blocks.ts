/**
 * Blocks of the WordPress editor, to the letter as its own `save()` writes them: it calls a block that differs damaged.
 * Only core blocks, with what they have had since WordPress 6.0.
 */
import { MANAGED_ANCHOR } from '../../identity/anchors.ts';
import { attributes } from '../site/html.ts';

export interface ParagraphOptions {
  readonly anchor?: string | undefined;
  readonly rightToLeft?: boolean;
  /** In the smaller size that every theme has. */
  readonly small?: boolean;
}

export function paragraphBlock(content: string, { anchor, rightToLeft, small }: ParagraphOptions = {}): string {
  const settings = { ...(rightToLeft && { direction: 'rtl' }), ...(small && { fontSize: 'small' }) };
  const own = attributes({
    dir: rightToLeft ? 'rtl' : undefined,
    id: anchor,
    class: small ? 'has-small-font-size' : undefined,
  });
  return block('paragraph', settings, `<p${own}>${content}</p>`);
}

/** @param level 2 to 6 */
export function headingBlock(content: string, level: number, rightToLeft: boolean): string {
  const settings = { ...(rightToLeft && { textAlign: 'right' }), ...(level !== 2 && { level }) };
  const classes = rightToLeft ? 'wp-block-heading has-text-align-right' : 'wp-block-heading';
  return block('heading', settings, `<h${level} class="${classes}">${content}</h${level}>`);
}

/**
 * @param paragraphs blocks
 * @param source who says the words, and where
 */
export function quoteBlock(paragraphs: readonly string[], source: string | undefined): string {
  const cite = source === undefined ? '' : `<cite>${source}</cite>`;
  return block('quote', {}, `<blockquote class="wp-block-quote">${paragraphs.join('\n\n')}${cite}</blockquote>`);
}

export function separatorBlock(): string {
  return block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>');
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
