import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { NextRequest } from "next/server";
import { createElement, type ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import config from "@/next.config";
import { elsewhere, type Visitor } from "./visitor";

/** What a visitor gets under an address. */
export type Opened = {
  status: number;
  /** Where it leads instead. */
  location?: string;
  /** The body: of a page, without what the layouts put around it. */
  html: string;
  /** Title, description and the like, or the headers of what is no page, as JSON. */
  head: string;
  /** What its components were handed, as JSON: of those that run in the browser it travels along with the page. */
  handed: string;
};

/** What answers under an address: its file below `app`, and the address with `[names]` for what varies. */
export type Route = { file: string; route: string };

/** Every page there is and everything else that can be got, those first whose address leaves less open. */
export const ROUTES: readonly Route[] = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx" || isGot(file))
  .map((file) => ({ file, route: `/${path.dirname(file).replace(/\([^)]+\)\/?/g, "")}` }))
  .sort((a, b) => open(a.route) - open(b.route) || a.route.localeCompare(b.route));

function isGot(file: string): boolean {
  if (path.basename(file) !== "route.ts") return false;
  return /export (async function|const) GET\b/.test(readFileSync(path.join("app", file), "utf8"));
}

function open(route: string): number {
  return route.split("[").length;
}

/**
 * Gets what stands under an address, as this visitor: its own code runs, with everything it reads, and a page's
 * components are rendered to HTML. Only Next is left out, whose request and caches the mocks of `test/visitor.ts`
 * stand for.
 */
export async function openPage(visitor: Visitor, target: string): Promise<Opened> {
  const { pathname, searchParams } = new URL(target, "http://localhost:3000");
  const found = find(await rewritten(pathname));
  if (!found) return { status: 404, html: "", head: "", handed: "" };
  const props = {
    params: Promise.resolve(found.params),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `@/app/${found.file}`);
  const { default: page, generateMetadata, metadata, GET: handler } = module;
  if (isHandler(handler)) return got(await visitor.ask(handler, "GET", target, props));
  if (!isComponent(page)) throw new Error(`${found.file} exports no page.`);
  const handed: string[] = [];
  return visitor.within(() =>
    hands.run(handed, async () => {
      try {
        const html = await render(await page(props));
        const head = JSON.stringify(isComponent(generateMetadata) ? await generateMetadata(props) : metadata);
        return { status: 200, html, head: head ?? "", handed: handed.join("\n") };
      } catch (error) {
        return { ...elsewhere(error), html: "", head: "", handed: "" };
      }
    }),
  );
}

async function got(answer: Response): Promise<Opened> {
  const headers = [...answer.headers].filter(([name]) => name !== "location");
  return {
    status: answer.status,
    location: answer.headers.get("location") ?? undefined,
    html: await answer.text(),
    head: headers.length > 0 ? JSON.stringify(headers) : "",
    handed: "",
  };
}

type Props = {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Record<string, string>>;
};
type Component = (props: Props) => ReactNode | Promise<ReactNode>;
type Handler = (request: NextRequest, props: Props) => Promise<Response>;

function isComponent(value: unknown): value is Component {
  return typeof value === "function";
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

async function rewritten(pathname: string): Promise<string> {
  const rewrites = await config.rewrites?.();
  if (!rewrites || Array.isArray(rewrites)) return pathname;
  return rewrites.beforeFiles?.find(({ source }) => source === pathname)?.destination ?? pathname;
}

function find(pathname: string): (Route & { params: Record<string, string | string[]> }) | undefined {
  for (const found of ROUTES) {
    const pattern = found.route
      .replace(/\[\.\.\.(\w+)\]/g, "(?<$1>.+)")
      .replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      found.route.includes(`[...${name}]`) ? value.split("/") : value,
    ]);
    return { ...found, params: Object.fromEntries(params) };
  }
  return undefined;
}

async function render(page: ReactNode): Promise<string> {
  const faults: unknown[] = [];
  const node = createElement(AppRouterContext.Provider, { value: router }, page);
  const stream = await renderToReadableStream(node, { onError: (fault) => void faults.push(fault) });
  const html = await new Response(stream).text();
  if (faults.length > 0) throw faults[0];
  return html;
}

/** What components of Next's find when they look for the window's router: on the server it does nothing. */
const still = () => {};
const router = {
  bfcacheId: "",
  back: still,
  forward: still,
  refresh: still,
  push: still,
  replace: still,
  prefetch: still,
};

/** What the components of the page that is being rendered were handed. */
const hands = new AsyncLocalStorage<string[]>();

/**
 * In place of `react/jsx-dev-runtime`, so that `handed` is known:
 * `vi.mock("react/jsx-dev-runtime", async (original) => (await import("@/test/pages")).keepingHands(await original()))`.
 */
export function keepingHands<
  R extends { jsxDEV: (type: unknown, props: object, ...rest: never[]) => unknown },
>(runtime: R): R {
  return {
    ...runtime,
    jsxDEV: (type: unknown, props: object, ...rest: never[]) => {
      const { children: _, ...own } = { children: undefined, ...props };
      if (typeof type !== "string") hands.getStore()?.push(JSON.stringify(own, plainly));
      return runtime.jsxDEV(type, props, ...rest);
    },
  };
}

/** Elements are handed what they show by themselves, and what is no plain data (a connection) can't travel. */
function plainly(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return "$$typeof" in value || Object.getPrototypeOf(value) !== Object.prototype ? undefined : value;
}
