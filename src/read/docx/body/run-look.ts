import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { ChangeRecord } from '../../manuscript/story/changes.ts';
import { type Languages, languageOf } from '../../manuscript/story/languages.ts';
import { isOn, type Styles, type WordStyle } from '../styles.ts';
import { languagesOf } from './run-language.ts';

/** The properties that are on or off, by the names of their elements. */
type Toggle = 'b' | 'i' | 'bCs' | 'iCs' | 'vanish' | 'specVanish' | 'rtl' | 'cs';
const TOGGLES: ReadonlySet<string> = new Set<Toggle>(['b', 'i', 'bCs', 'iCs', 'vanish', 'specVanish', 'rtl', 'cs']);

/**
 * How a run looks beside its paragraph. Bold and italic are toggle properties (ECMA-376 part 1, 17.7.3): a character
 * style turns round what the paragraph style says, the run's own word stands. Only what sets words off from their
 * paragraph is emphasis: in a quotation that a house style prints in italics, it is the upright words.
 */
export class RunLook {
  readonly #styles: Styles;
  readonly #paragraph: WordStyle | undefined;
  readonly #own = new Map<string, boolean>();
  #style: WordStyle | undefined;
  #languages: Languages | undefined;
  /** The change of its formatting. */
  formatted: ChangeRecord | undefined;

  constructor(styles: Styles, paragraph: WordStyle | undefined) {
    this.#styles = styles;
    this.#paragraph = paragraph;
  }

  /**
   * Complex scripts have no italics: emphasis is marked on their words all the same, though it does not show. East Asian
   * words have dots instead.
   */
  get em(): boolean {
    return this.#own.get('em') || this.#stands('italic', this.#isComplex && this.#own.has('iCs') ? 'iCs' : 'i');
  }

  get strong(): boolean {
    return this.#stands('bold', this.#isComplex ? 'bCs' : 'b');
  }

  get isHidden(): boolean {
    const byStyles = (this.#paragraph?.isHidden ?? false) !== (this.#style?.isHidden ?? false);
    return this.#own.get('vanish') ?? this.#own.get('specVanish') ?? byStyles;
  }

  /** Takes one property of `w:rPr`. */
  note(tag: SaxesTagNS): void {
    const { local } = tag;
    if (TOGGLES.has(local)) this.#own.set(local, isOn(attribute(tag, 'val')));
    else if (local === 'em') this.#own.set(local, isOn(attribute(tag, 'val')));
    else if (local === 'rStyle') this.#style = this.#styles.byId.get(attribute(tag, 'val') ?? '');
    else if (local === 'lang') this.#languages = languagesOf(tag);
  }

  langOf(text: string): string | undefined {
    return this.#languages && languageOf(text, this.#languages, this.#isComplex, this.#styles.languages);
  }

  get #isComplex(): boolean {
    return this.#own.get('rtl') || this.#own.get('cs') || false;
  }

  #stands(name: 'bold' | 'italic', element: Toggle): boolean {
    const always = this.#styles[name];
    const paragraph = this.#paragraph?.[name] ?? false;
    const word = this.#own.get(element) ?? (always || paragraph !== (this.#style?.[name] ?? false));
    return word !== (always || paragraph);
  }
}
