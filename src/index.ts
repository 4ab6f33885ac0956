/** The library: reads a page, checks it, writes it. */
export { checkPage } from './check/check.ts';
export type { CheckContext } from './check/context.ts';
export type { CslDate, CslItem, CslName, CslType } from './model/csl.ts';
export { InputError } from './model/input-error.ts';
export type { Fix, Message, Severity, TextEdit } from './model/message.ts';
export type { Archived, Entry, Mark, Note, Page, Quotation, Section, Silence, Text, Unread } from './model/page.ts';
export type { PartPlace, Place, TextPlace } from './model/place.ts';
export type { FieldName, FieldSpan, Line, Origin, Piece, Reading, Span, SpanKind } from './model/reading.ts';
export { readPage } from './read/read.ts';
export { writePage } from './write/write.ts';
export type { Download, OutputFile, WriteOptions } from './write/writer.ts';
