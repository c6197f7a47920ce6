"use server";

import { staffAction } from "@/lib/identity/action";
import { saidOfTrial } from "../dry-run/said-of-trial";
import { trySettings } from "../dry-run/try-settings";
import { savePublication } from "./save-publication";
import { saveSettings } from "./save-settings";
import { PublicationInput, SettingsInput } from "./schemas";

/** Saves the settings of moderation, or shows what they would have held. */
export const saveSettingsAction = staffAction("admin", SettingsInput, async (ctx, input) => {
  if (input.act === "try") return saidOfTrial(await trySettings(ctx, input));
  return (await saveSettings(ctx, input))
    ? "Saved. It holds for what comes in from now on."
    : "All of it was set like this already.";
});

/** Sets what the publication is called and says of itself. */
export const savePublicationAction = staffAction("admin", PublicationInput, async (ctx, input) => {
  await savePublication(ctx, input);
  return "Saved.";
});
