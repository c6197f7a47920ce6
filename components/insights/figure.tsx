import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  id: string;
  title: string;
  /** What is counted, and how. */
  definition: ReactNode;
  /** The same in numbers, for those who don't see the drawing, or want to know. */
  table?: ReactNode;
  children: ReactNode;
};

/** A chart with its heading, what it counts, and its numbers folded away below. */
export function Figure({ id, title, definition, table, children }: Props) {
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 className="text-subheading" id={id}>
        {title}
      </h2>
      <p className="ds dim max-w-measure">{definition}</p>
      {children}
      {table && (
        <details>
          <summary className="lk ds gap-1">
            <Icon name="chevron-down" />
            The figures<span className="sr"> of {title.toLowerCase()}</span>
          </summary>
          <div className="wide mt-1.5">{table}</div>
        </details>
      )}
    </section>
  );
}
