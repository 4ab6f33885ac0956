/** The runs of text of a PDF through pdfjs-dist, without running, drawing or fetching anything of it. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { frontOf, type PdfFront } from './front.ts';
import { pdfjsData } from './pdfjs-data.ts';
import { type PdfPage, type Run, withoutDropCaps } from './run.ts';

export interface Extract {
  readonly pages: readonly PdfPage[];
  /** How many pages the document says it has. */
  readonly count: number;
  readonly lang?: string;
  readonly title?: string;
  readonly front: PdfFront;
}

const MOST_PAGES = 2000;
/** Characters; more is no document that people read. */
const MOST_TEXT = 20_000_000;

/** Throws what pdfjs throws: `PasswordException`, `InvalidPDFException` and others. */
export async function extract(bytes: Uint8Array): Promise<Extract> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    ...pdfjsData(),
    data: bytes,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && length < MOST_TEXT; number++) {
    const page = await readPage(() => document.getPage(number), number);
    for (const run of page.runs) length += run.text.length;
    pages.push(page);
  }
  const { info, metadata } = await document.getMetadata();
  const front = frontOf(pages, info, metadata ?? []);
  return { pages, count: document.numPages, ...languageOf(info), ...titleOf(info), front };
}

/** A page that cannot be read is empty: the others still have their text. */
async function readPage(open: () => Promise<PDFPageProxy>, number: number): Promise<PdfPage> {
  try {
    const page = await open();
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    const drawn: Drawn[] = [];
    let raw = 0;
    for (const item of items) {
      if (!('str' in item)) continue;
      drawn.push({
        ...item,
        raw,
        at: times(transform, item.transform),
        isVertical: styles[item.fontName]?.vertical === true,
      });
      raw += item.str.length;
    }
    page.cleanup();
    return pageOf(drawn, number, width, height);
  } catch {
    return { number, runs: [], aslant: [], isRtl: false, top: 0, bottom: 0 };
  }
}

interface Drawn {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly raw: number;
  readonly at: readonly number[];
  readonly isVertical: boolean;
}

type Direction = 'right' | 'down' | 'left' | 'up' | 'aslant';

/** The direction that most text has is turned to be from left to right. */
function pageOf(drawn: readonly Drawn[], number: number, width: number, height: number): PdfPage {
  const counts = new Map<Direction, number>();
  for (const item of drawn)
    counts.set(directionOf(item), (counts.get(directionOf(item)) ?? 0) + item.str.trim().length);
  const [main = 'right'] = [...counts].sort((a, b) => b[1] - a[1]).map(([direction]) => direction);
  const runs = drawn.filter((item) => item.str !== '' && directionOf(item) === main).map((item) => runOf(item, main));
  const aslant = drawn.filter((item) => item.str.trim() !== '' && directionOf(item) !== main);
  const signs = (isRtl: boolean): number =>
    runs.reduce((sum, run) => sum + (run.isRtl === isRtl ? lettersIn(run.text) : 0), 0);
  return {
    number,
    runs: withoutDropCaps(runs),
    aslant: aslant.map((item) => runOf(item, directionOf(item))),
    isRtl: signs(true) > signs(false),
    ...SHEETS[main](width, height),
  };
}

type Sheet = Pick<PdfPage, 'top' | 'bottom'>;

/** The extent of a sheet after it has been turned as `runOf` turns it. */
const SHEETS: Readonly<Record<Direction, (width: number, height: number) => Sheet>> = {
  right: (_, height) => ({ top: 0, bottom: height }),
  left: (_, height) => ({ top: -height, bottom: 0 }),
  down: (width) => ({ top: -width, bottom: 0 }),
  up: (width) => ({ top: 0, bottom: width }),
  aslant: (_, height) => ({ top: 0, bottom: height }),
};

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function directionOf({ at, isVertical }: Drawn): Direction {
  if (isVertical) return 'down';
  const [a = 0, b = 0] = at;
  const long = Math.hypot(a, b) || 1;
  if (Math.abs(b) < long * 0.1) return a >= 0 ? 'right' : 'left';
  if (Math.abs(a) < long * 0.1) return b >= 0 ? 'down' : 'up';
  return 'aslant';
}

function runOf({ str, dir, width, height, raw, at, isVertical }: Drawn, direction: Direction): Run {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = at;
  const [along, across] =
    direction === 'down' ? [y, -x] : direction === 'up' ? [-y, x] : direction === 'left' ? [-x, -y] : [x, y];
  const length = isVertical ? height : width;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return { text: str, raw, left: along, right: along + length, base: across, size, isRtl: dir === 'rtl' };
}

/** Product of two affine transforms `[a, b, c, d, e, f]`, the second applied first. */
function times(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function languageOf(info: object): { lang?: string } {
  const lang = 'Language' in info && typeof info.Language === 'string' ? info.Language.trim() : '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lang) ? { lang } : {};
}

/** Titles that programs write by themselves: names of files, “Microsoft Word - …”, “untitled”. */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|pptx?|xlsx?|qxd|p65|ps)$|^(?:microsoft|untitled|unbenannt|sans titre|sin título|document\d*$)/iu;

function titleOf(info: object): { title?: string } {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.replace(/\s+/gu, ' ').trim() : '';
  return title.length >= 3 && /\p{L}/u.test(title) && !NO_TITLE.test(title) ? { title } : {};
}
