"use client";

import { createContext, useContext, useId } from "react";
import { type FormState, idle } from "@/lib/platform/form-state";

/** The state of the form around a field. Outside a form nothing has been sent. */
export const FormContext = createContext<FormState>(idle);

/** What a field knows of its last sending, and an id that is its own on the whole page. */
export function useField(name: string): { id: string; error?: string; given?: string } {
  const { fieldErrors, values } = useContext(FormContext);
  return {
    id: `${name}${useId()}`,
    error: fieldErrors?.[name],
    // Where something was given back, a field that isn't in it was left empty or unticked.
    given: values ? (values[name] ?? "") : undefined,
  };
}
