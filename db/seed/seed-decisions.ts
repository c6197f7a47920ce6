import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import { decide } from "@/lib/moderation/decisions/decide";
import type { PersonKey } from "./publication/people";
import type { No } from "./publication/types";
import type { SeedEvent, Stage } from "./stage";

const MODERATORS = ["bettina", "yusuf"] as const satisfies PersonKey[];

/** A moderator lets it through some time later, unless screening did so at once. */
export function approveLater(stage: Stage, key: string, at: Date): SeedEvent {
  return {
    at,
    act: async () => {
      const { state, revision, memberId } = await now(stage, key);
      if (state !== "held") return;
      const free = MODERATORS.filter((moderator) => stage.person(moderator).actor.id !== memberId);
      const moderator = free[spread(key) % free.length] ?? "bettina";
      await decide(stage.as(moderator, at), { contributionId: stage.id(key), revision, verdict: "approve" });
    },
  };
}

/** A moderator's no, with its rule and sentence. Removal comes after an approval. */
export function sayNo(
  stage: Stage,
  key: string,
  no: No & { passage?: string },
  verdict: "ask_change" | "reject" | "remove",
): SeedEvent {
  const at = stage.moment(no.decidedAt);
  return {
    at,
    act: async () => {
      const { revision } = await now(stage, key);
      await decide(stage.as(no.decidedBy, at), {
        contributionId: stage.id(key),
        revision,
        verdict,
        ruleNumber: no.rule,
        reason: no.sentence,
        passage: no.passage,
      });
    },
  };
}

async function now(stage: Stage, key: string) {
  const [row] = await stage.db
    .select()
    .from(contributions)
    .where(eq(contributions.id, stage.id(key)));
  if (!row) throw new Error(`${key} is gone.`);
  return row;
}

/** Between twelve minutes and four hours later, the same at every seeding, and before anybody answers it. */
export function whileLater(sentAt: Date, key: string, answeredAt?: Date): Date {
  const later = sentAt.getTime() + (12 + (spread(key) % 228)) * 60_000;
  const latest = answeredAt ? sentAt.getTime() + (answeredAt.getTime() - sentAt.getTime()) * 0.8 : later;
  return new Date(Math.min(later, latest));
}

function spread(key: string): number {
  return Array.from(key).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003, 7);
}
