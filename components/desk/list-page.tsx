import type { ReactNode } from "react";

/** A page of the desk that is one list. */
export function ListPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="pane">
      <div className="midin stack gap-5">
        <header className="stack gap-1">
          <h1>{title}</h1>
          <p className="ds dim">{lead}</p>
        </header>
        {children}
      </div>
    </main>
  );
}
