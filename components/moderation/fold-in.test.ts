import { expect, test } from "vitest";
import { foldIn } from "./fold-in";

const list = (ids: string) => Array.from(ids, (id) => ({ id }));
const ids = (rows: readonly { id: string; gone?: boolean }[]) =>
  rows.map(({ id, gone }) => (gone ? `(${id})` : id)).join("");

test("no line that is shown moves: what is gone keeps its place, what is new above waits, what is new below follows", () => {
  const folded = foldIn(list("abc"), list("xacyd"), false);
  expect(ids(folded.rows)).toBe("a(b)cyd");
  expect(folded).toMatchObject({ hidden: 1, arrived: 2 });
  const again = foldIn(folded.rows, list("zxcydw"), false, folded.arrived);
  expect(ids(again.rows)).toBe("(a)(b)cydw");
  expect(again).toMatchObject({ hidden: 2, arrived: 3 });
});

test("what comes up from the next page is not new, and an empty list shows what comes", () => {
  expect(foldIn(list("abc"), list("acd"), true)).toMatchObject({ hidden: 0, arrived: 0 });
  expect(ids(foldIn([], list("ab"), false).rows)).toBe("ab");
});
