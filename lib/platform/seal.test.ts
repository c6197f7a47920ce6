import { expect, test } from "vitest";
import { keyedHash } from "./keyed-hash";
import { seal, unseal } from "./seal";

test("what was sealed opens with the same purpose and row, and each sealing looks different", () => {
  const [first, second] = [seal("owner", "a member", "row 1"), seal("owner", "a member", "row 1")];
  expect(unseal("owner", first, "row 1")).toBe("a member");
  expect(first.equals(second)).toBe(false);
});

test("it does not open in another row, for another purpose, or with a bit changed", () => {
  const sealed = seal("owner", "a member", "row 1");
  expect(() => unseal("owner", sealed, "row 2")).toThrow();
  expect(() => unseal("letter", sealed, "row 1")).toThrow();
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal("owner", changed, "row 1")).toThrow();
  }
  expect(() => unseal("owner", sealed.subarray(0, 20), "row 1")).toThrow();
});

test("a keyed hash is the same for the same purpose and value, and can't be matched across purposes", () => {
  expect(keyedHash("session", "x").equals(keyedHash("session", "x"))).toBe(true);
  expect(keyedHash("session", "x").equals(keyedHash("receipt", "x"))).toBe(false);
  expect(keyedHash("session", "x")).toHaveLength(32);
});
