import Link from "next/link";
import { QUEUES, type Queue } from "@/db/vocabulary";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { queueHref } from "./paths";
import { QUEUE_NAMES } from "./words";

/** The queues with how many wait in each. */
export function QueueChips({ counts, current }: { counts: QueueCounts; current: Queue }) {
  return (
    <nav className="cluster -ms-1 gap-0.5" aria-label="Queues">
      {QUEUES.map((queue) => (
        <Link
          key={queue}
          className="chip"
          href={queueHref(queue)}
          prefetch={false}
          aria-current={queue === current ? "page" : undefined}
        >
          {QUEUE_NAMES[queue]} <span>{counts[queue].toLocaleString("en")}</span>
        </Link>
      ))}
    </nav>
  );
}
