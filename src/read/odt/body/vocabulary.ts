/** Elements of OpenDocument text that want no more than to be counted among their like. */

/** Their words are none of the document's: declarations, templates, the numbers of notes, forms, programs. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['text:note-citation', 'text:sequence-decls', 'text:user-field-decls', 'text:variable-decls'],
  ...['text:dde-connection-decls', 'text:table-of-content-source', 'text:alphabetical-index-source'],
  ...['text:bibliography-source', 'text:illustration-index-source', 'text:object-index-source'],
  ...['text:table-index-source', 'text:user-index-source', 'text:section-source', 'office:forms'],
  ...['office:binary-data', 'office:event-listeners', 'text:script', 'meta:creator-initials', 'table:title'],
  'table:desc',
]);

/** White space between their children is layout of the file. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  ...['office:text', 'text:list', 'text:list-item', 'text:list-header', 'text:section', 'text:note'],
  ...['text:note-body', 'text:ruby', 'text:index-body', 'text:index-title', 'text:table-of-content'],
  ...['table:table', 'table:table-row', 'table:table-cell', 'table:covered-table-cell', 'table:table-rows'],
  ...['table:table-header-rows', 'table:table-row-group', 'draw:frame', 'draw:text-box', 'draw:image', 'draw:g'],
  ...['draw:a', 'office:annotation'],
]);

/** Lists that a program makes from the rest of the document. A bibliography is not among them: it holds sources. */
export const GENERATED: readonly string[] = [
  ...['text:table-of-content', 'text:alphabetical-index', 'text:illustration-index', 'text:object-index'],
  ...['text:table-index', 'text:user-index'],
];

/** What a frame may hold that is no text. */
export const OBJECTS: readonly string[] = ['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:floating-frame'];

/** They hold paragraphs, as text boxes do. */
export const SHAPES: readonly string[] = [
  ...['draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:line', 'draw:polyline'],
  ...['draw:polygon', 'draw:regular-polygon', 'draw:path', 'draw:connector', 'draw:caption', 'draw:measure'],
];
