"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { FieldError } from "@/components/ui/field-error";
import { SendDecision } from "./send-decision";

/** A rule that can be cited, with the sentence a statement under it starts as. */
export type Reason = {
  number: number;
  title: string;
  template: string;
  /** Other sentences it may start as, by their names. */
  templates: readonly { id: string; name: string; sentence: string }[];
};

type Props = {
  legend?: string;
  reasons: readonly Reason[];
  /** What was typed before a refusal. */
  values?: Record<string, string>;
  errors?: Record<string, string>;
  pending: boolean;
  sendLabel: string;
  /** The words that were marked in the text when a change was asked for; undefined where no words can be marked. */
  marked?: string;
};

/** Which rule, and what the writer will read. The rule's sentence stands ready until it is changed by hand. */
export function ReasonPanel({ legend, reasons, values, errors, pending, sendLabel, marked }: Props) {
  const [rule, setRule] = useState(values?.ruleNumber ?? "");
  const [statement, setStatement] = useState(values?.reason ?? "");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const begun = reasons.flatMap(({ template, templates }) => [
      template,
      ...templates.map((t) => t.sentence),
    ]);
    const untouched = statement.trim() === "" || begun.includes(statement);
    setRule(target.value);
    if (untouched)
      setStatement(reasons.find(({ number }) => String(number) === target.value)?.template ?? "");
  }

  const chosen = reasons.find(({ number }) => String(number) === rule);
  const sentences = chosen && [
    { id: "", name: "The usual one", sentence: chosen.template },
    ...chosen.templates,
  ];
  return (
    <>
      <fieldset aria-describedby={errors?.ruleNumber ? "rule-error" : undefined}>
        <legend className="dh">{legend}</legend>
        <div className="reasons">
          {reasons.map(({ number, title }, n) => (
            <label key={number}>
              <input
                ref={n === 0 ? first : undefined}
                type="radio"
                name="ruleNumber"
                value={number}
                checked={rule === String(number)}
                onChange={choose}
                data-key={number}
              />
              <kbd>{number}</kbd>
              {title}
            </label>
          ))}
        </div>
        {errors?.ruleNumber && <FieldError id="rule-error">{errors.ruleNumber}</FieldError>}
      </fieldset>
      <div className="field content-start">
        {marked !== undefined && (
          <>
            <label className="dh" htmlFor="passage">
              The words it is about{" "}
              <span className="dimmer">(mark them in the text first, or leave this empty)</span>
            </label>
            <input
              className="in"
              id="passage"
              name="passage"
              maxLength={2000}
              defaultValue={values?.passage ?? marked}
              aria-invalid={errors?.passage ? true : undefined}
              aria-describedby={errors?.passage ? "passage-error" : undefined}
            />
            {errors?.passage && <FieldError id="passage-error">{errors.passage}</FieldError>}
          </>
        )}
        <div className="cluster apart">
          <label className="dh" htmlFor="statement">
            What the writer will read
          </label>
          {sentences && sentences.length > 1 && (
            <select
              className="select plain ds"
              aria-label="Begin with another sentence"
              value={sentences.find(({ sentence }) => sentence === statement)?.id ?? "own"}
              onChange={({ target }) =>
                setStatement(sentences.find(({ id }) => id === target.value)?.sentence ?? statement)
              }
            >
              {sentences.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="own">In other words</option>
            </select>
          )}
        </div>
        <textarea
          className="in"
          id="statement"
          name="reason"
          maxLength={2000}
          value={statement}
          onChange={({ target }) => setStatement(target.value)}
          aria-invalid={errors?.reason ? true : undefined}
          aria-describedby={errors?.reason ? "statement-error" : "statement-hint"}
        />
        {errors?.reason && <FieldError id="statement-error">{errors.reason}</FieldError>}
        <SendDecision
          hint={
            <>
              Sent without your name.
              <noscript> Left empty, the rule’s own sentence is sent.</noscript>
            </>
          }
          hintId="statement-hint"
          pending={pending}
          label={sendLabel}
        />
      </div>
    </>
  );
}
