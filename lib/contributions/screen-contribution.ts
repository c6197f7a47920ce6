import { newId, newRandomId } from "@/db/ids";
import type { ContentNote, ContributionKind, Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { canSend } from "@/lib/moderation/sanctions/policy";
import { isWellKnown } from "@/lib/moderation/screening/facts";
import { gatherFacts } from "@/lib/moderation/screening/gather-facts";
import { screen } from "@/lib/moderation/screening/screen";
import type { Signal } from "@/lib/moderation/screening/signal";
import type { Ctx } from "@/lib/platform/context";
import { readMarkdown } from "@/lib/platform/markdown/read-markdown";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { likeness } from "./likeness";
import { queueFor } from "./queue-for";
import { chosenByline, hasReceipt, isNameless, type Signing, signContribution } from "./sign-contribution";
import type { Contribution } from "./state/contribution";
import { textKey } from "./text-key";
import { writerOf } from "./writer-of";

/** What is sent, as screening looks at it. */
export type Sent = {
  kind: ContributionKind;
  article: { id: string; slug: string } | null;
  body: string;
  title?: string;
  contentNotes?: ContentNote[];
  byline: Signing;
  id?: string;
};

/**
 * Renders and sanitises what was sent, once, and looks at it: the contribution as it would arrive, what was found, and
 * where it would wait. Nothing is written. Whoever may send nothing at present is refused, whatever name or none they
 * chose.
 * @throws Refusal `sign_in_first`, `name_needed`, `anonymous_limit`, `body_empty`, `warning_unread`, `suspended`, `banned`
 */
export async function screenContribution(
  ctx: Ctx<Actor>,
  input: Sent,
): Promise<{ received: Contribution; found: Signal[]; queue: Queue }> {
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
  return { received, found, queue: queueFor(received, found) };
}

/** Markdown that shows nothing, such as a picture without a description, has no words. */
function render({ kind, body }: Sent): string {
  if (kind === "byline") return "";
  const { html, words } = readMarkdown(body);
  if (words === "") throw new Refusal("body_empty", { field: "body" });
  return html;
}

/** Midnight (UTC) of the day. */
function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
