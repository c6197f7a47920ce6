"use client";

import { type ReactNode, useContext, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { FormContext } from "./form-context";

/**
 * What a writer is asked to look at before it is sent: the places, and why. `children` is the button that sends it as it
 * is. Nothing has been kept of it; the words are still in the form.
 */
export function ReadOnceMore({ children }: { children: ReactNode }) {
  const { nudge } = useContext(FormContext);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (nudge) place.current?.focus();
  }, [nudge]);
  if (!nudge) return null;

  function change() {
    place.current?.closest("form")?.querySelector("textarea")?.focus();
  }

  return (
    <div ref={place} className="notice held" role="alert" tabIndex={-1}>
      <Sign path="M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0z" />
      <p>
        <b>Read it once more.</b> Nothing has been sent yet.
      </p>
      <input type="hidden" name="seen" value={nudge.key} />
      {nudge.findings.map(({ advice, passages }) => (
        <div key={advice}>
          <p>{advice}</p>
          {passages.map((pieces) => (
            <p key={pieces.at(-1)?.at} className="note-body whitespace-pre-line break-words">
              {pieces.map(({ at, text, marked }) =>
                marked ? (
                  <mark key={at} className="mark">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </p>
          ))}
        </div>
      ))}
      <p className="hint">
        You can change it and send it again.{" "}
        {nudge.waits
          ? "Sent as it is, it waits until a person has read it."
          : "Sent as it is, readers see dots in these places."}
      </p>
      <div className="go">
        <Button variant="quiet" className="needs-script" onClick={change}>
          Change it
        </Button>
        {children}
      </div>
    </div>
  );
}
