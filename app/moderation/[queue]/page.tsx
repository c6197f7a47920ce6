import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { QUEUE_NAMES } from "@/components/moderation/words";
import { QUEUES } from "@/db/vocabulary";
import { requireStaff } from "@/lib/identity/session";
import { canSeeQueue } from "@/lib/moderation/policy";
import { AskedNarrow } from "@/lib/moderation/queues/schemas";
import type { SearchParams } from "@/lib/platform/search-params";
import { ModerationQueue } from "../moderation-queue";

// Whole in one piece, so that it works without script.
export const instant = false;

const Params = z.object({ queue: z.enum(QUEUES) });

/** What doesn't make sense in the address is left out. */
const Search = z.object({
  review: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  verdict: z.string().optional().catch(undefined),
  batch: z.uuid().optional().catch(undefined),
  narrowing: z.literal("on").optional().catch(undefined),
});

type Props = {
  params: Promise<{ queue: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data } = Params.safeParse(await params);
  return { title: data ? `${QUEUE_NAMES[data.queue]}, moderation` : "Moderation" };
}

/** A queue, with one item of it open. */
export default async function QueuePage({ params, searchParams }: Props) {
  const { data } = Params.safeParse(await params);
  if (!data) notFound();
  const ctx = await requireStaff(`/moderation/${data.queue}`, ["moderator", "admin"]);
  if (!canSeeQueue(ctx.actor, data.queue).allowed) notFound();
  const asked = await searchParams;
  const { narrowing, ...search } = Search.parse(asked);
  const narrow = AskedNarrow.parse(asked);
  return (
    <ModerationQueue
      ctx={ctx}
      queue={data.queue}
      narrow={narrow}
      narrowing={narrowing === "on"}
      {...search}
    />
  );
}
