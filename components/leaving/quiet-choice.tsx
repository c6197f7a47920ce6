"use client";

import { useId } from "react";
import { setQuiet } from "./quiet";
import { useQuiet } from "./use-quiet";

/** Quiet mode, on or off, and what it does. Kept on the device; nothing is sent. */
export function QuietChoice() {
  const quiet = useQuiet();
  const hint = useId();
  return (
    <fieldset aria-describedby={hint}>
      <legend className="label pb-1.5">Quiet mode</legend>
      <div className="seg">
        {[false, true].map((on) => (
          <label key={String(on)}>
            <input
              type="radio"
              name="quiet"
              checked={quiet === on}
              onChange={() => setQuiet(on)}
              className="sr"
            />
            {on ? "On" : "Off"}
          </label>
        ))}
      </div>
      <p id={hint} className="hint mt-1.5">
        On, each page here takes the place of the one before, so that the back button leads past us, and all
        are called the same.
      </p>
    </fieldset>
  );
}
