import type { ReactNode } from "react";

/** Words that may be hard to read, under a neutral line until they are asked for. Opens without script. */
export function Cover({ line, children }: { line: string; children: ReactNode }) {
  return (
    <details className="veiled mt-2">
      <summary className="veil" data-key="o">
        <span>{line}</span>
        <span className="btn second">
          Uncover <kbd>O</kbd>
        </span>
      </summary>
      {children}
    </details>
  );
}
