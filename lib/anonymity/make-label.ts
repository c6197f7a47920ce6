import { randomInt } from "node:crypto";
import { DESCRIBING } from "./words/describing";
import { THINGS } from "./words/things";

/** Two words by which moderators can speak of a thread. Drawn by themselves: they say nothing of its receipt. */
export function makeLabel(): string {
  return `${DESCRIBING[randomInt(DESCRIBING.length)]} ${THINGS[randomInt(THINGS.length)]}`;
}
