"use server";

import { staffAction } from "@/lib/identity/action";
import { correctDemand } from "./correct-demand";
import { recordDemand } from "./record-demand";
import { CorrectDemandInput, DemandInput } from "./schemas";

/** Records a legal demand. */
export const recordDemandAction = staffAction("admin", DemandInput, async (ctx, input) => {
  await recordDemand(ctx, input);
  return "Recorded. Everyone can read it on the page of legal demands.";
});

/** Records that a legal demand was written down by mistake. */
export const correctDemandAction = staffAction("admin", CorrectDemandInput, async (ctx, input) => {
  await correctDemand(ctx, input);
  return "It counts no more.";
});
