import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { memberRoles } from "@/db/schema/identity";
import { test } from "@/test/world";
import { findSessionMember } from "./find-session";
import { grantRole } from "./grant-role";
import { openSession } from "./open-session";
import { listPeople } from "./queries";
import { revokeRole } from "./revoke-role";
import { setAuthorAccount } from "./set-author-account";

test("a role counts from the next request on, and both giving and taking are in the log", async ({
  world,
}) => {
  const [admin, member] = [await world.newMember({ roles: ["admin"] }), await world.newMember()];
  const token = await openSession(world.db, member.id, new Date());
  const role = { memberId: member.id, role: "moderator" } as const;

  await grantRole(world.as(admin), role);
  await grantRole(world.as(admin), role);
  expect((await findSessionMember(world.db, token, new Date()))?.roles).toEqual(["moderator"]);

  await revokeRole(world.as(admin), role);
  expect((await findSessionMember(world.db, token, new Date()))?.roles).toEqual([]);

  const log = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, member.id));
  expect(log.map(({ event, actorId }) => [event, actorId])).toEqual([
    ["role.granted", admin.id],
    ["role.revoked", admin.id],
  ]);
});

test("two admins who revoke each other at once leave one", async ({ world }) => {
  await world.db.delete(memberRoles).where(eq(memberRoles.role, "admin"));
  const [one, two] = [
    await world.newMember({ roles: ["admin"] }),
    await world.newMember({ roles: ["admin"] }),
  ];
  const outcomes = await Promise.allSettled([
    revokeRole(world.as(one), { memberId: two.id, role: "admin" }),
    revokeRole(world.as(two), { memberId: one.id, role: "admin" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await world.db.select().from(memberRoles).where(eq(memberRoles.role, "admin"))).toHaveLength(1);
});

test("an author's account gets the role, and the session knows as whom it writes", async ({ world }) => {
  const [admin, member] = [await world.newMember({ roles: ["admin"] }), await world.newMember()];
  const { authorId } = await world.article();
  await setAuthorAccount(world.as(admin), { authorId, email: member.email });
  const token = await openSession(world.db, member.id, new Date());
  expect(await findSessionMember(world.db, token, new Date())).toMatchObject({
    roles: ["author"],
    grants: [],
    authorIds: [authorId],
  });
  await expect(
    setAuthorAccount(world.as(admin), { authorId, email: "nobody@example.org" }),
  ).rejects.toMatchObject({ code: "member_unknown" });
});

test("people are found by the beginning of an address, page by page, and only by admins", async ({
  world,
}) => {
  const admin = await world.newMember({ roles: ["admin"] });
  const made = [];
  for (let n = 0; n < 35; n++) made.push(await world.newMember());
  const seen = new Set<string>();
  let after: string | undefined;
  for (let pages = 0; pages < 5; pages++) {
    const { people, more } = await listPeople(world.as(admin), { starts: "reader-", after });
    for (const { id } of people) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    if (!more) break;
    after = people.at(-1)?.email;
  }
  for (const { id } of made) expect(seen.has(id)).toBe(true);
  const [member] = made;
  if (!member) throw new Error("Nobody was made.");
  await expect(listPeople(world.as(member), {})).rejects.toMatchObject({ code: "not_allowed" });
});
