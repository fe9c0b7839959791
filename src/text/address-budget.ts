// How much of its output a text may spend on addresses. A definition can be used many times: without a bound, a
// megabyte of Markdown would become a hundred gigabytes of links.

/** What addresses together may exceed their source by, in UTF-16 units. */
const SPARE = 100_000;

export class AddressBudget {
  #left: number;

  /** @param length The length of the source. */
  constructor(length: number) {
    this.#left = length + SPARE;
  }

  /** Whether there was enough left for `length` more; once there was not, there never is again. */
  spend(length: number): boolean {
    if (this.#left >= 0) this.#left -= length;
    return this.#left >= 0;
  }
}
