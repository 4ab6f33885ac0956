/** The part of citeproc-js that `styled.ts` uses; the package brings no types. */
declare module 'citeproc' {
  export interface System {
    /** The locale file (XML) of a language tag. */
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): object;
    /** Called around the formatted text of each variable. */
    variableWrapper?(
      params: { readonly context: string; readonly variableNames: readonly string[] },
      before: string,
      text: string,
      after: string,
    ): string;
  }

  export class Engine {
    readonly registry: { readonly ambigcites: object };
    constructor(system: System, style: string, lang: string, forceLang?: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): void;
    /** False for a style without bibliography. Entries that came out empty are undefined. */
    makeBibliography():
      | false
      | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly (string | undefined)[]];
  }

  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
