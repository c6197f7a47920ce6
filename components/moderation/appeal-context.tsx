import Link from "next/link";
import { articlePath } from "@/lib/articles/paths";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { reviewHref } from "./paths";
import { STATES } from "./words";

/** What surrounds an appeal: the article, where the contribution stands now, and its whole history. */
export function AppealContext({ appeal, className }: { appeal: AppealView; className: string }) {
  const { article, state, reviewId } = appeal.contribution;
  return (
    <aside className={className} aria-label="Context">
      {article && (
        <section className="stack gap-1.5">
          <h2 className="dh">The article</h2>
          <p className="ds">
            <a href={articlePath(article.slug)}>{article.title}</a>
          </p>
        </section>
      )}
      <section className="stack gap-1.5">
        <h2 className="dh">Where it stands</h2>
        <p className="ds dim">{STATES[state]}</p>
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
