import { SaxesParser } from 'saxes';
import { InputError } from '../../model/input-error.ts';

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/**
 * Says in one sentence why a text is no citation style that can print a list of references; the name is for that.
 * Returns what the text of a usable style is made of.
 */
export function assertCitationStyle(xml: string, name: string): StyleOutline {
  const found = outline(xml, name);
  const { root, parent, hasBibliography } = found;
  if (root !== 'style') {
    throw new InputError(`${name} is no CSL style: its root must be <style> in the namespace of CSL, not <${root}>.`);
  }
  if (parent !== undefined) {
    throw new InputError(`${name} only points to another style; give that one instead: ${parent}.`);
  }
  if (!hasBibliography) {
    throw new InputError(
      `${name} has no <bibliography>, so it cannot print reference lines; choose a style that has one.`,
    );
  }
  return found;
}

/**
 * The style without what a reference by itself does not need: how to cite in running text, which in a list tells its
 * sources apart, and how to sort. In large styles that is most of the time that the processor takes.
 */
export function forSingleReferences(xml: string, { citation, sort }: StyleOutline): string {
  const parts = [citation && { ...citation, instead: NO_CITATION }, sort && { ...sort, instead: '' }];
  return parts
    .filter((part) => part !== undefined)
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), xml);
}

/** The processor wants one. */
const NO_CITATION = '<citation><layout><text variable="title"/></layout></citation>';

/** Where an element stands in the file, in UTF-16 code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface StyleOutline {
  /** Local name of the root in the namespace of CSL; else the name as written. */
  readonly root: string;
  /** Address of the style that a dependent style points to. */
  readonly parent?: string;
  readonly hasBibliography: boolean;
  /** The rules for citations in running text. */
  readonly citation?: Stretch;
  /** The order of the list. */
  readonly sort?: Stretch;
}

function outline(xml: string, name: string): StyleOutline {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: string | undefined;
  let parent: string | undefined;
  const open: { readonly name: string; readonly start: number }[] = [];
  /** By the names of the element and of what it stands in. */
  const found = new Map<string, Stretch>();
  const refuse = (reason: string): never => {
    throw new InputError(
      `${name} is no CSL style that can be read: ${reason} (line ${parser.line}, column ${parser.column}).`,
    );
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('a style has no <!DOCTYPE>'));
  parser.on('opentag', ({ name: qualified, local, uri, attributes }) => {
    const known = uri === CSL_NAMESPACE ? local : qualified;
    root ??= known;
    // No tag holds a second `<`.
    open.push({ name: known, start: xml.lastIndexOf('<', parser.position - 1) });
    if (known === 'link' && attributes.rel?.value === 'independent-parent') parent = attributes.href?.value;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) found.set(`${open.at(-1)?.name}/${closed.name}`, { start: closed.start, end: parser.position });
  });
  parser.write(xml).close();
  const [citation, sort] = [found.get('style/citation'), found.get('bibliography/sort')];
  return {
    root: root ?? '',
    hasBibliography: found.has('style/bibliography'),
    ...(parent === undefined ? {} : { parent }),
    ...(citation && { citation }),
    ...(sort && { sort }),
  };
}
