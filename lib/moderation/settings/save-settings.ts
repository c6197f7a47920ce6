import { moderationSettings } from "@/db/schema/settings";
import { record } from "@/lib/audit/record";
import type { Member } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import { changedSettings } from "./changed-settings";
import { readSettings } from "./queries";
import type { SettingsInput } from "./schemas";

/**
 * Writes a new version of the settings; it holds for what comes in from then on. Says whether anything was changed.
 * @throws Refusal `not_allowed`, `settings_moved`
 */
export async function saveSettings(
  ctx: Ctx<Member>,
  { version, act: _, ...settings }: SettingsInput,
): Promise<boolean> {
  ensure(canAdminister(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const before = await readSettings(ctx.db);
    if (before.version !== version) throw new Refusal("settings_moved");
    const changed = changedSettings(before.settings, settings);
    if (changed.length === 0) return false;
    const saved = await ctx.db
      .insert(moderationSettings)
      .values({ version: version + 1, settings, savedAt: ctx.now, savedBy: ctx.actor.id })
      .onConflictDoNothing()
      .returning({ version: moderationSettings.version });
    if (saved.length === 0) throw new Refusal("settings_moved");
    record(ctx, "settings.saved", {
      kind: "settings",
      id: null,
      details: Object.fromEntries(
        changed.map((name) => [name, `${before.settings[name]} → ${settings[name]}`]),
      ),
    });
    // The promise stands under every form.
    if (changed.includes("promiseHours")) expire(ctx, siteTag);
    return true;
  });
}
