/** A quiet way to people who are there now, wherever somebody writes. A link like any other: nothing sees who takes it. */
export function HelpNow() {
  return (
    <p className="hint">
      <a className="text-inherit" href="/help-now">
        If it is dark right now
      </a>
    </p>
  );
}
