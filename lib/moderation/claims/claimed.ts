import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { reviews } from "@/db/schema/moderation";
import { notices } from "@/db/schema/notices";

type Place = {
  table: SQLWrapper;
  /** Where it still waits. */
  open: SQL;
  /** Where it is written since when it is held. */
  since?: SQL;
};

export type Claimed = "review" | "appeal" | "notice";

/** What one of the staff takes for themselves, so that no two decide it at once. */
export const CLAIMED: Record<Claimed, Place> = {
  review: { table: reviews, open: sql`closed_at is null`, since: sql`claimed_at` },
  appeal: { table: appeals, open: sql`outcome is null` },
  notice: { table: notices, open: sql`closed_at is null` },
};

/** Who holds something, and until when. */
export type Claim = { claimedBy: string | null; claimLapsesAt: Date | null };

/** How long a claim counts that no page keeps, as without script, in milliseconds. */
export const CLAIM_MS = 10 * 60_000;

/** How long one counts after the last word of the page that keeps it: three of its beats, in milliseconds. */
export const KEPT_MS = 3 * 60_000;
