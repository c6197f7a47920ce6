import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { publicationName } from "@/lib/notifications/publication-name";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { answerInWords } from "./answer";
import { getNotice } from "./queries";
import type { NoticeItemInput } from "./schemas";
import type { NoticeView } from "./views";

/** A case as it leaves the house: the notice, what it is about, and each decision with what was told. */
export type NoticeCase = {
  publication: string;
  exportedAt: string;
  law: "Regulation (EU) 2022/2065, Articles 16 and 17";
  notice: Pick<
    NoticeView,
    "reference" | "kind" | "explanation" | "receivedAt" | "revision" | "notifier" | "outcome" | "closedAt"
  > & { goodFaith: true };
  /** As readers saw it. Of whoever wrote it there is only what it is signed with. */
  about: Omit<NonNullable<NoticeView["about"]>, "own" | "reviewId"> | null;
  decisions: (Omit<NoticeView["decisions"][number], "mine"> & { toldToNotifier: string })[];
};

/**
 * The whole case, for a court, an authority or whoever has a right to it. That it was taken out is kept in the log.
 * @throws Refusal `not_allowed`, `not_found`
 */
export async function exportNotice(ctx: Ctx<Actor>, { noticeId }: NoticeItemInput): Promise<NoticeCase> {
  return inTransaction(ctx, async (ctx) => {
    const { about, decisions, ...view } = await getNotice(ctx, noticeId);
    record(ctx, "notice.exported", { kind: "notice", id: noticeId });
    const { reference, kind, explanation, receivedAt, revision, notifier, outcome, closedAt } = view;
    return {
      publication: await publicationName(ctx.db),
      exportedAt: ctx.now.toISOString(),
      law: "Regulation (EU) 2022/2065, Articles 16 and 17",
      notice: {
        reference,
        kind,
        explanation,
        receivedAt,
        revision,
        notifier,
        // No notice is taken without it.
        goodFaith: true,
        outcome,
        closedAt,
      },
      about: about && withoutDesk(about),
      decisions: decisions.map(({ mine, ...decision }) => ({
        ...decision,
        toldToNotifier: answerInWords({
          ...decision,
          ground: decision.legalGround
            ? { law: decision.legalGround }
            : decision.rule && { rule: decision.rule },
        }),
      })),
    };
  });
}

function withoutDesk({ own, reviewId, ...about }: NonNullable<NoticeView["about"]>) {
  return about;
}
