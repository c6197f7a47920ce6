"use client";

import { type ReactNode, useState } from "react";
import { FieldError } from "@/components/ui/field-error";
import { addPasskey, type PasskeyOutcome, signInWithPasskey } from "./passkey";

type Props = {
  act: "sign-in" | "add";
  /** Where to go after signing in. */
  from?: string;
  /** What the button says, drawn on the server with its icon. */
  children: ReactNode;
  className?: string;
};

const failures = {
  "sign-in": "That passkey didn’t open an account here. A link by e-mail always works.",
  add: "The device didn’t make a passkey for this page. Nothing has changed.",
};

/** Asks the device for a passkey. Needs script, so without it the button isn't there. */
export function PasskeyButton({ act, from = "/", children, className = "btn second" }: Props) {
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState(false);

  async function ask() {
    setWaiting(true);
    setFailed(false);
    const outcome: PasskeyOutcome = await (act === "add" ? addPasskey() : signInWithPasskey(from));
    // A whole new page: what is cached for a guest must not stay.
    if (outcome.kind === "done") location.assign(outcome.href);
    else setWaiting(false);
    setFailed(outcome.kind === "failed");
  }

  return (
    <div className="stack justify-items-start gap-1.5 needs-script">
      <button type="button" className={className} onClick={ask} aria-disabled={waiting || undefined}>
        {children}
      </button>
      <div role="status">{failed && <FieldError>{failures[act]}</FieldError>}</div>
    </div>
  );
}
