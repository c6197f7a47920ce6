import { inArray } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { SanctionKind } from "@/db/vocabulary";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { askGlass } from "@/lib/moderation/break-glass/ask-glass";
import { consentToGlass } from "@/lib/moderation/break-glass/consent-to-glass";
import { openGlass } from "@/lib/moderation/break-glass/open-glass";
import type { Persona } from "@/lib/moderation/members/schemas";
import { giveSanction } from "@/lib/moderation/sanctions/give-sanction";
import type { GiveSanctionInput } from "@/lib/moderation/sanctions/schemas";
import type { Person, World } from "./world";

/** A member's account, as moderators know it. */
export const accountOf = ({ bylineId }: Person): Persona => ({ of: "account", id: bylineId });

/** Gives somebody a sanction, and returns its id. */
export async function sanction(
  world: World,
  moderator: Person,
  persona: Persona,
  kind: SanctionKind,
  rest: Partial<GiveSanctionInput> = {},
): Promise<string> {
  const { sanctionId } = await giveSanction(world.as(moderator), {
    ...persona,
    kind,
    ruleNumber: 1,
    reason: "Please leave her name out.",
    occasions: [],
    ...(kind === "suspend" ? { until: "2026-11-30" } : {}),
    ...rest,
  });
  return sanctionId;
}

/** A pen name of somebody's, in use and read. */
export async function penNameOf(world: World, member: Person, name: string): Promise<string> {
  const { id } = await proposeByline(world.as(member), { kind: "pen", name });
  await world.db
    .update(contributions)
    .set({ state: "approved" })
    .where(inArray(contributions.id, [id]));
  return id;
}

/** A request to see who is behind a pen name, as far as it has come. Made at this moment, not at the world's. */
export async function glass(
  world: World,
  [asker, consenter]: readonly [Person, Person],
  penName: string,
  far: "asked" | "consented" | "opened",
): Promise<string> {
  const as = (person: Person) => ({ ...world.as(person), now: new Date() });
  const { glassId } = await askGlass(as(asker), { of: "pen", id: penName, reason: "A court asks." });
  if (far !== "asked") await consentToGlass(as(consenter), { glassId });
  if (far === "opened") await openGlass(as(asker), { glassId });
  return glassId;
}
