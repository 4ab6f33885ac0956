/** Elements that begin and end a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
export const EMPHASIS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var']);
export const STRONG: ReadonlySet<string> = new Set(['strong', 'b']);
