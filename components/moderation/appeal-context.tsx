import Link from "next/link";
import { noticeHref } from "@/components/notices/paths";
import { articlePath } from "@/lib/articles/paths";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { objector } from "./appeal-words";
import { personaHref, reviewHref } from "./paths";
import { STATES } from "./words";

/** What surrounds an appeal: the article, where what it is about stands now, and its whole history. */
export function AppealContext({ appeal, className }: { appeal: AppealView; className: string }) {
  const { against, contribution } = appeal;
  const reviewId = contribution?.reviewId;
  return (
    <aside className={className} aria-label="Context">
      {contribution?.article && (
        <section className="stack gap-1.5">
          <h2 className="dh">The article</h2>
          <p className="ds">
            <a href={articlePath(contribution.article.slug)}>{contribution.article.title}</a>
          </p>
        </section>
      )}
      <section className="stack gap-1.5">
        <h2 className="dh">Where it stands</h2>
        {contribution && <p className="ds dim">{STATES[contribution.state]}</p>}
        {against.of === "sanction" && (
          <p className="ds dim">{against.counts ? "It is in force" : "It counts no more"}</p>
        )}
        {against.of === "sanction" && against.persona && (
          <p className="ds">
            <Link href={personaHref(against.persona)} prefetch={false}>
              What is known of {objector(appeal).name}
            </Link>
          </p>
        )}
        {against.of === "notice" && (
          <p className="ds">
            <Link href={noticeHref(against.noticeId, { closed: true })} prefetch={false}>
              The notice
            </Link>
          </p>
        )}
        {reviewId && (
          <p className="ds">
            <Link href={reviewHref(reviewId)} prefetch={false}>
              Its conversation and its history
            </Link>
          </p>
        )}
      </section>
      <section className="stack gap-1.5">
        <h2 className="dh">How this works</h2>
        <p className="ds dim">
          A decision can be appealed once. Whoever made it can’t decide the appeal: the database refuses it.
        </p>
      </section>
    </aside>
  );
}
