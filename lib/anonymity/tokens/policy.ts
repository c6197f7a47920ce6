import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

/** How old an account has to be, in milliseconds: so that nobody makes accounts to have tokens of them at once. */
export const OLD_ENOUGH_MS = 24 * 3_600_000;

/** Who wants to draw, as the route found them: `maySend` is what moderation says of their sending anything. */
export type Drawer = { id: string; joinedAt: Date; maySend: Verdict };

/** Draw tokens: members in good standing whose account is older than a day. */
export function canDraw({ joinedAt, maySend }: Drawer, now: Date): Verdict {
  if (!maySend.allowed) return refuse("sanctioned");
  return now.getTime() - joinedAt.getTime() > OLD_ENOUGH_MS ? allow : refuse("too_young");
}
