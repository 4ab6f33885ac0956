const FIRST_ROOM = 16_384;

/** Bytes that come piece by piece. They are copied, as a million pieces of one byte each would fill the memory. */
export class GatheredBytes {
  #room = new Uint8Array(FIRST_ROOM);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(piece: Uint8Array): void {
    const size = this.#size + piece.byteLength;
    if (size > this.#room.byteLength) this.#resize(Math.max(size, 2 * this.#room.byteLength));
    this.#room.set(piece, this.#size);
    this.#size = size;
  }

  /** All of them, in no more room than they need. */
  whole(): Uint8Array {
    this.#resize(this.#size);
    return this.#room;
  }

  #resize(bytes: number): void {
    this.#room = new Uint8Array(this.#room.buffer.transfer(bytes));
  }
}
