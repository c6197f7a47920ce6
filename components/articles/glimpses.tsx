import type { ReactNode } from "react";

/** A question and a story beside the conversations. */
export function Glimpses({ children }: { children: ReactNode }) {
  return (
    <section className="leaf glimpses" aria-label="Also in this afterword">
      {children}
    </section>
  );
}
