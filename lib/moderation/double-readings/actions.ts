"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/identity/action";
import { giveDoubleReading } from "./give-double-reading";
import { DoubleReadingInput } from "./schemas";

/** Says what one would have decided, and shows then what was decided. */
export const giveDoubleReadingAction = staffAction(
  ["moderator", "admin"],
  DoubleReadingInput,
  async (ctx, input) => {
    await giveDoubleReading(ctx, input);
    redirect(`/moderation/double-readings?reading=${input.readingId}`, "replace");
  },
);
