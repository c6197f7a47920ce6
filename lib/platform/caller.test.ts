import { expect, test } from "vitest";
import { nameCaller } from "./caller";

const [morning, evening, tomorrow] = ["2026-11-10T06:00Z", "2026-11-10T22:00Z", "2026-11-11T06:00Z"].map(
  (moment) => new Date(moment),
);

test("one address has one name for a day, and another the day after", () => {
  if (!morning || !evening || !tomorrow) throw new Error("no moments");
  const name = nameCaller("192.0.2.7", morning);
  expect(nameCaller("192.0.2.7", evening)).toBe(name);
  expect(nameCaller("::ffff:192.0.2.7", evening)).toBe(name);
  expect(nameCaller("192.0.2.8", evening)).not.toBe(name);
  expect(nameCaller("192.0.2.7", tomorrow)).not.toBe(name);
  // Yesterday's key is gone: not even we can make yesterday's name again.
  expect(nameCaller("192.0.2.7", morning)).not.toBe(name);
});

test("a line's whole IPv6 network is one caller, however it is written", () => {
  const at = new Date("2026-11-10T06:00Z");
  const name = nameCaller("2001:db8:0:12::1", at);
  expect(nameCaller("2001:DB8:0:12:aaaa:bbbb:cccc:dddd", at)).toBe(name);
  expect(nameCaller("2001:0db8:0000:0012::", at)).toBe(name);
  expect(nameCaller("2001:db8:0:13::1", at)).not.toBe(name);
});

test("no name holds its address", () => {
  expect(nameCaller("192.0.2.7", new Date())).toMatch(/^[\w-]{22}$/);
});
