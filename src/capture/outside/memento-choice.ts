/** Which of an archive's copies to show for a source that was cited on a date. */

export interface Memento {
  readonly url: string;
  readonly at: Date;
}

const HALF_DAY_MS = 43_200_000;

/**
 * Keeps the likeliest of a list, however long, the best first: copies from the day of the source on by their distance
 * from it, since an earlier one cannot hold what was published later; then earlier ones. Without a date the last copy
 * is the best.
 */
export class BestMementos {
  readonly #noon: Date | undefined;
  readonly #most: number;
  #best: Memento[] = [];

  constructor(noon: Date | undefined, most: number) {
    this.#noon = noon;
    this.#most = most;
  }

  get list(): readonly Memento[] {
    return this.#best;
  }

  add(memento: Memento): void {
    const after = this.#best.findIndex((one) => this.#isBetter(memento, one));
    const at = after < 0 ? this.#best.length : after;
    if (at < this.#most) this.#best = this.#best.toSpliced(at, 0, memento).slice(0, this.#most);
  }

  #isBetter(a: Memento, b: Memento): boolean {
    if (this.#noon === undefined) return a.at > b.at;
    const [early, other] = [isTooEarly(a.at, this.#noon), isTooEarly(b.at, this.#noon)];
    if (early !== other) return other;
    return early ? a.at > b.at : a.at < b.at;
  }
}

/** Before the day of the source. */
export function isTooEarly(at: Date, noon: Date): boolean {
  return at.getTime() < noon.getTime() - HALF_DAY_MS;
}
