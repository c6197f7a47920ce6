import { expect, test } from "vitest";
import { OUTSIDE_SERVICES } from "@/db/vocabulary";
import { signalName } from "@/lib/moderation/outside/signal-name";
import { CHECKS } from "@/lib/moderation/screening/checks";
import { CHECK_WORDS } from "./check-words";

test("every check, and every service outside, has its words on the page of screening", () => {
  const names = [...CHECKS.map(({ name }) => name), ...OUTSIDE_SERVICES.map(signalName)];
  expect(names.filter((name) => !(name in CHECK_WORDS))).toEqual([]);
});
