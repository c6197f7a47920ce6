import type { SQL } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reviews, signals as signalsTable } from "@/db/schema/moderation";
import type { ContentNote, ContributionKind } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { requestOutsideChecks } from "@/lib/moderation/outside/request-outside-checks";
import { reviewRow } from "@/lib/moderation/reviews/open-review";
import { canSend } from "@/lib/moderation/sanctions/policy";
import { isWellKnown } from "@/lib/moderation/screening/facts";
import { gatherFacts } from "@/lib/moderation/screening/gather-facts";
import { languageOf } from "@/lib/moderation/screening/language/language-of";
import { maskWords } from "@/lib/moderation/screening/mask-words";
import { readOnceMore } from "@/lib/moderation/screening/read-once-more";
import { screen } from "@/lib/moderation/screening/screen";
import { holdingChecks, type Signal } from "@/lib/moderation/screening/signal";
import { urgencyOf } from "@/lib/moderation/screening/urgency-of";
import { signalRows } from "@/lib/moderation/screening/write-signals";
import { type Ctx, expire, write } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import { readMarkdown } from "@/lib/platform/markdown/read-markdown";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { articleTag, homeTag } from "@/lib/platform/tags";
import { likeness } from "./likeness";
import { queueFor } from "./queue-for";
import { chosenByline, hasReceipt, isNameless, type Signing, signContribution } from "./sign-contribution";
import type { Contribution } from "./state/contribution";
import { inState } from "./state/in-state";
import { textKey } from "./text-key";
import { writerOf } from "./writer-of";

export type Received = {
  kind: ContributionKind;
  article: { id: string; slug: string } | null;
  body: string;
  title?: string;
  contentNotes?: ContentNote[];
  /** What its writer has read once more already (`readOnceMore`). */
  seen?: string;
  byline: Signing;
  /** Given where the row of its kind exists already (a byline). */
  id?: string;
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
  const html = render(input);
  const nameless = isNameless(input.byline);
  const subject = {
    id: input.id ?? (nameless ? newRandomId() : newId(ctx.now)),
    articleId: input.article?.id ?? null,
    bylineId: chosenByline(input.byline),
    textKey: textKey(input.body),
    likeness: likeness(input.body),
    body: input.body,
  };
  const writer = writerOf(ctx.actor, hasReceipt(input.byline));
  const facts = await gatherFacts(ctx, subject, writer);
  ensure(canSend(facts.sanctions));
  const signed = await signContribution(ctx, subject.id, input.byline, facts.byline);
  const receivedAt = signed.bylineKind === "receipt" ? dayOf(ctx.now) : ctx.now;
  const received: Contribution = {
    ...subject,
    kind: input.kind,
    articleSlug: input.article?.slug ?? null,
    memberId: null,
    ownerTag: null,
    sealedMember: null,
    bylineName: null,
    ...signed,
    likeness: isWellKnown(facts) ? null : subject.likeness,
    state: "received",
    revision: 1,
    pendingRevision: null,
    masked: null,
    html,
    contentNotes: input.contentNotes ?? [],
    receivedAt,
    stateAt: receivedAt,
    publishedAt: null,
    editedAt: null,
  };
  const found = screen({ ...received, title: input.title }, facts);
  const queue = queueFor(received, found);
  const signals = [...readOnceMore(input, found, queue), ...requestOutsideChecks(ctx, received)];
  const holds = signals.some(({ effect }) => effect === "hold");
  const masked = maskWords(received.body, signals);
  const shown = masked === null ? received : { ...received, masked, html: renderMarkdown(masked) };
  const placed = inState(shown, holds ? "held" : "approved", ctx.now);
  // A receipt's arrival is in no log: the moment of the entry would be the moment of the asking.
  if (placed.bylineKind !== "receipt") {
    record(ctx, "contribution.received", { kind: placed.kind, id: placed.id }, { nameless });
  }
  if (placed.articleSlug && placed.state === "approved") expire(ctx, articleTag(placed.articleSlug), homeTag);
  write(ctx, [...rowsOf(ctx, placed, { ...input, html }, signals), ...(input.arrive?.(placed) ?? [])]);
  return placed;
}

/** Markdown that shows nothing, such as a picture without a description, has no words. */
function render({ kind, body }: Received): string {
  if (kind === "byline") return "";
  const { html, words } = readMarkdown(body);
  if (words === "") throw new Refusal("body_empty", { field: "body" });
  return html;
}

function rowsOf(
  ctx: Ctx,
  placed: Contribution,
  { title, html }: Received & { html: string },
  signals: readonly Signal[],
): SQL[] {
  const { articleSlug: _, ...row } = placed;
  const revision = {
    contributionId: placed.id,
    revision: 1,
    title: title ?? null,
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
      urgency: urgencyOf(signals),
      language: languageOf(placed.body),
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

/** Midnight (UTC) of the day. */
function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
