"use client";

import { useEffect, useRef } from "react";
import { FieldError } from "@/components/ui/field-error";
import type { ContentNote } from "@/db/vocabulary";
import { SendDecision } from "./send-decision";

type Props = {
  legend: string;
  notes: readonly ContentNote[];
  /** What was ticked before a refusal. */
  values?: Record<string, string>;
  errors?: Record<string, string>;
  pending: boolean;
  sendLabel: string;
};

/** Which content notes readers see first; those that its writer put there stay in any case. */
export function NotesPanel({ legend, notes, values, errors, pending, sendLabel }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const ticked = values?.contentNotes?.split("\n") ?? [];
  const error = errors?.contentNotes;
  return (
    <>
      <fieldset aria-describedby={error ? "notes-error" : undefined}>
        <legend className="dh">{legend}</legend>
        <div className="reasons">
          {notes.map((note, n) => (
            <label key={note}>
              <input
                ref={n === 0 ? first : undefined}
                type="checkbox"
                name="contentNotes"
                value={note}
                defaultChecked={ticked.includes(note)}
              />
              {note}
            </label>
          ))}
        </div>
        {error && <FieldError id="notes-error">{error}</FieldError>}
      </fieldset>
      <SendDecision
        hint="Readers see it before the words, and its writer is told which was put there."
        pending={pending}
        label={sendLabel}
      />
    </>
  );
}
