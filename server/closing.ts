import { log } from "@/lib/platform/log";

/** How long closing one thing may take, in milliseconds, before the next one gets its turn. */
const patience = 8_000;

/** What has been opened, to be closed in the opposite order. */
export class Closing {
  readonly #closers: { name: string; close: () => Promise<unknown> | unknown }[] = [];
  readonly #stopping = new AbortController();
  #closed: Promise<void> | undefined;

  /** `onProblem` hears of what could not be closed, or not in time. */
  constructor(readonly onProblem: (name: string, error: unknown) => void = report) {}

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

  /** Closes everything, one after the other; what fails doesn't keep the rest open. Whoever asks waits for the same. */
  run(): Promise<void> {
    this.begin();
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) {
      try {
        await Promise.race([closer.close(), overtime()]);
      } catch (error) {
        this.onProblem(closer.name, error);
      }
    }
  }
}

function report(name: string, err: unknown): void {
  log.error({ err }, `closing the ${name} failed`);
}

function overtime(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("it took too long")), patience).unref();
  });
}
