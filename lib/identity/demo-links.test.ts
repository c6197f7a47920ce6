import { beforeEach, expect } from "vitest";
import { newId } from "@/db/ids";
import { members } from "@/db/schema/identity";
import { emailOf, people } from "@/db/seed/publication/people";
import { test } from "@/test/world";
import { demoPersonFor, demoSignInLinks } from "./demo-links";
import { findSessionMember } from "./find-session";
import { signInDemoPerson } from "./sign-in-demo-person";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

const tokens = () =>
  demoSignInLinks("http://localhost:3000").map(({ href }) => new URL(href).pathname.split("/").at(-1) ?? "");

test("there is one link for each role, the same at every start", () => {
  const links = demoSignInLinks("http://localhost:3000");
  expect(links.map(({ role }) => role).sort()).toEqual(["admin", "author", "moderator", "reader"]);
  expect(demoSignInLinks("http://localhost:3000")).toEqual(links);
  for (const { href } of links) expect(href).toMatch(/^http:\/\/localhost:3000\/demo\/sign-in\/[\w-]{32}$/);
});

test("a link signs its person in, and leads to what they came for", async ({ world }) => {
  for (const person of people) {
    if ("demo" in person) await world.db.insert(members).values({ id: newId(), email: emailOf(person.key) });
  }
  const now = new Date();
  const homes = [];
  for (const token of tokens()) {
    const { sessionToken, home } = await signInDemoPerson(world.db, token, now);
    expect(await findSessionMember(world.db, sessionToken, now)).toBeDefined();
    homes.push(home);
  }
  expect(homes.sort()).toEqual(["/", "/admin/articles", "/desk", "/moderation/held"]);
});

test("without the demo there is no link, and one that was written down opens nothing", async ({ world }) => {
  const written = tokens();
  globalThis.afterwordDemo = undefined;
  expect(demoSignInLinks("http://localhost:3000")).toEqual([]);
  for (const token of written) {
    expect(demoPersonFor(token)).toBeUndefined();
    await expect(signInDemoPerson(world.db, token, new Date())).rejects.toMatchObject({ code: "not_found" });
  }
});

test("no variable of the environment opens the demo's doors", () => {
  globalThis.afterwordDemo = undefined;
  process.env.AFTERWORD_DEMO = "on";
  expect(demoSignInLinks("http://localhost:3000")).toEqual([]);
});
