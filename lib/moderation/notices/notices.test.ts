import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { POST as exportCase } from "@/app/moderation/legal-notices/export/route";
import { auditEvents } from "@/db/schema/audit";
import { contributions } from "@/db/schema/contributions";
import { localMail } from "@/db/schema/mail";
import { statements } from "@/db/schema/moderation";
import { notices } from "@/db/schema/notices";
import { countDrift } from "@/lib/contributions/count-drift";
import { listMyContributions } from "@/lib/contributions/queries";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { system } from "@/lib/identity/actor";
import { countQueues } from "@/lib/moderation/queues/find-desk";
import { makeCtx } from "@/lib/platform/context";
import { REFUSALS } from "@/lib/refusals";
import { comeIn, guestOf } from "@/test/come-in";
import { readCount } from "@/test/read-count";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import {
  claimNoticeAction,
  decideNoticeAction,
  giveNoticeAction,
  lookUpNoticeAction,
  releaseNoticeAction,
  undoNoticeAction,
} from "./actions";
import { decideNotice } from "./decide-notice";
import { eraseNotifiers } from "./erase-notifiers";
import { giveNotice } from "./give-notice";
import { getNotice, listNotices } from "./queries";
import type { DecideNoticeInput, NoticeInput } from "./schemas";
import { undoNotice } from "./undo-notice";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordDemo = true;
  globalThis.afterwordLimits = undefined;
});

const granted = (world: World) => world.newMember({ roles: ["moderator"], grants: ["legal"] });

/** A note that stands, by somebody who is told of decisions by letter. */
async function standing(
  world: World,
): Promise<{ writer: Person; note: Contribution & { threadId: string } }> {
  const writer = await world.newMember({ trusted: true });
  const body = `A note that stands since ${world.now.toISOString()}.`;
  return { writer, note: await sendNote(world, writer, { article: await world.article(), body }) };
}

let given = 0;
async function give(world: World, place: string, rest: Partial<NoticeInput> = {}) {
  const email = `notifier-${++given}@notices.example`;
  const notice = await giveNotice(world.guest, {
    place,
    kind: "privacy",
    explanation: "It tells where my sister lives, who never agreed to that.",
    name: "Margit Notifier",
    email,
    goodFaith: "on",
    ...rest,
  });
  return { ...notice, email };
}

const removal = (noticeId: string): DecideNoticeInput => ({
  noticeId,
  revision: 1,
  verdict: "removed",
  ground: "law",
  legalGround: "Article 9 of the Civil Code",
  facts: "The note tells the address of a private person.",
  automated: false,
});

const lettersTo = (world: World, email: string) =>
  world.db.select().from(localMail).where(eq(localMail.to, email));
const stateOf = async (world: World, { id }: Contribution) =>
  (await world.db.select().from(contributions).where(eq(contributions.id, id)))[0]?.state;

describe("DSA 16: a notice", () => {
  test("needs no account, is acknowledged at once on the page and by letter, and hides nothing", async ({
    world,
  }) => {
    const { note } = await standing(world);
    const waiting = await readCount(world.db, "legal-notices", "waiting");
    const fields = {
      place: `http://localhost:3000/articles/any/threads/${note.threadId}/notes/${note.id}`,
      kind: "defamation",
      explanation: "It says of my brother what a court has found to be untrue.",
      name: "Margit Notifier",
      email: "Margit@Notices.example",
      goodFaith: "on",
    };
    const outcome = await guestOf(world).act(giveNoticeAction, fields);
    const reference = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(outcome.message ?? "")?.[0] ?? "";
    expect(reference).not.toBe("");
    expect(await stateOf(world, note)).toBe("approved");
    expect(await readCount(world.db, "legal-notices", "waiting")).toBe(waiting + 1);

    await runJobs(world);
    const [letter] = await lettersTo(world, "margit@notices.example");
    expect(letter?.text).toContain(reference);
    expect(letter?.text).not.toContain("brother");
    // As somebody copies it by hand.
    const typed = reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
    const found = await guestOf(world).act(lookUpNoticeAction, { reference: typed });
    expect(found.message).toContain("It has not been decided yet.");
  });

  test("asks for reasons, the place, name and address and good faith; without a name only of children’s abuse", async ({
    world,
  }) => {
    const { note } = await standing(world);
    const empty = await guestOf(world).act(giveNoticeAction, { place: note.id, kind: "privacy" });
    expect(Object.keys(empty.fieldErrors ?? {}).sort()).toEqual(["explanation", "goodFaith"]);
    const nameless = { place: note.id, explanation: "It shows what must not be shown.", goodFaith: "on" };
    const privacy = await guestOf(world).act(giveNoticeAction, { ...nameless, kind: "privacy" });
    expect(Object.keys(privacy.fieldErrors ?? {}).sort()).toEqual(["email", "name"]);
    const children = await guestOf(world).act(giveNoticeAction, { ...nameless, kind: "child-abuse" });
    expect(children.status).toBe("done");
  });

  test("about what readers never saw is as one about nothing", async ({ world }) => {
    const held = await world.note(await world.newMember(), await world.article());
    for (const place of [held.id, crypto.randomUUID(), "https://elsewhere.example/"]) {
      await expect(give(world, place)).rejects.toMatchObject({ code: "place_unknown" });
    }
  });

  test("who gave it is in no table to be read, and is erased six months after it was closed", async ({
    world,
  }) => {
    const { note } = await standing(world);
    const notice = await give(world, note.id);
    const moderator = await granted(world);
    const [row] = await world.db.select().from(notices).where(eq(notices.id, notice.id));
    expect(JSON.stringify(row) + row?.sealedNotifier?.toString("latin1")).not.toContain("Margit");
    expect((await getNotice(world.as(moderator), notice.id)).notifier?.email).toBe(notice.email);
    await decideNotice(world.as(moderator), { ...removal(notice.id), verdict: "kept" });
    const later = (days: number) =>
      makeCtx(world.db, system, new Date(world.now.getTime() + days * 86_400_000));
    await eraseNotifiers(later(183));
    expect((await getNotice(world.as(moderator), notice.id)).notifier).not.toBeNull();
    await eraseNotifiers(later(185));
    expect((await getNotice(world.as(moderator), notice.id)).notifier).toBeNull();
  });
});

describe("DSA 17: a removal on a notice", () => {
  test("gives its writer ground, facts, means and redress, and neither them nor anybody the notifier", async ({
    world,
  }) => {
    const { writer, note } = await standing(world);
    const notice = await give(world, note.id);
    await decideNotice(world.as(await granted(world)), removal(notice.id));
    expect(await stateOf(world, note)).toBe("removed");

    await runJobs(world);
    const told = (await lettersTo(world, writer.email)).at(-1)?.text ?? "";
    const { items } = await listMyContributions(world.as(writer), {});
    for (const text of [told, items[0]?.statement?.body ?? ""]) {
      for (const part of [
        "everywhere and without an end",
        "The note tells the address of a private person.",
        "gave us notice",
        "No automated means",
        "Article 9 of the Civil Code",
        "second look within six months",
        "Article 21",
        "a court",
      ]) {
        expect(text).toContain(part);
      }
      for (const secret of ["Margit", notice.email, notice.reference]) expect(text).not.toContain(secret);
    }
  });

  test("answers the notifier, once, and is taken back in one step with all that hung on it", async ({
    world,
  }) => {
    const { note } = await standing(world);
    const notice = await give(world, note.id);
    const moderator = await granted(world);
    await decideNotice(world.as(moderator), removal(notice.id));
    await runJobs(world);
    await runJobs(world);
    const answers = (await lettersTo(world, notice.email)).map(({ text }) => text);
    expect(answers.filter((text) => text.includes("We have taken it down."))).toHaveLength(1);

    await undoNotice(world.as(moderator), { noticeId: notice.id });
    await runJobs(world);
    expect(await stateOf(world, note)).toBe("approved");
    expect(await getNotice(world.as(moderator), notice.id)).toMatchObject({
      outcome: "waiting",
      claim: { mine: true },
      decisions: [{ verdict: "undone" }, { verdict: "removed" }],
    });
    const [statement] = await world.db
      .select()
      .from(statements)
      .where(eq(statements.contributionId, note.id));
    expect(statement?.voidedAt).not.toBeNull();
    expect((await lettersTo(world, notice.email)).some(({ text }) => text.includes("taken back"))).toBe(true);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is undone and restored only by those who may see the notice", async ({ world }) => {
    const { note } = await standing(world);
    const notice = await give(world, note.id);
    await decideNotice(world.as(await granted(world)), removal(notice.id));
    const { decisions } = await getNotice(world.as(await granted(world)), notice.id);
    expect(decisions).toHaveLength(1);
    const moderator = world.as(await world.moderator());
    const [made] = await world.db.select().from(statements).where(eq(statements.contributionId, note.id));
    await expect(undoDecision(moderator, { decisionId: made?.decisionId ?? "" })).rejects.toMatchObject({
      code: "undo_at_notice",
    });
    const restore = { contributionId: note.id, revision: 1, verdict: "restore" } as const;
    await expect(decide(moderator, restore)).rejects.toMatchObject({ code: "not_allowed" });
    await decide(world.as(await granted(world)), restore);
    expect(await stateOf(world, note)).toBe("approved");
  });

  test("names one ground and the facts, and is of the text that was read, by who holds it, and not by its writer", async ({
    world,
  }) => {
    const { note } = await standing(world);
    const notice = await give(world, note.id);
    const moderator = await granted(world);
    const refusals = [
      [{ facts: undefined }, "facts_needed"],
      [{ legalGround: undefined }, "law_needed"],
      [{ ground: "rule" }, "rule_needed"],
      [{ revision: 2 }, "revision_moved"],
      [{ verdict: "gone" }, "still_published"],
    ] as const;
    for (const [other, code] of refusals) {
      await expect(
        decideNotice(world.as(moderator), { ...removal(notice.id), ...other }),
      ).rejects.toMatchObject({ code });
    }
    const holder = await comeIn(world, await granted(world));
    await holder.act(claimNoticeAction, { noticeId: notice.id });
    await expect(decideNotice(world.as(moderator), removal(notice.id))).rejects.toMatchObject({
      code: "claimed_by_other",
    });
    await holder.act(releaseNoticeAction, { noticeId: notice.id });
    await decideNotice(world.as(moderator), { ...removal(notice.id), ground: "rule", ruleNumber: 1 });
    await expect(decideNotice(world.as(moderator), removal(notice.id))).rejects.toMatchObject({
      code: "notice_closed",
    });

    const own = await world.newMember({ roles: ["moderator"], grants: ["legal"], trusted: true });
    const theirs = await sendNote(world, own, {
      article: await world.article(),
      body: "By one of the desk.",
    });
    const about = await give(world, theirs.id);
    await expect(decideNotice(world.as(own), removal(about.id))).rejects.toMatchObject({
      code: "own_contribution",
    });
  });
});

test("a notice about what its writer takes back is closed, answered, and has lost its words; one that comes later is closed at once", async ({
  world,
}) => {
  const { writer, note } = await standing(world);
  const notice = await give(world, note.id, { explanation: "It says “She lives above the bakery”." });
  await withdrawContribution(world.as(writer), { contributionId: note.id });
  const late = await give(world, note.id);
  expect(late.gone).toBe(true);
  await runJobs(world);
  for (const { id, email } of [notice, late]) {
    const [row] = await world.db.select().from(notices).where(eq(notices.id, id));
    expect(row).toMatchObject({ outcome: "gone", explanation: null });
    const letters = await lettersTo(world, email);
    expect(letters.some(({ text }) => text.includes("isn’t published any more"))).toBe(true);
  }
  expect(await countDrift(world.db)).toEqual([]);
});

test("legal notices are denied to moderators without the grant, in queries, actions and as a file", async ({
  world,
}) => {
  const { note } = await standing(world);
  const notice = await give(world, note.id);
  const moderator = await world.newMember({ roles: ["moderator"], grants: ["crisis"] });
  const ctx = world.as(moderator);
  const denied = { code: "not_allowed" };
  await expect(listNotices(ctx)).rejects.toMatchObject(denied);
  await expect(getNotice(ctx, notice.id)).rejects.toMatchObject(denied);
  expect(Object.keys(await countQueues(ctx))).not.toContain("legal-notices");
  const visitor = await comeIn(world, moderator);
  for (const action of [claimNoticeAction, releaseNoticeAction, decideNoticeAction, undoNoticeAction]) {
    const form = { noticeId: notice.id, revision: "1", verdict: "kept", facts: "It names nobody." };
    expect((await visitor.act(action, form)).message).toBe(REFUSALS.not_allowed);
  }
  const asked = new URLSearchParams({ noticeId: notice.id, as: "json" });
  expect((await visitor.ask(exportCase, "POST", "/moderation/legal-notices/export", {}, asked)).status).toBe(
    404,
  );
});

test("a case leaves as JSON or to be printed, without the account of who wrote it, and the log says who took it", async ({
  world,
}) => {
  const { writer, note } = await standing(world);
  const notice = await give(world, note.id, { explanation: "<script>alert(1)</script> is what it says." });
  const moderator = await granted(world);
  const visitor = await comeIn(world, moderator);
  const ask = async (as: string) => {
    const body = new URLSearchParams({ noticeId: notice.id, as });
    return (await visitor.ask(exportCase, "POST", "/moderation/legal-notices/export", {}, body)).text();
  };
  const [json, html] = [await ask("json"), await ask("html")];
  expect(JSON.parse(json)).toMatchObject({
    notice: { reference: notice.reference, notifier: { email: notice.email } },
    about: { id: note.id, text: note.body },
    decisions: [],
  });
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;");
  for (const file of [json, html]) {
    for (const secret of [writer.id, writer.email]) expect(file).not.toContain(secret);
  }
  const log = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, notice.id));
  const taken = log.filter(({ event }) => event === "notice.exported");
  expect(taken.map(({ actorId }) => actorId)).toEqual([moderator.id, moderator.id]);
  expect(log.find(({ event }) => event === "notice.given")?.actorId).toBeNull();
});
