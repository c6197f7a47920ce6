"use server";

import { redirect } from "next/navigation";
import { memberAction } from "@/lib/identity/action";
import { careFor } from "@/lib/moderation/crisis/queries";
import { proposeByline } from "./bylines/propose-byline";
import { retireByline } from "./bylines/retire-byline";
import { reviseContribution } from "./revise-contribution";
import { BylineInput, RetireBylineInput, ReviseInput, WithdrawInput } from "./schemas";
import type { Contribution } from "./state/contribution";
import { withdrawContribution } from "./withdraw-contribution";

export const reviseContributionAction = memberAction(ReviseInput, async (ctx, input) => {
  const revised = await reviseContribution(ctx, input);
  return { status: "done", message: changed(revised), aside: await careFor(ctx.db, input.body) };
});

export const withdrawContributionAction = memberAction(WithdrawInput, async (ctx, input) => {
  const { nameless } = await withdrawContribution(ctx, input);
  // Its card, which would say so, is gone with it.
  if (nameless) redirect("/account/contributions?taken=back");
  return "It is taken back. Its words are gone from this site; replies to it stay.";
});

export const proposeBylineAction = memberAction(BylineInput, async (ctx, input) => {
  await proposeByline(ctx, input);
  return "You can sign with it at once. A person reads the name together with the first thing you sign.";
});

export const retireBylineAction = memberAction(RetireBylineInput, async (ctx, input) => {
  await retireByline(ctx, input);
  return "You sign with it no more. What is signed with it keeps it.";
});

function changed({ pendingRevision, state }: Contribution): string {
  if (pendingRevision !== null)
    return "Thank you. A person reads the change first; until then what was there stays.";
  return state === "approved"
    ? "The change is made. Readers see that it was edited."
    : "The change is made. A person reads it as it stands now.";
}
