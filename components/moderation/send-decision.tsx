import type { ReactNode } from "react";

type Props = { hint: ReactNode; hintId?: string; pending: boolean; label: string };

/** The end of a panel: what will be told to whom, and the button that sends it. */
export function SendDecision({ hint, hintId, pending, label }: Props) {
  return (
    <div className="cluster apart ds content-start">
      <span className="dimmer" id={hintId}>
        {hint}
      </span>
      <button type="submit" className="btn primary" aria-disabled={pending || undefined} data-key="Send">
        {label} <kbd>Ctrl ↵</kbd>
      </button>
    </div>
  );
}
