/** An SVG that may be published: a drawing and nothing else. Whoever opens its file alone gives it the rights of the site. */
import type { SaxesTagNS } from 'saxes';
import { strictParser, XmlError } from '../../xml/parse.ts';
import type { ImageSize } from './image-size.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XHTML = 'http://www.w3.org/1999/xhtml';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Elements that run, that hold another document, or that could put in what is refused here. */
const FORBIDDEN: ReadonlySet<string> = new Set(['script', 'foreignObject', 'iframe', 'embed', 'object', 'handler']);
/** A drawing program puts it before the image: only its name, which nothing is loaded for. */
const DOCTYPE = /<!DOCTYPE\s[^<>[]{0,500}>/u;

/** Its size in CSS pixels, or what is wrong: “holds a script”. */
export function readSvg(text: string): ImageSize | { readonly fault: string } {
  let root: SaxesTagNS | undefined;
  let stylesOpen = 0;
  const styles: string[] = [];
  try {
    const parser = strictParser({
      open(tag) {
        root ??= tag;
        if (tag.local === 'style') stylesOpen += 1;
        assertDrawing(tag);
      },
      close(tag) {
        if (tag.local === 'style') stylesOpen -= 1;
      },
      text(text) {
        if (stylesOpen > 0) styles.push(text);
      },
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') throw outside();
    });
    parser.write(text.replace(DOCTYPE, '')).close();
    // Browsers join the pieces of a style, whatever stands between them.
    assertInside(styles.join(''));
  } catch (error) {
    if (error instanceof Refused) return { fault: error.message };
    if (error instanceof XmlError) return { fault: `cannot be read: ${error.message}` };
    throw error;
  }
  if (root?.local !== 'svg' || root.uri !== SVG) return { fault: 'is no SVG, PNG, JPEG or WebP image' };
  return sizeOf(root) ?? { fault: 'does not say its size: the svg element needs width and height, or a viewBox' };
}

class Refused extends Error {}

function assertDrawing({ local, uri, attributes }: SaxesTagNS): void {
  if (FORBIDDEN.has(local) || uri === XHTML) throw new Refused(`holds a script or another document (${local})`);
  for (const { local: name, uri: of, value } of Object.values(attributes)) {
    if (of === XML && name === 'base') throw outside();
    // What drawing programs keep for themselves.
    if (of !== '' && of !== XLINK) continue;
    if (/^on/iu.test(name)) throw new Refused(`holds a script (${name})`);
    if (name === 'attributeName' && /^\s*(?:[^\s:]+:)?(?:on|href)/iu.test(value)) {
      throw new Refused('holds a script, or a link that changes');
    }
    if ((name === 'href' || name === 'src') && !isInside(value)) throw outside();
    assertInside(value);
  }
}

/** Nothing in a style, or in an attribute that is one, loads anything. */
function assertInside(text: string): void {
  const rest = text.replace(/url\(([^()]*)\)/giu, (all, address) => (isInside(address) ? '' : all));
  // A backslash can write any of the letters that are looked for.
  if (/@import|\b(?:url|src|image|image-set)\(|\\/iu.test(rest)) throw outside();
}

/** A part of the same drawing, or an image that it brings. */
function isInside(address: string): boolean {
  return /^["'\s]*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,])/iu.test(address);
}

function outside(): Refused {
  return new Refused('refers to another file or address');
}

/** A size in another unit than pixels, such as per cent or millimetres, is left to the `viewBox`. */
function sizeOf({ attributes }: SaxesTagNS): ImageSize | undefined {
  const pixels = (name: string): number => Number(/^\s*([\d.]+)(?:px)?\s*$/u.exec(attributes[name]?.value ?? '')?.[1]);
  const [width, height] = [pixels('width'), pixels('height')];
  if (width > 0 && height > 0) return { width, height };
  const [, , across = 0, down = 0] = (attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  return across > 0 && down > 0 ? { width: across, height: down } : undefined;
}
