import type { Archive } from '../../archive/archive.ts';
import { captureSource, type Means } from '../../capture/capture-source.ts';
import type { Fault } from '../../capture/fetch/exchange.ts';
import type { Captured, Former, Wanted } from '../../capture/wanted.ts';
import type { Look } from '../../model/capture.ts';
import { readSource } from '../../source/read-source.ts';
import type { Source } from './sources.ts';

/** Faults that may be those of the network of whoever asks, and not of the host. */
const MAY_BE_OURS: ReadonlySet<Fault['kind']> = new Set(['name-unknown', 'no-connection', 'too-slow']);

/** One run of captures into one archive. */
export class CaptureRun {
  readonly #archive: Archive;
  readonly #means: Means;
  readonly #looks = new Map<Source, Look>();
  /** Sources that nobody answered for, as long as no other host has answered: perhaps this computer is offline. */
  #held: { readonly source: Source; readonly captured: Captured }[] = [];
  #isOnline = false;

  constructor(archive: Archive, means: Means) {
    this.#archive = archive;
    this.#means = means;
  }

  async capture(source: Source): Promise<void> {
    const captured = await captureSource(this.wanted(source), this.#means);
    if (captured.fault && MAY_BE_OURS.has(captured.fault.kind) && !this.#isOnline) {
      this.#held.push({ source, captured });
      return;
    }
    this.#isOnline ||= captured.look.status !== undefined;
    if (this.#isOnline) this.#release();
    this.keep(source, captured);
  }

  /** A source with what the archive knows of it. */
  wanted({ url, entries, reference }: Source): Wanted {
    const former = this.#former(url);
    const title = reference?.title;
    return { url, entries, ...(title === undefined ? {} : { title }), ...(former && { former }) };
  }

  keep(source: Source, { look, capture }: Pick<Captured, 'look' | 'capture'>): void {
    this.#looks.set(source, this.#archive.keep(look, capture));
  }

  /** What came of a source; undefined where it was not asked, or where nothing is remembered against it. */
  look(source: Source): Look | undefined {
    return this.#looks.get(source);
  }

  /** How many sources could not be reached while no host answered at all, which is not remembered against them. */
  get offline(): number {
    return this.#held.length;
  }

  #former(url: string): Former | undefined {
    const look = this.#archive.lastCopied(url);
    const copy = look?.copy;
    // What somebody else's archive gave says nothing of what the site has now.
    if (!look || !copy || look.rung === 'outside') return undefined;
    const { contentType } = copy;
    const options = { ...(contentType === undefined ? {} : { contentType }), url: look.finalUrl ?? url };
    return { look: { ...look, copy }, source: () => readSource(this.#archive.document(copy), options) };
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const { source, captured } of held) this.keep(source, captured);
  }
}
