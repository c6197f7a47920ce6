import { redirect } from "next/navigation";
import { QUEUES } from "@/db/vocabulary";
import { requireStaff } from "@/lib/identity/session";
import { countQueues } from "@/lib/moderation/queues/find-desk";

// Whole in one piece, so that it works without script.
export const instant = false;

/** The first queue in which something waits. */
export default async function ModerationPage() {
  const ctx = await requireStaff("/moderation", ["moderator", "admin"]);
  const counts = await countQueues(ctx);
  redirect(`/moderation/${QUEUES.find((queue) => (counts[queue] ?? 0) > 0) ?? "held"}`);
}
