import Link from "next/link";
import type { RepeatView } from "@/lib/moderation/reviews/views";
import { reviewHref } from "./paths";
import { KINDS, STATES } from "./words";

/** Other contributions with the same words, and what became of them. */
export function Repeats({ repeats }: { repeats: readonly RepeatView[] }) {
  return (
    <section aria-labelledby="repeats">
      <h3 className="dh" id="repeats">
        The same words before
      </h3>
      <ul className="sim list-none">
        {repeats.map(({ contributionId, reviewId, kind, state, excerpt, article, decidedBy }) => (
          <li key={contributionId}>
            {reviewId ? (
              <Link href={reviewHref(reviewId)} prefetch={false}>
                “{excerpt}”
              </Link>
            ) : (
              <span className="gnote">“{excerpt}”</span>
            )}
            <span className="ds dimmer">
              {[
                KINDS[kind].word,
                article && `on ${article}`,
                STATES[state].toLowerCase(),
                decidedBy && `by ${decidedBy}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
