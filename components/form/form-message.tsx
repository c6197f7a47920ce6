"use client";

import { useContext } from "react";
import { Aside } from "@/components/ui/aside";
import { Sign } from "@/components/ui/sign";
import { FormContext } from "./form-context";

const looks = {
  idle: { tone: "", sign: "" },
  done: { tone: "good", sign: "M20 6 9 17l-5-5" },
  refused: { tone: "care", sign: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 8v4M12 16h.01" },
};

/** What became of the form, in a live region that is there from the start, and so is read out when it speaks. */
export function FormMessage() {
  const { status, message, fieldErrors, next, aside } = useContext(FormContext);
  const { tone, sign } = looks[status];
  const words = message ?? (fieldErrors ? "Something above needs another look." : undefined);
  return (
    <div role="status" className={words ? "form-message" : "form-message sr"}>
      {words && (
        <div className={`notice ${tone}`}>
          <Sign path={sign} />
          <p>{words}</p>
          {next && (
            <p>
              <a className="lk" href={next.href}>
                {next.label}
              </a>
            </p>
          )}
        </div>
      )}
      {aside && <Aside {...aside} />}
    </div>
  );
}
