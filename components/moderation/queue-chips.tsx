import Link from "next/link";
import { CASE_QUEUES, type CaseQueue, QUEUES, type Queue } from "@/db/vocabulary";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { queueHref } from "./paths";
import { QUEUE_NAMES } from "./words";

/** The queues that the viewer may see, with how many wait in each. */
export function QueueChips({ counts, current }: { counts: QueueCounts; current: Queue | CaseQueue }) {
  return (
    <nav className="cluster -ms-1 gap-0.5" aria-label="Queues">
      {[...QUEUES, ...CASE_QUEUES].map((queue) => {
        const waiting = counts[queue];
        return (
          waiting !== undefined && (
            <Link
              key={queue}
              className="chip"
              href={queueHref(queue)}
              prefetch={false}
              aria-current={queue === current ? "page" : undefined}
            >
              {QUEUE_NAMES[queue]} <span>{waiting.toLocaleString("en")}</span>
            </Link>
          )
        );
      })}
    </nav>
  );
}
