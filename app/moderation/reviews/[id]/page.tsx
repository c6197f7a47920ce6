import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/identity/session";
import { findQueueOf } from "@/lib/moderation/queues/queries";
import type { SearchParams } from "@/lib/platform/search-params";
import { ModerationQueue } from "../../moderation-queue";

// Whole in one piece, so that it works without script.
export const instant = false;

const Search = z.object({ verdict: z.string().optional().catch(undefined) });

type Props = {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
};

/** One item by its own address: while it waits, and afterwards as its history. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { data: id } = z.uuid().safeParse((await params).id);
  if (!id) notFound();
  const ctx = await requireStaff(`/moderation/reviews/${id}`, ["moderator", "admin"]);
  const queue = await findQueueOf(ctx, id);
  if (!queue) notFound();
  return <ModerationQueue ctx={ctx} queue={queue} review={id} {...Search.parse(await searchParams)} />;
}
