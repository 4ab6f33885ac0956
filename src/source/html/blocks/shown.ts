/** What the elements of a page do to the text in them. */

/** Nothing in them is text for a reader. */
export const SILENT: ReadonlySet<string> = new Set(
  'head script style svg iframe textarea object embed canvas audio video input img meta link title datalist frameset noframes annotation annotation-xml'.split(
    ' ',
  ),
);
/** Elements that a page sets on lines of their own, beside those of `BLOCKS`. */
export const MORE_BLOCKS: ReadonlySet<string> = new Set('noscript template option textarea video audio'.split(' '));
export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
export const VERBATIM: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
/** What readers press or fill in. */
export const CONTROLS: ReadonlySet<string> = new Set(['button', 'select', 'input', 'textarea']);
export const MEDIA: ReadonlySet<string> = new Set(
  'img picture video audio iframe object embed canvas svg amp-img amp-video amp-iframe'.split(' '),
);
/** Text struck out: an editor’s deletion, or words that no longer hold; a reader who quotes them as they are misleads. */
export const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
