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
    if (size > this.#room.byteLength) {
      const larger = new Uint8Array(Math.max(size, 2 * this.#room.byteLength));
      larger.set(this.#room.subarray(0, this.#size));
      this.#room = larger;
    }
    this.#room.set(piece, this.#size);
    this.#size = size;
  }

  whole(): Uint8Array {
    return this.#room.slice(0, this.#size);
  }
}
