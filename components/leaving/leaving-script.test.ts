import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isKnownScript } from "@/server/door/known-scripts";
import { leavingScript } from "./leaving-script";

test("what every page carries in its head is small, is one script, and stands in the policy of its page", () => {
  expect(gzipSync(leavingScript).length).toBeLessThan(2048);
  expect(() => new Function(leavingScript)).not.toThrow();
  expect(leavingScript).not.toMatch(/<\/?script/i);
  expect(isKnownScript(leavingScript)).toBe(true);
});
