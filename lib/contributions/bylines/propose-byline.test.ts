import { describe, expect } from "vitest";
import { decide } from "@/lib/moderation/decisions/decide";
import { test } from "@/test/world";
import { nameKey } from "./name-key";
import { proposeByline } from "./propose-byline";
import { retireByline } from "./retire-byline";

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });

describe("a name to write under", () => {
  // Waline #1579.
  test("acceptance 11: can't be a colleague's or an author's, nor look like it, nor be an address", async ({
    world,
  }) => {
    const ada = await world.moderator("Ada Lindqvist");
    await world.article();
    const reader = world.as(await world.newMember());
    const tries = [
      ada.name,
      ada.name.toUpperCase(),
      ada.name.replace("a", "а"),
      ada.name.replace(" ", "\u00a0 "),
      "Moderator",
    ];
    for (const name of tries) {
      await expect(proposeByline(reader, { kind: "pen", name })).rejects.toEqual(refusal("name_taken"));
    }
    for (const name of [
      ada.email,
      "https://x.example",
      "A",
      "\u200b\u200b",
      "Blank\u3164Name",
      "x".repeat(41),
    ]) {
      await expect(proposeByline(reader, { kind: "pen", name })).rejects.toEqual(refusal("name_invalid"));
    }
  });

  test("belongs to one person, and is free again when turned down or retired", async ({ world }) => {
    const [one, two, ada] = [await world.newMember(), await world.newMember(), await world.moderator()];
    const first = await proposeByline(world.as(one), { kind: "pen", name: "Grey Heron" });
    await expect(proposeByline(world.as(two), { kind: "pen", name: "grey  heron" })).rejects.toEqual(
      refusal("name_taken"),
    );
    await decide(world.as(ada), {
      contributionId: first.id,
      revision: 1,
      verdict: "reject",
      ruleNumber: 1,
      reason: "Please choose another.",
    });
    const second = await proposeByline(world.as(two), { kind: "pen", name: "Grey Heron" });
    await retireByline(world.as(two), { bylineId: second.id });
    await proposeByline(world.as(one), { kind: "pen", name: "Grey Heron" });
  });

  test("of one person can't be signed with by another", async ({ world }) => {
    const [one, two] = [await world.newMember(), await world.newMember()];
    await expect(world.note(two, await world.article(), { byline: one.bylineId })).rejects.toEqual(
      refusal("name_needed"),
    );
  });
});

test("look-alike letters fold into one key", () => {
  expect(new Set(["Marla", "Маrlа", "MARLA", "Mar1a", "Mаr|a", "Márla"].map(nameKey)).size).toBe(1);
});
