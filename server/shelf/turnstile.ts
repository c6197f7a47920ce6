type Render = { tags: string[]; ended: Promise<void>; end: () => void };
type Closing = { tags: Set<string>; ended: Promise<void> };

/**
 * Keeps renders and expiries of the same tag apart, so that Next's caches are emptied while no render is under way
 * that could fill them again with what was read before. A render that begins after the expiry is fresh; one that
 * outlasts the patience (milliseconds) no longer holds it up, and makes it run once more when it ends.
 */
export class Turnstile {
  readonly #renders = new Set<Render>();
  readonly #closings = new Set<Closing>();

  constructor(readonly patience = 2_000) {}

  /** Waits while an expiry of one of the tags runs, then lets a render begin. Call the result when it has ended. */
  async enter(tags: string[]): Promise<() => void> {
    for (let closing = this.#find(tags); closing; closing = this.#find(tags)) await closing.ended;
    const render = makeRender(tags);
    this.#renders.add(render);
    return () => {
      this.#renders.delete(render);
      render.end();
    };
  }

  /** Lets no render of these tags begin, waits for those under way, and does the work. */
  async close(tags: string[], work: () => Promise<void>): Promise<void> {
    const closing = { tags: new Set(tags), ended: Promise.resolve() };
    const run = this.#close(closing.tags, work).finally(() => this.#closings.delete(closing));
    closing.ended = run.catch(() => undefined);
    this.#closings.add(closing);
    await run;
  }

  async #close(tags: Set<string>, work: () => Promise<void>): Promise<void> {
    const under = [...this.#renders].filter((render) => render.tags.some((tag) => tags.has(tag)));
    await Promise.race([Promise.all(under.map((render) => render.ended)), pause(this.patience)]);
    const late = under.filter((render) => this.#renders.has(render));
    for (const render of late) render.ended.then(() => this.close([...tags], work)).catch(() => undefined);
    await work();
  }

  #find(tags: string[]): Closing | undefined {
    for (const closing of this.#closings) if (tags.some((tag) => closing.tags.has(tag))) return closing;
    return undefined;
  }
}

function makeRender(tags: string[]): Render {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { tags, ended, end };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
