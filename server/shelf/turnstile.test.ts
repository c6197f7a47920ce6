import { expect, test } from "vitest";
import { Turnstile } from "./turnstile";

/** Lets everything run that waits for nothing outside. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("an expiry waits for the render under way, and a later render for the expiry", async () => {
  const turnstile = new Turnstile();
  const order: string[] = [];
  const leave = await turnstile.enter(["a"]);
  const closed = turnstile.close(["a"], async () => void order.push("emptied"));
  const later = turnstile.enter(["a"]).then(() => order.push("rendered anew"));
  await settled();
  expect(order).toEqual([]);
  leave();
  await Promise.all([closed, later]);
  expect(order).toEqual(["emptied", "rendered anew"]);
});

test("renders of other tags come and go meanwhile", async () => {
  const turnstile = new Turnstile();
  await turnstile.enter(["a"]);
  void turnstile.close(["a"], async () => undefined);
  const leave = await turnstile.enter(["b"]);
  leave();
});

test("a render that outlasts the patience doesn't hold an expiry up, and makes it run again", async () => {
  const turnstile = new Turnstile(0);
  let emptied = 0;
  const leave = await turnstile.enter(["a"]);
  await turnstile.close(["a"], async () => void emptied++);
  expect(emptied).toBe(1);
  leave();
  (await turnstile.enter(["a"]))();
  await settled();
  (await turnstile.enter(["a"]))();
  expect(emptied).toBe(2);
});

test("an expiry that fails lets renders in again, and says so to who asked for it", async () => {
  const turnstile = new Turnstile();
  const closed = turnstile.close(["a"], async () => {
    throw new Error("Next is gone");
  });
  await expect(closed).rejects.toThrow("Next is gone");
  (await turnstile.enter(["a"]))();
});
