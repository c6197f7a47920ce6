import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ownScripts } from "./own-scripts";

/**
 * Whether an inline script is one that Next or React writes into pages, or one of ours. What Next writes is data
 * pushed on a list, so everything between the brackets has to be JSON; what React writes are pieces of its own
 * source, each with a call whose arguments have to be JSON. Nothing else can be told from what somebody smuggled in.
 */
export function isKnownScript(script: string): boolean {
  return ownScripts.includes(script) || isNextData(script) || isReactRuntime(script);
}

const pushes = [
  "(self.__next_f=self.__next_f||[]).push(",
  "self.__next_f.push(",
  "(self.__next_s=self.__next_s||[]).push(",
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
];

function isNextData(script: string): boolean {
  const push = pushes.find((start) => script.startsWith(start));
  return push !== undefined && isJson(script.slice(push.length).replace(/\);?$/, ""));
}

/** `$RC("B:0","S:0")` and its kin, the first time with the function's own text before it. */
function isReactRuntime(script: string): boolean {
  if (reactSource().includes(script)) return true;
  const call = /^([\s\S]*\$R[A-Z]\()([\s\S]*)\)$/.exec(script);
  const [, before = "", args = ""] = call ?? [];
  const named = /^\$R[A-Z]\($/.test(before) || reactSource().includes(before);
  return before !== "" && named && isJson(`[${args}]`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

let source: string | undefined;

/** React's server renderer with the quotes of its string literals undone. */
function reactSource(): string {
  source ??= readFileSync(
    createRequire(import.meta.url).resolve(
      "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js",
    ),
    "utf8",
  ).replace(/\\(x3c|['"\\])/g, (_, escaped: string) => (escaped === "x3c" ? "<" : escaped));
  return source;
}
