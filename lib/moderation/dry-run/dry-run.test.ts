import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { listWords } from "../lists/list-words";
import { readList } from "../lists/queries";
import { ChangeListInput, ListInput } from "../lists/schemas";
import { getModerationSettings } from "../settings/queries";
import { saveSettings } from "../settings/save-settings";
import { SettingsInput } from "../settings/schemas";
import { runTrial } from "./run-trial";
import { tryChange, tryList } from "./try-list";
import { trySettings } from "./try-settings";

const listed = (lines: string) => ListInput.parse({ lines, why: "A reason." });

test("a trial of a list says what screening itself then does, and writes nothing", async ({ world }) => {
  const admin = await adminOf(world);
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const bodies = [
    "The heron stood in the reeds again.",
    "No bird was to be seen that day.",
    "A h.e.r.o.n, spelled out so that nobody finds it.",
  ];
  const send = (body: string) => sendNote(world, writer, { article, body });
  for (const body of bodies) expect((await send(body)).state).toBe("approved");
  const withdrawn = await send("Another heron, which was taken back.");
  await withdrawContribution(world.as(writer), { contributionId: withdrawn.id });

  const before = await everything(world);
  const tried = await tryList(admin(), listed("heron"));
  expect(await everything(world)).toEqual(before);
  await listWords(admin(), listed("heron"));
  const then = [];
  for (const body of bodies) then.push((await send(`${body} Once more.`)).state);
  expect(then).toEqual(["held", "approved", "held"]);
  expect(tried).toMatchObject({ whole: true, wouldHold: { all: 2, removed: 0 }, wouldPass: { all: 0 } });
  expect(tried.wouldHold.examples.map(({ text }) => text.map((piece) => piece.text).join(""))).toEqual([
    bodies[2],
    bodies[0],
  ]);
  expect(tried.wouldHold.examples[1]?.text.filter(({ marks }) => marks.length > 0)).toMatchObject([
    { text: "heron" },
  ]);
  expect(tried.wouldHold.examples[0]?.because[0]).toContain("from the list");
  expect(JSON.stringify(tried)).not.toContain(writer.name);
  expect(JSON.stringify(tried)).not.toContain(writer.id);
});

test("a trial without an entry says what it alone has held, and what people made of it", async ({
  world,
}) => {
  const admin = await adminOf(world);
  const moderator = await world.moderator();
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  await listWords(admin(), listed("lantern"));
  const send = (body: string) => sendNote(world, writer, { article, body });
  const approved = await send("The lantern was lit.");
  const turnedDown = await send("The lantern was sold.");
  await send("The lantern still waits.");
  const slow = await world.article({ hold: "everything" });
  await sendNote(world, writer, { article: slow, body: "The lantern is held for its article as well." });
  await decide(world.as(moderator), { contributionId: approved.id, revision: 1, verdict: "approve" });
  await decide(world.as(moderator), {
    contributionId: turnedDown.id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 3,
    reason: "Thank you. It sells.",
  });
  const { words } = await readList(admin(), { has: "lantern" });
  const ids = words.map(({ id }) => id);
  const tried = await tryChange(admin(), ChangeListInput.parse({ ids }));
  expect(tried.wouldPass).toMatchObject({ all: 3, published: 1, turnedDown: 1 });
  expect(tried.wouldHold.all).toBe(0);

  const mask = await tryChange(admin(), ChangeListInput.parse({ ids, to: "mask" }));
  expect(mask).toMatchObject({ wouldPass: { all: 3 }, wouldMask: { all: 4 }, wouldCover: 0 });
  expect(await tryChange(admin(), ChangeListInput.parse({ ids, to: "severe" }))).toMatchObject({
    wouldPass: { all: 0 },
    wouldMask: { all: 0 },
    wouldCover: 4,
  });
});

test("a trial of settings counts as screening counted when each came in, and asks nobody’s nameless history", async ({
  world,
}) => {
  const admin = await adminOf(world);
  const [writer, article] = [await world.newMember(), await world.article()];
  const { version, settings } = await getModerationSettings(admin());
  const now = async (changed: Partial<typeof settings>) => {
    const at = await getModerationSettings(admin());
    return SettingsInput.parse({ ...at.settings, ...changed, version: at.version });
  };
  const counts = async (changed: Partial<typeof settings>) => {
    const { wouldHold, wouldPass, unknowable } = await trySettings(admin(), await now(changed));
    return [wouldHold.all, wouldPass.all, unknowable];
  };
  expect(version).toBe(0);
  await world.db.update(contributions).set({ receivedAt: new Date("2026-01-01T00:00:00Z") });

  const send = async (body: string, byline?: "anonymous") => {
    world.pass(1);
    const note = await sendNote(world, writer, { article, body, byline });
    if (note.state === "held")
      await decide(world.as(await world.moderator()), {
        contributionId: note.id,
        revision: 1,
        verdict: "approve",
      });
    return note.state;
  };
  const held = [];
  for (const word of ["one", "two", "three", "four", "five"]) held.push(await send(`Their note ${word}.`));
  expect(held).toEqual(["held", "held", "held", "approved", "approved"]);
  expect(await send("A nameless one of theirs.", "anonymous")).toBe("approved");
  expect(await send("With a link, https://one.example.")).toBe("approved");
  expect(await counts({ heldFirst: 1 })).toEqual([0, 2, 1]);
  expect(await counts({ heldFirst: 4 })).toEqual([1, 0, 1]);
  expect(await counts({ linksAllowed: 0 })).toEqual([1, 0, 0]);
  expect(await counts({ promiseHours: 48, notablePercent: 90 })).toEqual([0, 0, 0]);

  await saveSettings(admin(), await now({ repeatsAllowed: 1 }));
  for (let n = 0; n < 3; n++) await send("The very same words, sent again.");
  expect(await counts({ repeatsAllowed: 0 })).toEqual([1, 0, 0]);
  expect(await counts({ repeatsAllowed: 2 })).toEqual([0, 1, 0]);
});

test("a trial of what standing goes by weighs each name’s own history as it stood, and nobody’s other names", async ({
  world,
}) => {
  const admin = await adminOf(world);
  const [writer, article] = [await world.newMember(), await world.article()];
  await world.db.update(contributions).set({ receivedAt: new Date("2026-01-01T00:00:00Z") });
  const at = await getModerationSettings(admin());
  await saveSettings(
    admin(),
    SettingsInput.parse({ ...at.settings, heldFirst: 0, linksAllowed: 0, version: at.version }),
  );
  const send = async (body: string, byline?: "anonymous") => {
    world.pass(1);
    const told = sendNote(world, writer, { article, body, byline });
    const note = await told.catch((error: unknown) =>
      sendNote(world, writer, {
        article,
        body,
        byline,
        seen: error instanceof Refusal ? error.about.nudge?.key : "",
      }),
    );
    return note;
  };
  for (const word of ["one", "two", "three"]) expect((await send(`Note ${word}.`)).state).toBe("approved");
  expect((await send("Look at https://one.example.")).state).toBe("held");
  expect((await send("Look at https://two.example.", "anonymous")).state).toBe("held");
  const tries = async (changed: object) => {
    const now = await getModerationSettings(admin());
    const tried = await trySettings(
      admin(),
      SettingsInput.parse({ ...now.settings, ...changed, version: now.version }),
    );
    return [tried.wouldHold.all, tried.wouldPass.all];
  };
  expect(await tries({ trustedFrom: 4 })).toEqual([0, 0]);
  // The three notes before it weigh a trifle less than three.
  expect(await tries({ trustedFrom: 2 })).toEqual([0, 1]);

  const removed = await send("Note four, which names her.");
  await decide(world.as(await world.moderator()), {
    contributionId: removed.id,
    revision: 1,
    verdict: "remove",
    ruleNumber: 1,
    reason: "It names her.",
  });
  expect((await send("Note five.")).state).toBe("approved");
  expect(await tries({ watchedFrom: -1 })).toEqual([1, 0]);
});

test("a trial looks at the newest, so many and so long, and says so", async ({ world }) => {
  const admin = await adminOf(world);
  const terms = { settings: (await getModerationSettings(admin())).settings, listedWords: [] };
  const trial = { checks: [], without: terms, made: terms };
  expect(await runTrial(admin(), trial, { most: 2 })).toMatchObject({ looked: 2, whole: false });
  const writer = await world.newMember({ trusted: true });
  const article = await world.article();
  for (let n = 0; n < 101; n++) await sendNote(world, writer, { article, body: `Note ${n}.` });
  expect(await runTrial(admin(), trial, { within: 0 })).toMatchObject({ looked: 100, whole: false });
});

test("nobody but admins tries a change", async ({ world }) => {
  for (const ctx of [world.as(await world.moderator()), world.as(await world.newMember()), world.guest]) {
    await expect(tryList(ctx, listed("word"))).rejects.toMatchObject({ code: "not_allowed" });
  }
});

async function adminOf(world: World): Promise<() => Ctx<Person>> {
  const admin = await world.newMember({ roles: ["admin"] });
  return () => ({ ...world.as(admin), actor: admin });
}

/** A fingerprint of what a trial might touch. */
function everything(world: World) {
  return rows(
    world.db,
    z.object({ all: z.string() }),
    sql`select concat_ws(' ', (select md5(string_agg(t::text, '' order by id)) from contributions t),
      (select count(*) from signals), (select count(*) from reviews), (select count(*) from audit_events),
      (select count(*) from word_list)) as all`,
  );
}
