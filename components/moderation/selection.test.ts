import { expect, test } from "vitest";
import { pick, pickAll, pickedIn, pickNone } from "./selection";

const rows = Array.from("abcdef", (id) => ({ id, value: `${id}.1` }));
const picked = () => [...pickedIn("held").keys()].join("");

test("items are picked one by one, by range, all and none, and another queue begins anew", () => {
  pick("held", rows, "e", false);
  pick("held", rows, "b", true);
  expect(picked()).toBe("ebcd");
  pick("held", rows, "c", false);
  expect(picked()).toBe("ebd");
  pickAll("held", rows);
  expect(pickedIn("held").size).toBe(6);
  pickNone("held");
  expect(picked()).toBe("");
  pick("held", rows, "a", false);
  expect(pickedIn("questions").size).toBe(0);
});
