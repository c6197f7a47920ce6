/** What has been opened, to be closed in the opposite order. */
export class Closing {
  readonly #closers: { name: string; close: () => Promise<unknown> | unknown }[] = [];
  readonly #stopping = new AbortController();

  /** Aborts when the end has begun: a start under way stops at its next step. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  add(name: string, close: () => Promise<unknown> | unknown): void {
    this.#closers.push({ name, close });
  }

  begin(): void {
    this.#stopping.abort();
  }

  /** Closes everything, one after the other; what fails doesn't keep the rest open. */
  async run(onProblem: (name: string, error: unknown) => void): Promise<void> {
    this.begin();
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) {
      try {
        await closer.close();
      } catch (error) {
        onProblem(closer.name, error);
      }
    }
  }
}
