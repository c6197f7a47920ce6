"use server";

import type { Role } from "@/db/vocabulary";
import { staffAction } from "@/lib/identity/action";
import { askGlass } from "./ask-glass";
import { consentToGlass } from "./consent-to-glass";
import { delayTelling } from "./delay-telling";
import { openGlass } from "./open-glass";
import { AskGlassInput, DelayTellingInput, GlassInput } from "./schemas";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** Asks to see who is behind something. */
export const askGlassAction = staffAction(MODERATORS, AskGlassInput, async (ctx, input) => {
  await askGlass(ctx, input);
  return {
    status: "done",
    message: "You have asked. A second person has to consent before you can see it.",
    next: { href: "/moderation/break-glass", label: "All requests" },
  };
});

/** Consents to what a colleague asked. */
export const consentToGlassAction = staffAction(MODERATORS, GlassInput, async (ctx, input) => {
  await consentToGlass(ctx, input);
  return "You have consented. For an hour from now they can see it, once.";
});

/** Shows who it is, in this answer alone. */
export const openGlassAction = staffAction(MODERATORS, GlassInput, async (ctx, input) => {
  const { ownName, name, email } = await openGlass(ctx, input);
  return {
    status: "done",
    message: `This is ${name ? `${name}, ${email}` : email}. It is shown this once, and they are told of it in a day.`,
    next: ownName
      ? { href: `/moderation/members/${ownName}`, label: "What they did under their own name" }
      : undefined,
  };
});

/** Puts off telling the writer. */
export const delayTellingAction = staffAction("admin", DelayTellingInput, async (ctx, input) => {
  await delayTelling(ctx, input);
  return "Put off until that day. The writer will be told then.";
});
