import { SaxesParser } from 'saxes';
import { InputError } from '../model/input-error.ts';

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** Says in one sentence why a text is no citation style that can print a list of references; the name is for that. */
export function assertCitationStyle(xml: string, name: string): void {
  const { root, parent, hasBibliography } = outline(xml, name);
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
}

interface Outline {
  /** Local name of the root in the namespace of CSL; else the name as written. */
  readonly root: string;
  /** Address of the style that a dependent style points to. */
  readonly parent?: string;
  readonly hasBibliography: boolean;
}

function outline(xml: string, name: string): Outline {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: string | undefined;
  let parent: string | undefined;
  let hasBibliography = false;
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
    if (local === 'link' && attributes.rel?.value === 'independent-parent') parent = attributes.href?.value;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return { root: root ?? '', hasBibliography, ...(parent === undefined ? {} : { parent }) };
}
