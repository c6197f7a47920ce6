import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readingScript } from "@/components/site/reading-script";
import { hashScripts, pagePolicy } from "./policy";

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const page = (...scripts: string[]) =>
  `<body>${scripts.map((text) => `<script>${text}</script>`).join("<p>.</p>")}`;

const fromNext = [
  "(self.__next_f=self.__next_f||[]).push([0])",
  'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
];
const fromReact = [
  "requestAnimationFrame(function(){$RT=performance.now()});",
  '$RC("B:0","S:0")',
  '$RX("B:1","digest")',
];

test("each inline script of Next's and React's is in the policy of its page by its hash", () => {
  const scripts = [...fromNext, ...fromReact];
  expect(hashScripts(page(...scripts))).toEqual(scripts.map(hash));
});

test("our own script, which sets the theme before the first paint, is in the policy too", () => {
  expect(hashScripts(page(readingScript))).toEqual([hash(readingScript)]);
  expect(hashScripts(page(`${readingScript};alert(1)`))).toEqual([]);
});

test.each([
  "alert(1)",
  "self.__next_f.push([1]);alert(1)",
  'self.__next_f.push([1,"x"],alert(1))',
  "self.__next_f.push((alert(1),[1]))",
  '$RC("B:0","S:0");alert(1)',
  "$RC(alert(1))",
  'alert(1);$RC("B:0","S:0")',
])("a script that somebody wrote into the page stays out of its policy: %s", (script) => {
  expect(hashScripts(page(script))).toEqual([]);
});

test("scripts with an address and data for search engines need no hash", () => {
  const html =
    '<script src="/a.js" async=""></script><script type="application/ld+json">{"@type":"Article"}</script>';
  expect(hashScripts(html)).toEqual([]);
});

test("no page may run inline script, be framed, or send its forms elsewhere", () => {
  const policy = pagePolicy({ origin: "https://talk.example.org", formTargets: [] }, "/articles/a", [
    "'sha256-x'",
  ]);
  expect(policy).toContain("script-src 'self' 'sha256-x';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self';");
  expect(policy).toContain("default-src 'none'");
});

test("what is made to be embedded may be framed", () => {
  const policy = pagePolicy({ origin: "http://localhost:3000", formTargets: [] }, "/embed/a", []);
  expect(policy).toContain("frame-ancestors *");
});
