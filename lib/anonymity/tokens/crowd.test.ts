import { expect, test } from "vitest";
import { crowdOn } from "./crowd";
import { spanFrom } from "./epochs";

const key = (monday: string, drew: number | null) => ({ key: monday, ...spanFrom(monday), drew });

test("the crowd of a day is the largest of the weeks whose tokens count and that are over", () => {
  const keys = [
    key("2026-11-02", 400),
    key("2026-11-09", 41),
    key("2026-11-16", 12),
    key("2026-11-23", null),
  ];
  expect(crowdOn("2026-11-22", keys)).toBe(400);
  expect(crowdOn("2026-11-24", keys)).toBe(41);
  expect(crowdOn("2026-11-24", keys.slice(3))).toBeUndefined();
  expect(crowdOn("2026-11-24", [])).toBeUndefined();
});
