import { QuietChoice } from "./quiet-choice";
import { SignOutChoice } from "./sign-out-choice";

/** What belongs to leaving, among the settings of every page: quiet mode, and what the way out does. */
export function LeavingChoices() {
  return (
    <section className="stack mt-5 gap-3 border-rule border-t pt-4" aria-label="Leaving">
      <QuietChoice />
      <p className="hint">
        “Leave this page quickly” swaps the page for a weather forecast and clears what we keep on this
        device: these settings, drafts, quiet mode. So do three presses of Shift, or three taps with two
        fingers.
      </p>
      <SignOutChoice />
      <p className="hint">
        <a href="/shared-devices">What stays on a device that others use</a>
      </p>
    </section>
  );
}
