import type { SQL } from "drizzle-orm";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reviews, signals as signalsTable } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { requestOutsideChecks } from "@/lib/moderation/outside/request-outside-checks";
import { reviewRow } from "@/lib/moderation/reviews/open-review";
import { languageOf } from "@/lib/moderation/screening/language/language-of";
import { maskWords } from "@/lib/moderation/screening/mask-words";
import { readOnceMore } from "@/lib/moderation/screening/read-once-more";
import { holdingChecks, type Signal } from "@/lib/moderation/screening/signal";
import { UNVERIFIED } from "@/lib/moderation/screening/unverified";
import { urgencyOf } from "@/lib/moderation/screening/urgency-of";
import { signalRows } from "@/lib/moderation/screening/write-signals";
import { type Ctx, expire, write } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { articleTag, homeTag } from "@/lib/platform/tags";
import { queueFor } from "./queue-for";
import { type Sent, screenContribution } from "./screen-contribution";
import { isNameless } from "./sign-contribution";
import type { Contribution } from "./state/contribution";
import { inState } from "./state/in-state";

export type Received = Sent & {
  /** What its writer has read once more already (`readOnceMore`). */
  seen?: string;
  /** Its writer isn't there to be asked: what they would be asked about is held. */
  unasked?: boolean;
  /** No account of any kind stands behind it: it waits behind the others. */
  unverified?: boolean;
  /** What its kind adds when it arrives in its state: rows, to be written with it, and what it counts. */
  arrive?: (contribution: Contribution) => SQL[];
};

/**
 * Takes in what was sent: rendered and sanitised here, once; screened; and stored, approved at once or held in
 * a queue with the reasons in words. One statement writes all of it, so that no part can be lost (promise 3).
 * Whoever may send nothing at present is refused here, whatever name or none they chose.
 * @throws Refusal `sign_in_first`, `name_needed`, `anonymous_limit`, `body_empty`, `warning_unread`, `suspended`, `banned`,
 *   `read_once_more`
 */
export async function receiveContribution(ctx: Ctx<Actor>, input: Received): Promise<Contribution> {
  const nameless = isNameless(input.byline);
  const { received, found, queue } = await screenContribution(ctx, input);
  const signals = [
    ...readOnceMore(input, found, queue),
    ...(input.unverified ? [UNVERIFIED] : []),
    ...requestOutsideChecks(ctx, received),
  ];
  const holds = signals.some(({ effect }) => effect === "hold");
  const masked = maskWords(received.body, signals);
  const shown = masked === null ? received : { ...received, masked, html: renderMarkdown(masked) };
  const kept = received.bylineKind === "receipt" ? { ...received, ...NO_WORDS } : shown;
  const placed = inState(kept, holds ? "held" : "approved", ctx.now);
  // A receipt's arrival is in no log: the moment of the entry would be the moment of the asking.
  if (placed.bylineKind !== "receipt") {
    record(ctx, "contribution.received", { kind: placed.kind, id: placed.id }, { nameless });
  }
  if (placed.articleSlug && placed.state === "approved") expire(ctx, articleTag(placed.articleSlug), homeTag);
  // A revision keeps the whole text; what is masked of it stands beside.
  const revision = { title: input.title ?? null, html: placed.bylineKind === "receipt" ? "" : received.html };
  const review = { language: languageOf(input.body), urgency: urgencyOf(signals) };
  write(ctx, [...rowsOf(ctx, placed, revision, signals, review), ...(input.arrive?.(placed) ?? [])]);
  return placed;
}

/** What is written under a receipt is sealed in `anon_message`, and nowhere else. */
const NO_WORDS = { body: "", masked: null, html: "", textKey: null, likeness: null };

function rowsOf(
  ctx: Ctx,
  placed: Contribution,
  { title, html }: { title: string | null; html: string },
  signals: readonly Signal[],
  { language, urgency }: { language: ReturnType<typeof languageOf>; urgency: number },
): SQL[] {
  const { articleSlug: _, ...row } = placed;
  const revision = {
    contributionId: placed.id,
    revision: 1,
    title,
    body: placed.body,
    masked: placed.masked,
    html,
    contentNotes: placed.contentNotes,
    writtenAt: placed.receivedAt,
  };
  const written = [insertRows(contributions, [row]), insertRows(contributionRevisions, [revision])];
  if (signals.length > 0) written.push(insertRows(signalsTable, signalRows(ctx, placed, 1, signals)));
  if (placed.state === "held") {
    const review = reviewRow(ctx, {
      contributionId: placed.id,
      revision: 1,
      queue: queueFor(placed, signals),
      urgency,
      language,
      nameless: placed.bylineKind === "receipt",
      openedAt: placed.receivedAt,
      kind: placed.kind,
      articleId: placed.articleId,
      checks: holdingChecks(signals),
    });
    written.push(insertRows(reviews, [review]));
  }
  return written;
}
