"use server";

import type { Role } from "@/db/vocabulary";
import { memberAction, staffAction } from "@/lib/identity/action";
import { findTemplate } from "../rules/queries";
import { giveSanction } from "./give-sanction";
import { liftSanction } from "./lift-sanction";
import { readWarning } from "./read-warning";
import { GiveSanctionInput, SanctionInput } from "./schemas";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** A sentence that was left empty, as can be without script, is that of the rule. */
export const giveSanctionAction = staffAction(MODERATORS, GiveSanctionInput, async (ctx, input) => {
  const reason =
    input.reason || (input.ruleNumber && (await findTemplate(ctx, input.ruleNumber))) || undefined;
  await giveSanction(ctx, { ...input, reason });
  return "Done. It counts from what they send next, and they are told why.";
});

/** Takes a sanction back. */
export const liftSanctionAction = staffAction(MODERATORS, SanctionInput, async (ctx, input) => {
  await liftSanction(ctx, input);
  return "Lifted. It counts no more.";
});

/** A member has read what a moderator wrote. */
export const readWarningAction = memberAction(SanctionInput, async (ctx, input) => {
  await readWarning(ctx, input);
  return "Thank you. You can send things again.";
});
