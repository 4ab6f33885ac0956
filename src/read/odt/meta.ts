import type { SaxesTagNS } from 'saxes';
import type { Manuscript } from '../../model/manuscript.ts';
import { attribute } from '../../xml/parse.ts';

/** The properties of a document (ODF 1.3 part 3, 4.3): its title and language, and the mark of our own export. */
export class Meta {
  readonly #found = new Map<string, string>();
  #key = '';

  open(name: string, tag: SaxesTagNS): void {
    this.#key = name === 'meta:user-defined' ? `user-defined ${attribute(tag, 'name')}` : name;
  }

  close(): void {
    this.#key = '';
  }

  text(text: string): void {
    if (this.#key) this.#found.set(this.#key, (this.#found.get(this.#key) ?? '') + text);
  }

  finish(): Pick<Manuscript, 'lang' | 'title' | 'exported'> {
    const lang = this.#found.get('dc:language')?.trim() ?? '';
    const title = this.#found.get('dc:title')?.replace(/\s+/gu, ' ').trim();
    const exported = this.#found.get('user-defined contextpageExport')?.trim();
    return {
      ...(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lang) ? { lang } : {}),
      ...(title ? { title } : {}),
      ...(exported ? { exported } : {}),
    };
  }
}
