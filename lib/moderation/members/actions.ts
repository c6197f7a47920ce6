"use server";

import { staffAction } from "@/lib/identity/action";
import { MemberNoteInput } from "./schemas";
import { writeMemberNote } from "./write-member-note";

/** Writes something down for colleagues. */
export const writeMemberNoteAction = staffAction(
  ["moderator", "admin"],
  MemberNoteInput,
  async (ctx, input) => {
    await writeMemberNote(ctx, input);
    return "Noted, for moderators alone.";
  },
);
