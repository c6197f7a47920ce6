"use client";

import { type ChangeEvent, useContext, useState } from "react";
import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { FormContext, useField } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Choice, Choices } from "@/components/ui/choice";
import { Field, FieldGroup } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { SANCTION_KINDS } from "@/db/vocabulary";
import type { Persona } from "@/lib/moderation/members/schemas";
import { giveSanctionAction } from "@/lib/moderation/sanctions/actions";
import { SANCTIONS } from "./member-words";
import type { Reason } from "./reason-panel";

type Props = {
  persona: Persona;
  reasons: readonly Reason[];
  /** What may be the occasion: the newest they have signed. */
  occasions: readonly { id: string; words: string }[];
};

/** Warns, holds, suspends or bans: what, until when, by which rule, and what they will read. */
export function MemberSanctionForm({ persona, reasons, occasions }: Props) {
  return (
    <Form action={giveSanctionAction} className="stack gap-5 pt-3">
      <input type="hidden" name="of" value={persona.of} />
      <input type="hidden" name="id" value={persona.id} />
      <ChoiceField
        name="kind"
        legend="What to do"
        columns="two"
        options={SANCTION_KINDS.map((kind) => ({ value: kind, ...SANCTIONS[kind] }))}
      />
      <TextField
        name="until"
        type="date"
        label="Up to and including"
        hint="For a suspension, or a hold that ends. Days are those of UTC."
      />
      <Because reasons={reasons} />
      {occasions.length > 0 && (
        <ChecksField
          name="occasions"
          legend="What it is about, if it is about something"
          options={occasions.map(({ id, words }) => ({ value: id, label: words }))}
        />
      )}
      <SubmitButton className="justify-self-start">Do this, and tell them</SubmitButton>
    </Form>
  );
}

/** The rule's sentence stands ready until it is changed by hand. */
function Because({ reasons }: Pick<Props, "reasons">) {
  const { values } = useContext(FormContext);
  const [rule, reason] = [useField("ruleNumber"), useField("reason")];
  const [chosen, setChosen] = useState(values?.ruleNumber ?? "");
  const [words, setWords] = useState(values?.reason ?? "");

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    setChosen(target.value);
    if (words.trim() !== "" && !reasons.some(({ template }) => template === words)) return;
    setWords(reasons.find(({ number }) => String(number) === target.value)?.template ?? "");
  }

  return (
    <>
      <FieldGroup id={rule.id} legend="By which rule" error={rule.error}>
        <Choices>
          {reasons.map(({ number, title }) => (
            <Choice
              key={number}
              type="radio"
              name="ruleNumber"
              value={number}
              label={`${number}. ${title}`}
              checked={chosen === String(number)}
              onChange={choose}
            />
          ))}
        </Choices>
      </FieldGroup>
      <Field
        id={reason.id}
        label="What they will read"
        hint="Sent without your name, and shown on their account page. Left empty, it is the rule’s own sentence."
        error={reason.error}
      >
        {(control) => (
          <TextArea
            {...control}
            name="reason"
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
    </>
  );
}
