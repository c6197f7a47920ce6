/** Something that lies on the shelf; `bytes` is what it weighs. */
export type Shelved = { bytes: number };

/** What is known when a render begins, to be shown when its page is put on the shelf. */
export type Mark = { tags: string[]; generation: number };

type Place<P> = { page: P; tags: string[]; since: number };

/**
 * Finished pages by key, bounded in bytes: what was asked for longest ago goes first. Each expiry of a tag begins a
 * new generation of it; a page whose render began in an older one is never put here, since it may show what was
 * true before.
 */
export class Shelf<P extends Shelved> {
  readonly #places = new Map<string, Place<P>>();
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #expiredIn = new Map<string, number>();
  #generation = 0;
  #bytes = 0;

  /** `limit` in bytes; `maximumAge` in milliseconds, after which a page is no longer found. */
  constructor(
    readonly limit: number,
    readonly maximumAge: number,
    readonly clock: () => number = Date.now,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): P | undefined {
    const place = this.#places.get(key);
    if (!place) return undefined;
    if (this.clock() - place.since > this.maximumAge) return undefined;
    // A Map keeps the order of insertion: what is used moves to its end, and the front is the least used.
    this.#places.delete(key);
    this.#places.set(key, place);
    return place.page;
  }

  /** Whether a page lies here that has outlived the maximum age. */
  isOld(key: string): boolean {
    const place = this.#places.get(key);
    return place !== undefined && this.clock() - place.since > this.maximumAge;
  }

  /** To be called before a render begins. */
  mark(tags: string[]): Mark {
    return { tags, generation: this.#generation };
  }

  /** Whether nothing of what the mark's page is made of has expired since. */
  isCurrent(mark: Mark): boolean {
    return mark.tags.every((tag) => (this.#expiredIn.get(tag) ?? 0) <= mark.generation);
  }

  /** Puts a page here, unless one of its tags has expired since the mark, or it is too heavy. */
  put(key: string, page: P, mark: Mark): boolean {
    if (!this.isCurrent(mark) || page.bytes > this.limit / 8) return false;
    this.#remove(key);
    this.#places.set(key, { page, tags: mark.tags, since: this.clock() });
    this.#bytes += page.bytes;
    for (const tag of mark.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
    for (const [oldest] of this.#places) {
      if (this.#bytes <= this.limit) break;
      this.#remove(oldest);
    }
    return true;
  }

  /** Takes down every page with one of these tags, and begins a new generation of them. */
  drop(tags: Iterable<string>): void {
    this.#generation += 1;
    for (const tag of tags) {
      this.#expiredIn.set(tag, this.#generation);
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#remove(key);
    }
  }

  #remove(key: string): void {
    const place = this.#places.get(key);
    if (!place) return;
    this.#places.delete(key);
    this.#bytes -= place.page.bytes;
    for (const tag of place.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
