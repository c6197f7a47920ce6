import type { Nobody } from "@/lib/anonymity/nobody";
import { screenContribution } from "@/lib/contributions/screen-contribution";
import { readOnceMore } from "@/lib/moderation/screening/read-once-more";
import type { Ctx } from "@/lib/platform/context";

type Written = {
  kind: "question" | "follow_up";
  article: { id: string; slug: string };
  body: string;
  seen?: string;
};

/**
 * Looks at a letter while its writer is still there to be asked. Nothing of it is kept: it is screened anew when its
 * batch is released.
 * @throws Refusal `body_empty`, `read_once_more`
 */
export async function readLetterOnceMore(ctx: Ctx<Nobody>, written: Written): Promise<void> {
  const { found, queue } = await screenContribution(ctx, { ...written, byline: { receipt: true } });
  readOnceMore(written, found, queue);
}
