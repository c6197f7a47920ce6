import { NextRequest } from "next/server";
import { expect, vi } from "vitest";
import { sessions } from "@/db/schema/identity";
import { comeIn } from "@/test/come-in";
import type { Visitor } from "@/test/visitor";
import { test, type World } from "@/test/world";
import { GET, POST, PUT } from "./route";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

const openSessions = async ({ db }: World) => (await db.select().from(sessions)).length;

function send(visitor: Visitor, method: "PUT" | "POST", body?: object): Promise<Response> {
  const request = new NextRequest("http://localhost:3000/api/leave", {
    method,
    headers: visitor.headers(),
    body: body && JSON.stringify(body),
  });
  return visitor.within(() => (method === "PUT" ? PUT(request) : POST(request)));
}

test("who leaves has the device cleared, and stays signed in unless they chose otherwise before", async ({
  world,
}) => {
  globalThis.afterwordDatabase = world.database;
  const visitor = await comeIn(world, await world.newMember());
  const chosen = async () => (await visitor.within(GET)).json();
  const left = await send(visitor, "POST");
  expect([left.status, left.headers.get("clear-site-data"), left.headers.get("cache-control")]).toEqual([
    204,
    '"cache", "storage"',
    "no-store",
  ]);
  expect([await openSessions(world), visitor.cookies.has("afterword-session")]).toEqual([1, true]);

  expect(await chosen()).toEqual({ signsOut: false });
  expect((await send(visitor, "PUT", { signsOut: "yes" })).status).toBe(400);
  await send(visitor, "PUT", { signsOut: true });
  expect(await chosen()).toEqual({ signsOut: true });
  await send(visitor, "POST");
  expect([await openSessions(world), visitor.cookies.has("afterword-session")]).toEqual([0, false]);

  // Remembered for the next time, also when somebody else signs in here.
  expect(await chosen()).toEqual({ signsOut: true });
  await send(visitor, "PUT", { signsOut: false });
  expect(await chosen()).toEqual({ signsOut: false });
});
