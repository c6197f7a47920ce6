import { randomInt } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { bylines } from "@/db/schema/identity";
import type { ContentNote, ContributionKind } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { Refusal } from "@/lib/platform/refusal";
import { seal } from "@/lib/platform/seal";
import type { BylineChoice } from "./schemas";
import type { Contribution } from "./state/contribution";
import { ownerTags } from "./state/owner-tags";
import { textKey } from "./text-key";

export type Received = {
  kind: ContributionKind;
  article: { id: string; slug: string } | null;
  body: string;
  title?: string;
  contentNotes?: ContentNote[];
  /** `receipt` needs no actor and leads to nobody; `id` is given where the row exists already (a byline). */
  byline: BylineChoice | { receipt: true } | { own: true };
  id?: string;
};

/**
 * Stores what was sent, before anything else happens to it (promise 3). The caller adds the row of its kind
 * and then places it. Rendering and sanitising happen here, once.
 * @throws Refusal `sign_in_first`, `name_needed`, `anonymous_limit`, `body_empty`
 */
export async function receiveContribution(ctx: Ctx<Actor>, input: Received): Promise<Contribution> {
  ensureWords(input);
  const signed = await sign(ctx, input);
  const nameless = signed.bylineKind === "receipt" || signed.bylineKind === "anonymous";
  const id = input.id ?? (nameless ? newRandomId() : newId(ctx.now));
  const receivedAt = signed.bylineKind === "receipt" ? dayOf(ctx.now) : ctx.now;
  const contribution: Contribution = {
    id,
    kind: input.kind,
    articleId: input.article?.id ?? null,
    articleSlug: input.article?.slug ?? null,
    memberId: null,
    ownerTag: null,
    sealedMember: null,
    bylineId: null,
    bylineName: null,
    ...signed,
    state: "received",
    revision: 1,
    pendingRevision: null,
    body: input.body,
    html: input.kind === "byline" ? "" : renderMarkdown(input.body),
    textKey: textKey(input.body),
    contentNotes: input.contentNotes ?? [],
    receivedAt,
    stateAt: receivedAt,
    publishedAt: null,
    editedAt: null,
  };
  if (contribution.bylineKind === "anonymous" && ctx.actor.kind === "member") {
    contribution.sealedMember = seal("owner", ctx.actor.id, id);
  }
  const { articleSlug: _, ...row } = contribution;
  await ctx.db.insert(contributions).values(row);
  await ctx.db.insert(contributionRevisions).values({
    contributionId: id,
    revision: 1,
    title: input.title ?? null,
    body: contribution.body,
    html: contribution.html,
    contentNotes: contribution.contentNotes,
    writtenAt: receivedAt,
  });
  // A receipt's arrival is in no log: the moment of the entry would be the moment of the asking.
  if (signed.bylineKind !== "receipt") {
    record(ctx, "contribution.received", { kind: input.kind, id }, { nameless });
  }
  return contribution;
}

/** Markdown that shows nothing, such as a picture without a description, has no words. */
function ensureWords({ kind, body }: Received): void {
  if (kind !== "byline" && plainText(body).trim() === "") throw new Refusal("body_empty", { field: "body" });
}

type Signed = Pick<Contribution, "bylineKind"> &
  Partial<Pick<Contribution, "memberId" | "ownerTag" | "bylineId" | "bylineName">>;

async function sign(ctx: Ctx<Actor>, { byline }: Received): Promise<Signed> {
  if (typeof byline === "object" && "receipt" in byline) return { bylineKind: "receipt" };
  const { actor } = ctx;
  if (actor.kind !== "member") throw new Refusal("sign_in_first");
  if (typeof byline === "object") return { bylineKind: "display", memberId: actor.id };
  if (byline === "anonymous") return { bylineKind: "anonymous", ownerTag: await freeOwnerTag(ctx, actor.id) };
  const [own] = await ctx.db
    .select({ id: bylines.id, kind: bylines.kind, name: bylines.name })
    .from(bylines)
    .where(and(eq(bylines.id, byline), eq(bylines.memberId, actor.id), isNull(bylines.retiredAt)));
  if (!own) throw new Refusal("name_needed", { field: "byline" });
  return { bylineKind: own.kind, memberId: actor.id, bylineId: own.id, bylineName: own.name };
}

/** Any free slot, at random: the lowest would tell which of two came first. */
async function freeOwnerTag(ctx: Ctx, memberId: string): Promise<Buffer> {
  const tags = ownerTags(memberId);
  const used = await ctx.db
    .select({ tag: contributions.ownerTag })
    .from(contributions)
    .where(inArray(contributions.ownerTag, tags));
  const taken = new Set(used.map(({ tag }) => tag?.toString("hex")));
  const free = tags.filter((tag) => !taken.has(tag.toString("hex")));
  const tag = free.length > 0 ? free[randomInt(free.length)] : undefined;
  if (!tag) throw new Refusal("anonymous_limit", { field: "byline" });
  return tag;
}

/** Midnight (UTC) of the day. */
function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
