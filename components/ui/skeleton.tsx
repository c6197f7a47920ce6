import { classNames } from "./class-names";

const widths = ["w-2/5", "", "", "w-3/4"] as const;

type Props = {
  /** What is on its way, for screen readers: "Notes are on their way". */
  label: string;
  lines?: number;
  className?: string;
};

/** Holds the place of lines that are on their way. It is still: nothing here shimmers. */
export function Skeleton({ label, lines = 4, className }: Props) {
  return (
    <output className={classNames("stack gap-2.5", className)} aria-busy="true">
      <span className="sr">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={classNames("skel", widths[line % widths.length])} />
      ))}
    </output>
  );
}
