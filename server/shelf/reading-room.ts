import type { IncomingMessage, ServerResponse } from "node:http";
import { everythingTag } from "@/lib/platform/tags";
import { type Asked, isPlain, readAsked } from "@/server/door/asked";
import { shareable } from "@/server/door/cache-control";
import { isCompressible } from "@/server/door/encoding";
import { intercept } from "@/server/door/intercept";
import { barePolicy, type Site } from "@/server/door/policy";
import { isPage, pagePolicyOf, sendHeld, typeOf } from "@/server/door/treat";
import { makePage, type Page, sendPage } from "./page";
import { findReading } from "./reading-routes";
import { type Mark, Shelf } from "./shelf";
import { Turnstile } from "./turnstile";

/** Hands a request to Next. */
export type Next = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export type ReadingRoomOptions = {
  site: Site;
  /** The headers of every answer. */
  headers: [name: string, value: string][];
  next: Next;
  /** Empties Next's caches of what carries one of these tags. */
  expireNext: (tags: string[]) => Promise<void>;
  /** How much the shelf holds, in bytes. */
  limit: number;
  /** How long a page may stay, in milliseconds: the net under an expiry that never reached us. */
  maximumAge: number;
};

const files = "/_next/static/";

/**
 * Serves what is the same for everyone: pages from the shelf, and the files of the build. What it hands to Next
 * carries no cookie and no trait of the reader, so that a page can't come out differently for one of them.
 */
export class ReadingRoom {
  readonly shelf: Shelf<Page>;
  readonly #turnstile = new Turnstile();
  readonly #renders = new Map<string, Render>();
  /** What has expired and Next has not been told of yet. */
  readonly #stale = new Set<string>();

  constructor(readonly options: ReadingRoomOptions) {
    this.shelf = new Shelf(options.limit, options.maximumAge);
  }

  /** Answers when this asks for a reading page or a file of the build; false leaves it to others. */
  serve(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const target = req.url ?? "/";
    const plain = isPlain(req.headers);
    const ready = plain ? this.shelf.get(target) : undefined;
    if (ready) {
      sendPage(readAsked(req), res, ready);
      return true;
    }
    const reading = target.startsWith(files) ? { tags: [], key: target } : findReading(target);
    if (!reading) return false;
    const asked = readAsked(req);
    const key = plain ? reading.key : undefined;
    const page = key === undefined ? undefined : this.shelf.get(key);
    if (page) sendPage(asked, res, page);
    else this.#fetch({ req, res, asked, tags: reading.tags, key }).catch((error) => res.destroy(error));
    return true;
  }

  /**
   * Takes down what carries one of these tags: from here on nobody is shown what was before. Next is told when it is
   * next asked for something, of everything that has expired by then at once: it costs as much as a page to tell it.
   */
  expire(tags: readonly string[]): void {
    this.shelf.drop(tags);
    for (const tag of tags) this.#stale.add(tag);
  }

  /** Whether Next has to be told of something before it answers. */
  get isStale(): boolean {
    return this.#stale.size > 0;
  }

  /** Tells Next of what has expired. Where that fails it stays to be told, and Next must not answer. */
  async freshen(): Promise<void> {
    while (this.isStale) {
      const tags = [...this.#stale];
      this.#stale.clear();
      try {
        await this.#turnstile.close(tags, () => this.options.expireNext(tags));
      } catch (error) {
        this.expire(tags);
        throw error;
      }
    }
  }

  async #fetch(visit: Visit): Promise<void> {
    const { res, asked, tags, key } = visit;
    // Perhaps an expiry never reached us: then Next must not answer from its cache either.
    if (key !== undefined && this.shelf.isOld(key)) this.expire(narrow(tags));
    await this.freshen();
    const leave = await this.#turnstile.enter([...tags, everythingTag]);
    if (this.isStale) {
      leave();
      return this.#fetch(visit);
    }
    const under = key === undefined ? undefined : this.#renders.get(key);
    if (!under || !this.shelf.isCurrent(under.mark)) return this.#render(visit, leave);
    leave();
    const page = await under.page;
    if (page) sendPage(asked, res, page);
    else await this.#fetch({ ...visit, key: undefined });
  }

  /** Lets Next render, and puts what comes out on the shelf on its way to the reader. */
  async #render({ req, res, asked, tags, key }: Visit, leave: () => void): Promise<void> {
    const mark = this.shelf.mark([...tags, everythingTag]);
    const render = makeRender(mark);
    if (key !== undefined && !asked.head) this.#renders.set(key, render);
    const end = (page: Page | undefined) => {
      leave();
      render.settle(page);
      if (key !== undefined && this.#renders.get(key) === render) this.#renders.delete(key);
    };
    res.once("close", () => end(undefined));
    for (const [name, value] of this.options.headers) res.setHeader(name, value);
    const finish = async (body: Buffer) => {
      // Next is done with it, whatever time the reader's line takes.
      leave();
      if (key === undefined || asked.head || !isShelvable(res))
        return sendHeld(asked, res, this.options.site, body);
      const page = await this.#finish(asked, res, body);
      this.shelf.put(key, page, mark);
      end(page);
      for (const name of res.getHeaderNames()) res.removeHeader(name);
      sendPage(asked, res, page);
    };
    intercept(res, () => ({
      kind: "hold",
      finish: (body) => finish(body).catch((error) => res.destroy(error)),
    }));
    hideReader(req, this.options.site);
    await this.options.next(req, res);
  }

  /** The page that is made of an answer of Next's. */
  #finish(asked: Asked, res: ServerResponse, body: Buffer): Promise<Page> {
    const { site, headers } = this.options;
    const type = typeOf(res);
    const isFile = asked.path.startsWith(files);
    const link = res.getHeader("link");
    const own: [string, string][] = [
      ["content-type", type],
      ["vary", isFile ? "accept-encoding" : "accept-encoding, rsc"],
      ["cache-control", isFile ? "public, max-age=31536000, immutable" : shareable],
    ];
    if (link !== undefined) own.push(["link", String(link)]);
    if (!isFile) {
      own.push(["content-security-policy", isPage(type) ? pagePolicyOf(site, asked.path, body) : barePolicy]);
    }
    // What is kept until the next build may take its time; a page is made anew at every change.
    const quality = isFile ? 9 : 5;
    return makePage(body, [...headers, ...own], isCompressible(type) ? quality : undefined);
  }
}

/** One old page is no reason to take every page down, which `site` would. */
function narrow(tags: string[]): string[] {
  const own = tags.filter((tag) => tag !== "site");
  return own.length > 0 ? own : tags;
}

type Visit = {
  req: IncomingMessage;
  res: ServerResponse;
  asked: Asked;
  tags: string[];
  key: string | undefined;
};
type Render = { mark: Mark; page: Promise<Page | undefined>; settle: (page: Page | undefined) => void };

function makeRender(mark: Mark): Render {
  let settle: Render["settle"] = () => {};
  const page = new Promise<Page | undefined>((resolve) => {
    settle = resolve;
  });
  return { mark, page, settle };
}

function isShelvable(res: ServerResponse): boolean {
  return res.statusCode === 200 && !res.hasHeader("set-cookie") && !res.hasHeader("content-encoding");
}

/** Leaves Next what says which page is wanted, and nothing that says by whom. */
function hideReader(req: IncomingMessage, site: Site): void {
  const kept = Object.entries(req.headers).filter(([name]) => name === "rsc" || name.startsWith("next-"));
  req.headers = { ...Object.fromEntries(kept), host: new URL(site.origin).host };
}
