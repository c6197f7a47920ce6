import { type FormEvent, startTransition, useActionState } from "react";
import type { AnonState } from "@/lib/anonymity/views";
import { idle } from "@/lib/platform/form-state";
import { useAwake } from "./use-awake";

type Send<R> = (state: AnonState<R>, data: FormData) => Promise<AnonState<R>>;

/**
 * A form that is sent by nobody: as a form without script, and by `send` with it. With script it is sent by hand,
 * because React would empty the form of what was refused, and of what was typed meanwhile.
 */
export function useNobodysForm<R>(withoutScript: Send<R>, send: Send<R>) {
  const awake = useAwake();
  const [state, action, pending] = useActionState<AnonState<R>, FormData>(awake ? send : withoutScript, idle);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!awake) return;
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!pending) startTransition(() => action(data));
  }

  return { state, pending, awake, form: { action, onSubmit, noValidate: awake, autoComplete: "off" } };
}
