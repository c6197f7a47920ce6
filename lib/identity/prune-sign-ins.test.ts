import { expect } from "vitest";
import { sessions, verificationTokens } from "@/db/schema/identity";
import { sentMail } from "@/db/schema/mail";
import { makeCtx } from "@/lib/platform/context";
import { test } from "@/test/world";
import { system } from "./actor";
import { pruneSignIns } from "./prune-sign-ins";

test("sign-in links and sessions that ran out are deleted, and keys of letters after a month; what counts stays", async ({
  world,
}) => {
  const { id: userId } = await world.newMember();
  const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
  await world.db.insert(sessions).values([
    { sessionToken: "over", userId, expires: at(-1) },
    { sessionToken: "counts", userId, expires: at(60) },
  ]);
  await world.db.insert(verificationTokens).values([
    { identifier: "a@example.org", token: "over", expires: at(-1) },
    { identifier: "a@example.org", token: "counts", expires: at(20) },
  ]);
  await world.db.insert(sentMail).values([
    { key: "over", sentAt: at(-31 * 24 * 60) },
    { key: "counts", sentAt: at(-29 * 24 * 60) },
  ]);
  await pruneSignIns(makeCtx(world.db, system, world.now));
  expect((await world.db.select().from(sessions)).map((row) => row.sessionToken)).toEqual(["counts"]);
  expect((await world.db.select().from(verificationTokens)).map((row) => row.token)).toEqual(["counts"]);
  expect((await world.db.select().from(sentMail)).map((row) => row.key)).toEqual(["counts"]);
});
