"use client";

import { useEffect, useRef } from "react";
import { FieldError } from "@/components/ui/field-error";
import type { RepeatView } from "@/lib/moderation/reviews/views";
import { SendDecision } from "./send-decision";
import { repeatInWords } from "./words";

type Props = {
  legend: string;
  repeats: readonly RepeatView[];
  /** What was chosen before a refusal. */
  values?: Record<string, string>;
  errors?: Record<string, string>;
  pending: boolean;
  sendLabel: string;
};

/** Which of those that say the same stays. */
export function RepeatPanel({ legend, repeats, values, errors, pending, sendLabel }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [only] = repeats;
  const chosen = values?.keptId ?? (repeats.length === 1 ? only?.contributionId : undefined);
  const error = errors?.keptId;
  return (
    <>
      <fieldset aria-describedby={error ? "repeat-error" : undefined}>
        <legend className="dh">{legend}</legend>
        <div className="reasons">
          {repeats.map((repeat, n) => (
            <label key={repeat.contributionId}>
              <input
                ref={n === 0 ? first : undefined}
                type="radio"
                name="keptId"
                value={repeat.contributionId}
                defaultChecked={repeat.contributionId === chosen}
              />
              <span>
                “{repeat.excerpt}” <span className="dimmer">{repeatInWords(repeat)}</span>
              </span>
            </label>
          ))}
        </div>
        {error && <FieldError id="repeat-error">{error}</FieldError>}
      </fieldset>
      <SendDecision
        hint="No rule, and no mark against anybody. Its writer is told that it came twice and one stands; replies to it stay."
        pending={pending}
        label={sendLabel}
      />
    </>
  );
}
