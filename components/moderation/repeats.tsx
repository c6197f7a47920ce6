import Link from "next/link";
import type { RepeatView } from "@/lib/moderation/reviews/views";
import { reviewHref } from "./paths";
import { repeatInWords } from "./words";

/** Other contributions with the same words or much the same, and what became of them. */
export function Repeats({ repeats }: { repeats: readonly RepeatView[] }) {
  return (
    <section aria-labelledby="repeats">
      <h3 className="dh" id="repeats">
        The same words, or nearly
      </h3>
      <ul className="sim list-none">
        {repeats.map((repeat) => (
          <li key={repeat.contributionId}>
            {repeat.reviewId ? (
              <Link href={reviewHref(repeat.reviewId)} prefetch={false}>
                “{repeat.excerpt}”
              </Link>
            ) : (
              <span className="gnote">“{repeat.excerpt}”</span>
            )}
            <span className="ds dimmer">{repeatInWords(repeat)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
