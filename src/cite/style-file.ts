import { SaxesParser } from 'saxes';
import { InputError } from '../model/input-error.ts';

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
 * The style without its rules for citations in running text: all they say of a list of references is how to tell its
 * sources apart. They are most of a large style, and half of the time that formatting takes.
 */
export function withoutCitations(xml: string, { citation }: StyleOutline): string {
  if (citation === undefined) return xml;
  // The processor wants one.
  const rest = '<citation><layout><text variable="title"/></layout></citation>';
  return xml.slice(0, citation.start) + rest + xml.slice(citation.end);
}

export interface StyleOutline {
  /** Local name of the root in the namespace of CSL; else the name as written. */
  readonly root: string;
  /** Address of the style that a dependent style points to. */
  readonly parent?: string;
  readonly hasBibliography: boolean;
  /** Where the rules for citations in running text stand in the file, in UTF-16 code units. */
  readonly citation?: { readonly start: number; readonly end: number };
}

function outline(xml: string, name: string): StyleOutline {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: string | undefined;
  let parent: string | undefined;
  let hasBibliography = false;
  let citation: StyleOutline['citation'];
  const refuse = (reason: string): never => {
    throw new InputError(
      `${name} is no CSL style that can be read: ${reason} (line ${parser.line}, column ${parser.column}).`,
    );
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('a style has no <!DOCTYPE>'));
  parser.on('opentag', ({ name: qualified, local, uri, attributes }) => {
    root ??= uri === CSL_NAMESPACE ? local : qualified;
    if (uri !== CSL_NAMESPACE) return;
    if (local === 'bibliography') hasBibliography = true;
    // No tag holds a second `<`.
    if (local === 'citation') citation = { start: xml.lastIndexOf('<', parser.position - 1), end: parser.position };
    if (local === 'link' && attributes.rel?.value === 'independent-parent') parent = attributes.href?.value;
  });
  parser.on('closetag', ({ local, uri }) => {
    if (uri === CSL_NAMESPACE && local === 'citation' && citation) citation = { ...citation, end: parser.position };
  });
  parser.write(xml).close();
  return {
    root: root ?? '',
    hasBibliography,
    ...(parent === undefined ? {} : { parent }),
    ...(citation && { citation }),
  };
}
