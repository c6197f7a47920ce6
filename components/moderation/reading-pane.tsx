import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import type { BlindReadingView } from "@/lib/moderation/double-readings/views";
import { coverWords } from "./cover-words";
import { whatItIs } from "./item-pane";
import { ItemWords } from "./item-words";
import { ReadingForm } from "./reading-form";
import { Revisions } from "./revisions";
import { Signals } from "./signals";
import { KINDS, signature } from "./words";

type Props = {
  reading: BlindReadingView;
  rules: readonly { number: number; title: string }[];
  className: string;
};

/** A text as it stood when it was decided on, to be read blind, and what one would have decided. */
export function ReadingPane({ reading: { readingId, review, verdicts }, rules, className }: Props) {
  const { kind, byline, reports } = review;
  const signed = signature(byline);
  const covered = coverWords(review.signals.map(({ check }) => check));
  return (
    <section className={className} id="main" aria-label="Item">
      <div className="iscroll stack gap-4">
        <h2 className="sr" id="item" tabIndex={-1}>
          {whatItIs(review)} by {signed.name}, to be read a second time
        </h2>
        <p className="cluster gap-x-2.5 gap-y-1.5">
          <Tag tone={KINDS[kind].tone}>
            <Icon name={KINDS[kind].icon} />
            {whatItIs(review)}
          </Tag>
          {review.edit && <Tag>An edit</Tag>}
          <span className="ds dimmer">as it stood when a colleague decided on it</span>
        </p>
        <ItemWords review={review} covered={covered} />
        <div className="two-c">
          <div className="stack gap-5">
            {reports.length > 0 && (
              <section aria-labelledby="reported">
                <h3 className="dh" id="reported">
                  What readers reported
                </h3>
                <ul className="mt-1.5 grid list-none gap-2.5 p-0">
                  {reports.map(({ id, rule, words }) => (
                    <li key={id} className="grid gap-0.5">
                      <span className="ds">{rule.title}</span>
                      {words && <q className="gnote">{words}</q>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Signals signals={review.signals} />
          </div>
          {review.revisions.length > 0 && (
            <Revisions revisions={review.revisions} current={review.revision} />
          )}
        </div>
      </div>
      <section className="decide" aria-label="What you would have decided">
        <ReadingForm readingId={readingId} verdicts={verdicts} rules={rules} />
      </section>
    </section>
  );
}
