import { type FormEvent, startTransition, useActionState } from "react";
import type { AnonState } from "@/lib/anonymity/views";
import { idle } from "@/lib/platform/form-state";
import { useAwake } from "./use-awake";

type Send<R> = (state: AnonState<R>, data: FormData) => Promise<AnonState<R>>;

/** Where script is needed: nothing is sent, and the page says why. */
const nothing = async <R>(state: AnonState<R>) => state;

/**
 * A form that is sent by nobody, by `send`; without script it is another form, `withoutScript`, or none. It is sent by
 * hand, because React would empty the form of what was refused, and of what was typed meanwhile. Until script runs its
 * button is disabled: a browser would send cookies with it.
 */
export function useNobodysForm<R>(send: Send<R>, withoutScript?: Send<R>) {
  const awake = useAwake();
  const [state, action, pending] = useActionState<AnonState<R>, FormData>(
    awake ? send : (withoutScript ?? nothing),
    idle,
  );

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (awake && !pending) startTransition(() => action(data));
  }

  const sent = withoutScript ? { action } : { method: "post" };
  return { state, pending, awake, form: { ...sent, onSubmit, noValidate: awake, autoComplete: "off" } };
}
