import { expect, test } from "vitest";
import { Shelf } from "./shelf";

const page = (name: string, bytes = 10) => ({ name, bytes });

function makeShelf(limit = 1_000, maximumAge = 1_000) {
  const clock = { now: 0 };
  return { clock, shelf: new Shelf<ReturnType<typeof page>>(limit, maximumAge, () => clock.now) };
}

test("what was put on the shelf is found there", () => {
  const { shelf } = makeShelf();
  expect(shelf.put("/a", page("a"), shelf.mark(["article:a"]))).toBe(true);
  expect(shelf.get("/a")).toEqual(page("a"));
  expect(shelf.get("/b")).toBeUndefined();
});

test("an expiry takes down every page with its tag, and no other", () => {
  const { shelf } = makeShelf();
  shelf.put("/a", page("a"), shelf.mark(["article:a"]));
  shelf.put("/a?sort=new", page("a2"), shelf.mark(["article:a"]));
  shelf.put("/b", page("b"), shelf.mark(["article:b"]));
  shelf.drop(["article:a"]);
  expect([shelf.get("/a"), shelf.get("/a?sort=new"), shelf.get("/b")]).toEqual([
    undefined,
    undefined,
    page("b"),
  ]);
  expect(shelf.bytes).toBe(10);
});

test("a page whose render began before an expiry of its tag is never put on the shelf", () => {
  const { shelf } = makeShelf();
  const before = shelf.mark(["article:a"]);
  shelf.drop(["article:a"]);
  expect(shelf.put("/a", page("old"), before)).toBe(false);
  expect(shelf.get("/a")).toBeUndefined();
  expect(shelf.put("/a", page("new"), shelf.mark(["article:a"]))).toBe(true);
});

test("an expiry of another tag overtakes nothing", () => {
  const { shelf } = makeShelf();
  const mark = shelf.mark(["article:a"]);
  shelf.drop(["article:b"]);
  expect(shelf.put("/a", page("a"), mark)).toBe(true);
});

test("the shelf never holds more than its limit: what was asked for longest ago goes first", () => {
  const { shelf } = makeShelf(80);
  for (const name of ["a", "b", "c", "d", "e", "f", "g", "h"])
    shelf.put(`/${name}`, page(name), shelf.mark([]));
  shelf.get("/a");
  shelf.put("/i", page("i"), shelf.mark([]));
  expect(shelf.bytes).toBeLessThanOrEqual(80);
  expect(shelf.get("/a")).toEqual(page("a"));
  expect(shelf.get("/b")).toBeUndefined();
});

test("a page that would push most others out is not taken", () => {
  const { shelf } = makeShelf(80);
  expect(shelf.put("/huge", page("huge", 11), shelf.mark([]))).toBe(false);
  expect(shelf.bytes).toBe(0);
});

test("a page put twice weighs once", () => {
  const { shelf } = makeShelf();
  shelf.put("/a", page("a", 10), shelf.mark(["x"]));
  shelf.put("/a", page("a", 30), shelf.mark(["x"]));
  expect(shelf.bytes).toBe(30);
});

test("a page older than the maximum age is not found, even if no expiry ever came", () => {
  const { shelf, clock } = makeShelf();
  shelf.put("/a", page("a"), shelf.mark(["article:a"]));
  clock.now = 1_001;
  expect(shelf.get("/a")).toBeUndefined();
  expect(shelf.isOld("/a")).toBe(true);
});
