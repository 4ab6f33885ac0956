/**
 * Fields in headers and footers (ECMA-376 part 1, 17.16): those that number pages or show the date stay, those that say
 * what the document is called are filled in anew, and of all others only the text that they show stays. So none comes
 * along that asks for another file or program (`INCLUDETEXT`, `DDEAUTO`, `LINK`).
 */
import { XmlError } from '../../../../xml/parse.ts';
import { STATE_PROPERTY } from '../../properties.ts';
import type { LeftOut } from '../remarks.ts';
import {
  attributeOf,
  child,
  childrenOf,
  descendants,
  type Element,
  isElement,
  type Node,
  textOf,
  WORD,
  word,
} from './nodes.ts';
import { type SlotName, slotFor } from './slots.ts';

export interface FieldRules {
  /** Whether a style, as `STYLEREF` names it, is that of the document's title. */
  readonly isTitleStyle: (name: string) => boolean;
  readonly leftOut: Set<LeftOut>;
}

const KEPT: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'DATE', 'TIME']);
/** Fields in fields; Word itself gives up at twenty. */
const DEEPEST = 30;

/** They show the text, or the file, of the template until the program works them out. */
const EMPTIED: ReadonlySet<string> = new Set(['STYLEREF', 'FILENAME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE']);

/** A field that runs from mark to mark. */
interface Field {
  /** The runs of its marks, and those of its code. */
  readonly marks: Element[];
  readonly codes: Element[];
  /** Everything that it shows, with the fields in it. */
  readonly results: Element[];
  phase: 'code' | 'result';
  /** Its code is put together from other fields. */
  isNested: boolean;
}

/** What becomes of runs; of those that are not in it, nothing. */
type Plan = Map<Element, readonly Element[]>;

export function withoutForeignFields(root: Element, rules: FieldRules): Element {
  const split = withSplitRuns(root);
  const plan = planOf(split, rules);
  const apply = (node: Node): readonly Node[] => {
    if (!isElement(node)) return [node];
    const planned = plan.get(node);
    if (planned) return planned;
    const element = { ...node, children: node.children.flatMap(apply) };
    return node.uri === WORD && node.local === 'fldSimple' ? simpleField(element, rules) : [element];
  };
  return { ...split, children: split.children.flatMap(apply) };
}

function planOf(root: Element, rules: FieldRules): Plan {
  const plan: Plan = new Map();
  const open: Field[] = [];
  for (const run of descendants(root)) {
    if (run.uri !== WORD || run.local !== 'r') continue;
    const kind = attributeOf(child(run, 'fldChar'), 'fldCharType');
    if (open.length > DEEPEST) throw new XmlError('the fields are nested too deeply');
    if (kind === 'begin') open.push({ marks: [run], codes: [], results: [], phase: 'code', isNested: false });
    const field = open.at(-1);
    // A mark that no field begins for, or a second one of its kind, is none.
    if (kind !== undefined && (!field || (kind === 'separate' && field.phase === 'result'))) plan.set(run, []);
    else if (!field || kind === 'begin') continue;
    else if (kind === undefined) (field.phase === 'code' ? field.codes : field.results).push(run);
    else field.marks.push(run);
    if (field && kind === 'separate') field.phase = 'result';
    if (kind === 'end') finish(open, plan, rules);
  }
  while (open.length > 0) finish(open, plan, { ...rules, isUnended: true });
  return plan;
}

/** Decides on the innermost field that is open, and makes it a part of the one around it. */
function finish(open: Field[], plan: Plan, rules: FieldRules & { readonly isUnended?: true }): void {
  const field = open.pop();
  if (!field) return;
  const code = field.codes.map(codeOf).join('');
  const use = field.isNested || rules.isUnended ? 'text' : useOf(code, rules);
  const [first, ...rest] = field.codes;
  if (use === 'text') {
    rules.leftOut.add('fields');
    for (const run of [...field.marks, ...field.codes]) plan.set(run, []);
  } else {
    // What was judged is what is written, wherever its pieces stood.
    if (first) plan.set(first, [word('r', {}, [word('instrText', { 'xml:space': 'preserve' }, [code])])]);
    for (const run of rest) plan.set(run, []);
    if (use !== 'kept') planSlot(field.results, use, plan);
  }
  const parent = open.at(-1);
  if (!parent) return;
  if (parent.phase === 'code') parent.isNested = true;
  const runs = parent.phase === 'code' ? parent.codes : parent.results;
  for (const run of [...field.marks, ...field.codes, ...field.results]) runs.push(run);
}

function codeOf(run: Element): string {
  return childrenOf(run)
    .filter(({ local }) => local === 'instrText')
    .map(textOf)
    .join('');
}

/** What is to be done with a field by its code, as in ` TITLE  \* MERGEFORMAT `. */
function useOf(code: string, { isTitleStyle }: FieldRules): SlotName | 'kept' | 'text' {
  const [name = '', first = ''] = [...code.matchAll(/"([^"]*)"|[^\s"]+/gu)].map(([word, quoted]) => quoted ?? word);
  const kind = name.toUpperCase();
  if (kind === 'TITLE') return 'title';
  if (kind === 'DOCPROPERTY' && /^title$/iu.test(first)) return 'title';
  if (kind === 'DOCPROPERTY' && first === STATE_PROPERTY) return 'state';
  if (kind === 'STYLEREF' && isTitleStyle(first)) return 'title';
  if (EMPTIED.has(kind)) return 'empty';
  return KEPT.has(kind) ? 'kept' : 'text';
}

/** The first run of a result takes what stands in the slot, in its own look. */
function planSlot(runs: readonly Element[], slot: SlotName, plan: Plan): void {
  for (const [i, run] of runs.entries()) plan.set(run, i === 0 ? [slotFor(run, slot)] : []);
}

function simpleField(field: Element, rules: FieldRules): readonly Node[] {
  const use = useOf(attributeOf(field, 'instr') ?? '', rules);
  if (use === 'kept') return [field];
  if (use !== 'text') return [{ ...field, children: inSlot(field.children, use) }];
  rules.leftOut.add('fields');
  return field.children;
}

/**
 * What a content control shows of the document's properties: the title is filled in, and those that only ask to be
 * filled in, as “[Subject]” does, show nothing.
 */
export function slotsForControl(properties: Element | undefined, content: readonly Node[]): Node[] {
  const path = attributeOf(child(properties, 'dataBinding'), 'xpath') ?? '';
  if (/coreProperties\[1\]\/\w+:title\[1\]$/u.test(path)) return inSlot(content, 'title');
  return child(properties, 'showingPlcHdr') ? inSlot(content, 'empty') : [...content];
}

/** Nodes with a slot in the place of the first run among or below them, and without the other runs. */
function inSlot(nodes: readonly Node[], slot: SlotName): Node[] {
  const runs = nodes.filter(isElement).flatMap((node) => [...descendants(node)].filter(isRun));
  const plan: Plan = new Map();
  planSlot(runs, slot, plan);
  const apply = (node: Node): readonly Node[] =>
    isElement(node) ? (plan.get(node) ?? [{ ...node, children: node.children.flatMap(apply) }]) : [node];
  return nodes.flatMap(apply);
}

function isRun({ uri, local }: Element): boolean {
  return uri === WORD && local === 'r';
}

/** A run of several pieces with a mark of a field among them becomes a run for each. */
function withSplitRuns(element: Element): Element {
  const children = element.children.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node];
    const hasMark = isRun(node) && childrenOf(node).some(({ local }) => local === 'fldChar' || local === 'instrText');
    return hasMark ? splitRun(node) : [withSplitRuns(node)];
  });
  return { ...element, children };
}

function splitRun(run: Element): Element[] {
  const look = childrenOf(run).filter(({ local }) => local === 'rPr');
  const pieces = childrenOf(run).filter(({ local }) => local !== 'rPr');
  return pieces.map((piece) => ({ ...run, children: [...look, piece] }));
}
