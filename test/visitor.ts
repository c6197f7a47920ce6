import { AsyncLocalStorage } from "node:async_hooks";
import { NextRequest } from "next/server";
import type { FormState } from "@/lib/platform/form-state";
import { idle } from "@/lib/platform/form-state";

/** The visitor whose request is being answered: what Next would know from its own request. */
const current = new AsyncLocalStorage<Visitor>();

function visitor(): Visitor {
  const found = current.getStore();
  if (!found) throw new Error("Nobody is visiting: use Visitor.act, get or post.");
  return found;
}

/** In place of `next/headers`: `vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders)`. */
export const nextHeaders = {
  headers: async () => visitor().headers(),
  cookies: async () => visitor().jar,
};

/** In place of `next/cache`, in the same way. */
export const nextCache = {
  updateTag: (tag: string) => visitor().updated.push(tag),
  refresh: () => {},
  revalidateTag: () => {},
  cacheTag: () => {},
  cacheLife: () => {},
};

/** What an action came to: the form's state, or the page it led to. */
export type Outcome = FormState & { redirect?: string };

type Handler<C> = (request: NextRequest, context: C) => Promise<Response>;

/** A browser, as far as the server sees one: cookies that stay, and the headers that browsers set. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Tags that actions have expired for the next page. */
  readonly updated: string[] = [];
  /** Headers of its own, over the usual ones. */
  extra: Record<string, string> = {};

  /** What `next/headers` calls cookies. */
  readonly jar = {
    get: (name: string) => {
      const value = this.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (cookie: string | { name: string; value: string; maxAge?: number }, value?: string) => {
      if (typeof cookie === "string") this.keep(cookie, value ?? "");
      else this.keep(cookie.name, cookie.maxAge === 0 ? "" : cookie.value);
    },
    delete: (cookie: string | { name: string }) =>
      this.keep(typeof cookie === "string" ? cookie : cookie.name, ""),
  };

  private keep(name: string, value: string): void {
    if (value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      host: "localhost:3000",
      origin: "http://localhost:3000",
      "sec-fetch-site": "same-origin",
      "x-forwarded-proto": "http",
      "x-afterword-caller": "a-network-of-its-own",
      ...(cookie ? { cookie } : {}),
      ...this.extra,
    });
  }

  /** Lets something happen within a request of theirs. */
  within<T>(work: () => Promise<T>): Promise<T> {
    return current.run(this, work);
  }

  /** Sends a form to a server action. */
  act(
    action: (state: FormState, data: FormData) => Promise<FormState>,
    fields: Record<string, string | File> = {},
  ): Promise<Outcome> {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return this.within(async (): Promise<Outcome> => {
      try {
        return await action(idle, data);
      } catch (error) {
        const redirect = redirectOf(error);
        if (redirect === undefined) throw error;
        return { status: "done", redirect };
      }
    });
  }

  /** Asks a route handler of ours; where it leads elsewhere, that is its answer. */
  async ask<C>(
    handler: Handler<C>,
    method: "GET" | "HEAD" | "POST",
    path: string,
    context: C,
    body?: URLSearchParams,
  ): Promise<Response> {
    const request = new NextRequest(`http://localhost:3000${path}`, {
      method,
      headers: this.headers(),
      body,
    });
    const answer = await this.within(() => handler(request, context).catch(answerInstead));
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const gone = attributes.some((attribute) =>
        /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute),
      );
      const at = pair.indexOf("=");
      this.keep(pair.slice(0, at), gone ? "" : decodeURIComponent(pair.slice(at + 1)));
    }
    return answer;
  }
}

/** Next's redirect is an error whose digest holds the address. */
export function redirectOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error) || typeof error.digest !== "string") return undefined;
  const [kind, , ...rest] = error.digest.split(";");
  return kind === "NEXT_REDIRECT" ? rest.slice(0, -2).join(";") : undefined;
}

/** Where a page or a handler leads instead of answering, as Next tells it. @throws whatever else was thrown */
export function elsewhere(error: unknown): { status: number; location?: string } {
  const location = redirectOf(error);
  if (location !== undefined) return { status: 307, location };
  if (error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404") {
    return { status: 404 };
  }
  throw error;
}

/** The answer that Next makes of what a handler threw. */
export function answerInstead(error: unknown): Response {
  const { status, location } = elsewhere(error);
  return new Response(null, { status, headers: location ? { location } : {} });
}
