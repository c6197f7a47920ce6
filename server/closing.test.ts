import { expect, test } from "vitest";
import { Closing } from "./closing";

test("what was opened last is closed first, and what fails doesn't keep the rest open", async () => {
  const order: string[] = [];
  const problems: string[] = [];
  const closing = new Closing((name) => problems.push(name));
  closing.add("database", () => order.push("database"));
  closing.add("worker", () => {
    throw new Error("broken");
  });
  closing.add("port", async () => order.push("port"));
  await closing.run();
  expect(order).toEqual(["port", "database"]);
  expect(problems).toEqual(["worker"]);
});

test("two who ask for the end at once both wait until everything is closed", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const closing = new Closing(() => undefined);
  const closed: string[] = [];
  closing.add("database", () => held.then(() => closed.push("database")));
  const first = closing.run();
  const second = closing.run().then(() => closed.push("second"));
  release();
  await Promise.all([first, second]);
  expect(closed).toEqual(["database", "second"]);
});

test("a start under way hears that the end has begun", () => {
  const closing = new Closing(() => undefined);
  closing.begin();
  expect(() => closing.signal.throwIfAborted()).toThrow();
});
