/** Children in the order that the schema fixes: Word refuses some files that have another, and not all programs keep it. */
import { type Element, isElement, type Node, WORD } from './nodes.ts';

/** ECMA-376 part 1: 17.7.4.17, 17.7.6.6, 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.9.17, 17.9.1, 17.9.6. */
const CHILDREN: Readonly<Record<string, string>> = {
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  tblStylePr: 'pPr rPr tblPr trPr tcPr',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
};

const ORDER: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(CHILDREN).map(([name, children]) => [name, numbered(children)]),
);

function numbered(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(' ').map((name, i) => [name, i]));
}

/** An element and all below it with their children in order. */
export function inSchemaOrder(element: Element): Element {
  const order = element.uri === WORD ? ORDER.get(element.local) : undefined;
  const children = element.children.map((node) => (isElement(node) ? inSchemaOrder(node) : node));
  return { ...element, children: order ? sorted(children, order) : children };
}

/** What the schema does not name stays behind what it stood behind. */
function sorted(children: readonly Node[], order: ReadonlyMap<string, number>): Node[] {
  let last = -1;
  const placed = children.map((node) => {
    last = (isElement(node) ? order.get(node.local) : undefined) ?? last;
    return { node, at: last };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ node }) => node);
}
