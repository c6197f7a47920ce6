import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync } from "node:fs";
import path from "node:path";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import config from "@/next.config";
import { redirectOf, type Visitor } from "./visitor";

/** What a visitor gets under an address. */
export type Opened = {
  status: number;
  /** Where it leads instead. */
  location?: string;
  /** The body, without what the layouts put around it. */
  html: string;
  /** Title, description and the like, as JSON. */
  head: string;
  /** What its components were handed, as JSON: of those that run in the browser it travels along with the page. */
  handed: string;
};

/** A page of ours: its file below `app`, and its address with `[names]` for what varies. */
export type PageRoute = { file: string; route: string };

/** Every page there is, those first whose address leaves less open. */
export const PAGES: readonly PageRoute[] = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => ({ file, route: `/${path.dirname(file).replace(/\([^)]+\)\/?/g, "")}` }))
  .sort((a, b) => open(a.route) - open(b.route) || a.route.localeCompare(b.route));

function open(route: string): number {
  return route.split("[").length;
}

/**
 * Opens a page as this visitor: the page's own code runs, with everything it reads, and its components are rendered to
 * HTML. Only Next is left out, whose request and caches the mocks of `test/visitor.ts` stand for.
 */
export async function openPage(visitor: Visitor, target: string): Promise<Opened> {
  const { pathname, searchParams } = new URL(target, "http://localhost:3000");
  const found = find(await rewritten(pathname));
  const props = {
    params: Promise.resolve(found.params),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `@/app/${found.file}`);
  const handed: string[] = [];
  return visitor.within(() =>
    hands.run(handed, async () => {
      try {
        const { default: page, generateMetadata, metadata } = module;
        if (!isComponent(page)) throw new Error(`${found.file} exports no page.`);
        const html = await render(await page(props));
        const head = JSON.stringify(isComponent(generateMetadata) ? await generateMetadata(props) : metadata);
        return { status: 200, html, head: head ?? "", handed: handed.join("\n") };
      } catch (error) {
        return { ...elsewhere(error), html: "", head: "", handed: "" };
      }
    }),
  );
}

type Props = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
};
type Component = (props: Props) => ReactNode | Promise<ReactNode>;

function isComponent(value: unknown): value is Component {
  return typeof value === "function";
}

async function rewritten(pathname: string): Promise<string> {
  const rewrites = await config.rewrites?.();
  if (!rewrites || Array.isArray(rewrites)) return pathname;
  return rewrites.beforeFiles?.find(({ source }) => source === pathname)?.destination ?? pathname;
}

function find(pathname: string): PageRoute & { params: Record<string, string> } {
  for (const page of PAGES) {
    const pattern = page.route.replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (match) return { ...page, params: { ...match.groups } };
  }
  throw new Error(`There is no page under ${pathname}.`);
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

/** Where Next would lead instead. Anything else is a bug. */
function elsewhere(error: unknown): Pick<Opened, "status" | "location"> {
  const location = redirectOf(error);
  if (location !== undefined) return { status: 307, location };
  if (error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404") {
    return { status: 404 };
  }
  throw error;
}

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
