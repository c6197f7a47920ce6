import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { ReadReadingView } from "@/lib/moderation/double-readings/views";
import { DeskTime } from "./desk-time";
import { reviewHref } from "./paths";
import { DECIDED, DONE } from "./words";

/** What the first person decided, beside what the viewer would have: kindly, since either may be right. */
export function ReadingOutcome({ reading, className }: { reading: ReadReadingView; className: string }) {
  const { verdict, rule, first, reviewId, undone } = reading;
  const same = verdict === first.verdict;
  const sameRule = rule?.number === first.rule?.number;
  return (
    <section className={className} id="main" aria-label="What was decided">
      <div className="stack max-w-measure gap-4">
        <h2 className="text-subheading" id="item" tabIndex={-1}>
          {same
            ? sameRule
              ? "You both came to the same."
              : "You both came to the same, by different rules."
            : "You came to something else, and either of you may be right."}
        </h2>
        <dl className="stack gap-3">
          <div>
            <dt className="dh">{first.by}</dt>
            <dd>
              {DONE[first.verdict]} this, <DeskTime at={first.at.toISOString()} />
              {first.rule && `, by rule ${first.rule.number}: ${first.rule.title}`}.
              {undone && " That was taken back since."}
            </dd>
            {first.reason && <dd className="gnote whitespace-pre-line">{first.reason}</dd>}
          </div>
          <div>
            <dt className="dh">You</dt>
            <dd>
              {DECIDED[verdict]}
              {rule && `, by rule ${rule.number}: ${rule.title}`}.
            </dd>
          </div>
        </dl>
        {!same && reviewId && (
          <div className="notice">
            <Icon name="info" />
            <p>
              Nothing has changed about the text. If you think that something should, talk it over, or{" "}
              <Link href={reviewHref(reviewId)} prefetch={false}>
                open it with its history
              </Link>
              : it can be decided anew or taken back there, and its writer is told.
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
