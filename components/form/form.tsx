"use client";

import { type ComponentProps, type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { idle } from "@/lib/platform/form-state";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { ReadOnceMore } from "./read-once-more";
import { type FormAction, keepingWords } from "./send-action";
import { SubmitButton } from "./submit-button";

type Props = { action: FormAction } & Omit<ComponentProps<"form">, "action">;

/**
 * The one way to make a form. Without script it posts and comes back as a page; with script it stays. Either way its
 * fields (`TextField`, `ChoiceField` …) say what is wrong and hold what was typed, and its message stands at its end.
 */
export function Form({ action, children, ...rest }: Props) {
  // The server needs the action itself, to name it in a form that works without script.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const [state, send, pending] = useActionState(awake ? keepingWords(action) : action, idle);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === "refused") focusFirstInvalid(form.current);
  }, [state]);

  function onlyOnce(event: FormEvent) {
    if (pending) event.preventDefault();
  }

  return (
    <form ref={form} action={send} onSubmit={onlyOnce} noValidate={awake} {...rest}>
      <FormContext value={state}>
        {children}
        <ReadOnceMore>
          <SubmitButton variant="second">Send it as it is</SubmitButton>
        </ReadOnceMore>
        <FormMessage />
      </FormContext>
    </form>
  );
}

function focusFirstInvalid(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input")?.focus();
}
