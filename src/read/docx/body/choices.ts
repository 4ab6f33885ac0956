/**
 * Which of several renderings is read: of `mc:AlternateContent` the first that holds anything, since two renderings say
 * the same twice (ECMA-376 part 3, 9.2); of a content control what a person typed, not the invitation to type.
 */
export class Choices {
  readonly #alternatives: number[] = [];
  readonly #controls: { isPlaceholder: boolean }[] = [];

  /** @param found how much of the document has been found so far; it grows with all that is found */
  openAlternatives(found: number): void {
    this.#alternatives.push(found);
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }

  /** Whether a rendering before this one held something. */
  isChosen(found: number): boolean {
    return found > (this.#alternatives.at(-1) ?? found);
  }

  openControl(): void {
    this.#controls.push({ isPlaceholder: false });
  }

  closeControl(): void {
    this.#controls.pop();
  }

  setPlaceholder(isPlaceholder: boolean): void {
    const control = this.#controls.at(-1);
    if (control) control.isPlaceholder = isPlaceholder;
  }

  get isPlaceholder(): boolean {
    return this.#controls.at(-1)?.isPlaceholder ?? false;
  }
}
