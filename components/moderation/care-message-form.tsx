"use client";

import { type ChangeEvent, useContext, useEffect, useState } from "react";
import { Form } from "@/components/form/form";
import { FormContext, useField } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { Choice, Choices } from "@/components/ui/choice";
import { Field, FieldGroup } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { Queue } from "@/db/vocabulary";
import { sendCareMessageAction } from "@/lib/moderation/crisis/actions";
import { CARE_TEMPLATES, templateWords } from "@/lib/moderation/crisis/care-messages";

/** A message to whoever wrote it, begun with one that is ready. It decides nothing. */
export function CareMessageForm({ reviewId, queue }: { reviewId: string; queue: Queue }) {
  return (
    <Form action={sendCareMessageAction} className="stack gap-2" aria-label="Write to them">
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="queue" value={queue} />
      <Words />
      <SubmitButton variant="second" className="justify-self-start">
        Send the message
      </SubmitButton>
    </Form>
  );
}

/** The words of the one that is chosen stand ready until they are changed by hand. */
function Words() {
  const state = useContext(FormContext);
  const { id, error, given } = useField("body");
  const [words, setWords] = useState(given ?? "");
  useEffect(() => {
    if (state.status === "done") setWords("");
  }, [state]);

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const untouched = words.trim() === "" || CARE_TEMPLATES.some((template) => template.words === words);
    if (untouched) setWords(templateWords(target.value) ?? "");
  }

  return (
    <>
      <FieldGroup id={`${id}-templates`} legend="Begin with">
        <Choices>
          {CARE_TEMPLATES.map(({ name, title }) => (
            <Choice key={name} type="radio" name="template" value={name} label={title} onChange={choose} />
          ))}
        </Choices>
      </FieldGroup>
      <Field
        id={id}
        label="What they will read"
        hint="Without your name, above it the lines to call. A letter tells a member only that there is something to read."
        error={error}
      >
        {(control) => (
          <TextArea
            name="body"
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            {...control}
          />
        )}
      </Field>
      <noscript>
        <p className="hint">Left empty, the one you chose is sent as it is.</p>
      </noscript>
    </>
  );
}
