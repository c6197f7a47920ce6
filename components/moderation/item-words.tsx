import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { Cover } from "./cover";
import { DeskTime } from "./desk-time";
import { MarkedWords } from "./marked-words";
import { signature } from "./words";

type Props = {
  review: Pick<ReviewView, "reviewId" | "byline" | "receivedAt" | "title" | "text">;
  /** The line over words that may be hard to read; each item is covered anew. */
  covered: string | null;
  /** What stands between the title and the words. */
  children?: ReactNode;
};

/** Whose words they are, as far as may be known, and since when; then the words, with what screening found in them. */
export function ItemWords({
  review: { reviewId, byline, receivedAt, title, text },
  covered,
  children,
}: Props) {
  const signed = signature(byline);
  return (
    <div>
      <p className="by">
        <b>{signed.name}</b>
        <span className="pen">{signed.kind}</span>
        {byline.kind === "receipt" ? (
          <Moment at={receivedAt} as="date" />
        ) : (
          <DeskTime at={receivedAt.toISOString()} />
        )}
      </p>
      {title && <h3 className="mt-2 text-heading">{title}</h3>}
      {children}
      {covered ? (
        <Cover key={reviewId} line={covered}>
          <MarkedWords pieces={text} />
        </Cover>
      ) : (
        <MarkedWords pieces={text} />
      )}
    </div>
  );
}
