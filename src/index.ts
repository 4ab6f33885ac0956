/** The library: reads a page, checks it, writes it, takes edits of its Word document back, and makes one site of several. */

export { type OtherSource, type VerifyOptions, verifyQuotation } from './anchor/verify.ts';
export { type CheckResult, checkPage } from './check/check.ts';
export type { CheckContext } from './check/context.ts';
export { apply as applyEdits } from './merge/apply.ts';
export { type DocxProposal, mergeDocx } from './merge/merge-docx.ts';
export type { Decision, Decisions, Edit, Formatting, Proposal } from './merge/proposal.ts';
export type { CslDate, CslItem, CslName, CslType } from './model/csl.ts';
export { InputError } from './model/input-error.ts';
export type { Fix, Message, Severity, TextEdit } from './model/message.ts';
export type {
  Archived,
  Correction,
  Entry,
  Mark,
  Note,
  Page,
  Quotation,
  Section,
  Silence,
  Text,
  Unread,
  Withdrawal,
} from './model/page.ts';
export type { PartPlace, Place, TextPlace } from './model/place.ts';
export type { FieldName, FieldSpan, Line, Origin, Piece, Reading, Span, SpanKind } from './model/reading.ts';
export type { CopyEvidence, Receipt } from './model/receipt.ts';
export type { AlsoIn, PageName, Site, SitePage, WithinSite } from './model/site.ts';
export type { Region, SourceOrigin, SourceSpan, SourceText, Unreadable } from './model/source.ts';
export type {
  Caution,
  Change,
  ChangeKind,
  Context,
  Passage,
  ProofStep,
  Verdict,
  Verification,
} from './model/verification.ts';
export { readPage } from './read/read.ts';
export { checkSite } from './site/check-site.ts';
export { type AboutSite, type ReadPage, siteOf } from './site/site-of.ts';
export { withinSite } from './site/within.ts';
export { readSource } from './source/read-source.ts';
export type { SourceOptions } from './source/source-options.ts';
export { readTemplate, type Template } from './write/docx/template/read-template.ts';
export { writeHomePage, writePage } from './write/write.ts';
export type { Download, OutputFile, WriteOptions } from './write/writer.ts';
