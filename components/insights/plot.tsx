import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { weekInWords } from "./figure-words";

type Props = {
  /** What can be seen in it, in a sentence. */
  label: string;
  weeks: readonly string[];
  /** The height of the scale, and what stands at its ends. */
  top: string;
  bottom?: string;
  low?: boolean;
  /** Drawn on a field as wide as there are weeks and 100 high, from the top down. */
  children: ReactNode;
};

/** A field of weeks with its scale. The drawing is stretched to the room there is; words and strokes keep their size. */
export function Plot({ label, weeks, top, bottom = "0", low = false, children }: Props) {
  return (
    <div className={classNames("plot", low && "low")}>
      <span className="scale" aria-hidden="true">
        <span>{top}</span>
        <span>{bottom}</span>
      </span>
      <svg viewBox={`0 0 ${weeks.length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
        <line className="level" x1={0} x2={weeks.length} y1={0} y2={0} />
        <line className="level" x1={0} x2={weeks.length} y1={50} y2={50} />
        {children}
        <line className="ground" x1={0} x2={weeks.length} y1={100} y2={100} />
      </svg>
      <span className="weeks" aria-hidden="true">
        <span>{weekInWords(weeks[0] ?? "")}</span>
        <span>this week</span>
      </span>
    </div>
  );
}
