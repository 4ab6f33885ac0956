/** Builds the boxes of a page while its tree is walked. */
import type { Element } from '../../../read/html/tree.ts';
import type { Box } from './page-block.ts';

/** Browsers nest no deeper than this; what is deeper stands in the last box. */
const DEEPEST = 250;

interface OpenBox {
  readonly elements: Element[];
  parent?: OpenBox;
  children: OpenBox[];
  first: number;
  last: number;
  media: number;
  controls: number;
  readonly mediaBefore: number;
  readonly controlsBefore: number;
}

export class BoxStack {
  readonly #open: OpenBox[] = [];
  #tooDeep = 0;
  #media = 0;
  #controls = 0;

  enter(element: Element): void {
    if (this.#open.length >= DEEPEST) this.#tooDeep += 1;
    else this.#open.push(this.#box(element));
  }

  /** A box without text goes; one with a single box in it becomes one with it. */
  leave(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const box = this.#open.pop();
    const parent = this.#open.at(-1);
    if (!box || box.children.length === 0) return;
    const whole = this.#closed(box);
    if (parent) parent.children.push(whole);
    else this.#open.push(whole);
  }

  block(number: number, element: Element): void {
    const top = this.#open.at(-1);
    const leaf = { ...this.#box(element), first: number, last: number };
    if (top) top.children.push(leaf);
    else this.#open.push(leaf);
  }

  media(): void {
    this.#media += 1;
  }

  control(): void {
    this.#controls += 1;
  }

  finish(root: Element): Box {
    const box = this.#box(root);
    for (const one of this.#open.splice(0)) box.children.push(one);
    return linked(this.#closed({ ...box, mediaBefore: 0, controlsBefore: 0 }));
  }

  #box(element: Element): OpenBox {
    return {
      elements: [element],
      children: [],
      first: 0,
      last: -1,
      media: 0,
      controls: 0,
      mediaBefore: this.#media,
      controlsBefore: this.#controls,
    };
  }

  #closed(box: OpenBox): OpenBox {
    const [only] = box.children;
    const media = this.#media - box.mediaBefore;
    const controls = this.#controls - box.controlsBefore;
    if (only && box.children.length === 1) {
      const elements = only.elements[0] === box.elements[0] ? only.elements : [...box.elements, ...only.elements];
      return { ...only, elements, media, controls };
    }
    const first = only?.first ?? 0;
    return { ...box, media, controls, first, last: box.children.at(-1)?.last ?? -1 };
  }
}

/** Tells each box its parent. */
function linked(root: OpenBox): Box {
  const waiting = [root];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    for (const child of box.children) {
      child.parent = box;
      waiting.push(child);
    }
  }
  return root;
}
