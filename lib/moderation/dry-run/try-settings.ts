import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { Check } from "../screening/checks";
import { firstContributions } from "../screening/checks/first-contributions";
import { language } from "../screening/checks/language";
import { links } from "../screening/checks/links";
import { nearDuplicates } from "../screening/checks/near-duplicates";
import { repeats } from "../screening/checks/repeats";
import { standing } from "../screening/checks/standing";
import { changedSettings } from "../settings/changed-settings";
import { readSettings } from "../settings/queries";
import type { SettingName, SettingsInput } from "../settings/schemas";
import { runTrial } from "./run-trial";
import type { DryRunView } from "./views";

/** Which check goes by which setting. What isn't here holds nothing: promises, and what is only pointed out. */
const CHECK_OF: Partial<Record<SettingName, Check>> = {
  heldFirst: firstContributions,
  linksAllowed: links,
  repeatsAllowed: repeats,
  alikePercent: nearDuplicates,
  languages: language,
};

/** What somebody's history is weighed by, and the checks that go by it: everything waits, or what is soft passes. */
const STANDING: readonly SettingName[] = ["trustedFrom", "watchedFrom", "halfLifeDays"];
const OF_STANDING = [standing, links, repeats, nearDuplicates];

/** What these settings would have held, by the checks that go by what is changed in them. @throws Refusal `not_allowed` */
export async function trySettings(
  ctx: Ctx<Actor>,
  { version: _, act: __, ...settings }: SettingsInput,
): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const now = await readSettings(ctx.db);
  const changed = changedSettings(now.settings, settings);
  const weighs = changed.some((name) => STANDING.includes(name));
  const checks = [...changed.flatMap((name) => CHECK_OF[name] ?? []), ...(weighs ? OF_STANDING : [])];
  return runTrial(ctx, {
    checks: [...new Set(checks)],
    without: { settings: now.settings, listedWords: [] },
    made: { settings, listedWords: [] },
  });
}
