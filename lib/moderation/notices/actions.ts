"use server";

import { redirect } from "next/navigation";
import type { Role } from "@/db/vocabulary";
import { publicAction, staffAction } from "@/lib/identity/action";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { takeTurn } from "@/lib/platform/rate-limit";
import { GONE } from "./answer";
import { claimNotice } from "./claim-notice";
import { decideNotice } from "./decide-notice";
import { giveNotice } from "./give-notice";
import { findNoticeStatus } from "./queries";
import { releaseNotice } from "./release-notice";
import { DecideNoticeInput, NoticeInput, NoticeItemInput, ReferenceInput } from "./schemas";
import { undoNotice } from "./undo-notice";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** Gives notice that something published is illegal; acknowledged at once, with the reference. */
export const giveNoticeAction = publicAction(
  NoticeInput,
  async (ctx, input) => {
    if (input.email) {
      await takeTurn("notice-address", keyedHash("notice-address", input.email).toString("base64url"));
    }
    const { reference, gone } = await giveNotice(ctx, input);
    return [
      `Thank you. We have your notice, since ${moment(ctx.now)}.`,
      `Its reference is ${reference}. Please keep it: with it you can see below what became of your notice, also without a letter from us.`,
      gone ? GONE : "A person reads it, decides, and gives the grounds.",
    ].join("\n\n");
  },
  { limit: "notice" },
);

/** What became of a notice, for whoever has its reference. */
export const lookUpNoticeAction = publicAction(ReferenceInput, async (ctx, { reference }) => {
  const { receivedAt, words } = await findNoticeStatus(ctx.db, reference);
  return `We have this notice since ${moment(receivedAt)}.\n\n${words}`;
});

/** Takes a notice for oneself. */
export const claimNoticeAction = staffAction(MODERATORS, NoticeItemInput, async (ctx, input) => {
  await claimNotice(ctx, input);
  redirect(placeOf(input.noticeId), "replace");
});

/** Lets go of a notice. */
export const releaseNoticeAction = staffAction(MODERATORS, NoticeItemInput, async (ctx, input) => {
  await releaseNotice(ctx, input);
  redirect(placeOf(input.noticeId), "replace");
});

/** Decides on a notice; the page then shows what was decided, and how to take it back. */
export const decideNoticeAction = staffAction(MODERATORS, DecideNoticeInput, async (ctx, input) => {
  await decideNotice(ctx, input);
  redirect(placeOf(input.noticeId));
});

/** Takes the decision on a notice back. */
export const undoNoticeAction = staffAction(MODERATORS, NoticeItemInput, async (ctx, input) => {
  await undoNotice(ctx, input);
  redirect(placeOf(input.noticeId));
});

function placeOf(noticeId: string) {
  return `/moderation/legal-notices?notice=${noticeId}` as const;
}

/** "24 November 2026, 17:04 UTC": an acknowledgement is dated. */
function moment(at: Date): string {
  const day = at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}
