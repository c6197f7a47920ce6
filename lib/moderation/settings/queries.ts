import { desc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { publication } from "@/db/schema/publication";
import { moderationSettings } from "@/db/schema/settings";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { ModerationSettings } from "./schemas";
import type { PublicationSettingsView, SettingsView } from "./views";

/** What holds for moderation now, for what works by it. */
export async function readSettings(db: Db): Promise<SettingsView> {
  const [newest] = await db
    .select({ version: moderationSettings.version, settings: moderationSettings.settings })
    .from(moderationSettings)
    .orderBy(desc(moderationSettings.version))
    .limit(1);
  return { version: newest?.version ?? 0, settings: ModerationSettings.parse(newest?.settings ?? {}) };
}

/** The settings of moderation, for its admins. @throws Refusal `not_allowed` */
export async function getModerationSettings(ctx: Ctx<Actor>): Promise<SettingsView> {
  ensure(canAdminister(ctx.actor));
  return readSettings(ctx.db);
}

/** The publication's own settings, for its admins. @throws Refusal `not_allowed` */
export async function getPublicationSettings(ctx: Ctx<Actor>): Promise<PublicationSettingsView | undefined> {
  ensure(canAdminister(ctx.actor));
  const [row] = await ctx.db
    .select({
      name: publication.name,
      tagline: publication.tagline,
      description: publication.description,
      leaveHref: publication.leaveHref,
      quietTitle: publication.quietTitle,
    })
    .from(publication);
  return row;
}
