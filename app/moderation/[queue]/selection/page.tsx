import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { SelectionScreen } from "@/components/moderation/selection-screen";
import { newId } from "@/db/ids";
import { QUEUES } from "@/db/vocabulary";
import { requireStaff } from "@/lib/identity/session";
import { lookOver } from "@/lib/moderation/bulk/queries";
import { MOST_AT_ONCE, PickedInput } from "@/lib/moderation/bulk/schemas";
import { canSeeQueue } from "@/lib/moderation/policy";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { Within } from "@/lib/moderation/queues/schemas";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Decide together, moderation" };

const Params = z.object({ queue: z.enum(QUEUES) });

type Props = { params: Promise<{ queue: string }>; searchParams: SearchParams };

/** What was picked in a queue, and exactly what would be done with it. */
export default async function SelectionPage({ params, searchParams }: Props) {
  const { data } = Params.safeParse(await params);
  if (!data) notFound();
  const ctx = await requireStaff(`/moderation/${data.queue}`, ["moderator", "admin"]);
  if (!canSeeQueue(ctx.actor, data.queue).allowed) notFound();
  const { item, within } = await searchParams;
  const picked = pickedIn(item);
  const narrow = Within.catch({}).parse(within);
  const [selection, rules, name, colleagues, publication] = await Promise.all([
    lookOver(ctx, picked),
    listRules(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
    getCachedPublication(),
  ]);
  return (
    <ModerationFrame publication={publication} current="Queue" name={name} colleagues={colleagues}>
      <SelectionScreen
        queue={data.queue}
        selection={selection}
        rules={rules}
        narrow={narrow}
        batchId={newId(ctx.now)}
      />
    </ModerationFrame>
  );
}

/** The first hundred that make sense. */
function pickedIn(given: string | string[] | undefined): PickedInput[] {
  return [given ?? []]
    .flat()
    .slice(0, MOST_AT_ONCE)
    .flatMap((one) => PickedInput.safeParse(one).data ?? []);
}
