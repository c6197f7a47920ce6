import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { HandedItemView } from "@/lib/moderation/queues/views";
import { coverWords } from "./cover-words";
import { itemHref } from "./paths";

/** What colleagues handed to the viewer, at the head of every queue. */
export function QueueHanded({ handed }: { handed: readonly HandedItemView[] }) {
  if (handed.length === 0) return null;
  return (
    <section aria-label="Handed to you">
      <ul className="qlist">
        {handed.map(({ reviewId, queue, by, words, excerpt, severe }) => (
          <li key={reviewId}>
            <Link className="qi" href={itemHref(queue, reviewId)} prefetch={false} scroll={false}>
              <span className="x">{coverWords(severe) ?? excerpt}</span>
              <span className="m">
                <Icon name="corner-down-right" />
                <span className="lk2">{by} handed this to you</span>
                {words && <span>“{words}”</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
